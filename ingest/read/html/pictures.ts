import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { alternation } from '../../../graph/text/alternation.ts';
import { DECORATION_NAMES } from '../../lexicon/pages/page-containers.ts';
import { isHidden } from './blocks.ts';

const DECORATION = new RegExp(`(?:^|[^a-z])${alternation(DECORATION_NAMES)}(?:$|[^a-z])`, 'i');
/** Pixels: what is lower or narrower is a sign beside words. */
const SMALLEST = 64;

/** How many pictures of an article may hold words of the document: scanned pages, tables and charts, not icons or rules. */
export function picturesIn(page: CheerioAPI, body: Cheerio<Element>): number {
  const found = body.find('img').get() as Element[];
  return found.filter((picture) => mayHoldWords(page, picture)).length;
}

function mayHoldWords(page: CheerioAPI, picture: Element): boolean {
  const { src = '', class: names = '', id = '', alt = '' } = picture.attribs;
  if (src === '' && LAZY.every((name) => picture.attribs[name] === undefined)) return false;
  if (DECORATION.test(src.startsWith('data:') ? '' : src) || DECORATION.test(`${names} ${id} ${alt}`)) return false;
  if (SIDES.some((side) => (sizeOf(picture, side) ?? SMALLEST) < SMALLEST)) return false;
  const link = page(picture).closest('a');
  const isSign = link.length > 0 && link.text().trim() !== '';
  const around = [picture, ...(page(picture).parents().get() as Element[])];
  return !isSign && !around.some((element) => isHidden(page, element));
}

/** Where scripts find the picture of an element that is filled when it comes into view. */
const LAZY = ['data-src', 'data-original', 'data-lazy-src'];

const SIDES = ['width', 'height'] as const;
type Side = (typeof SIDES)[number];
const STYLED: Readonly<Record<Side, RegExp>> = {
  width: /(?:^|[;\s])width\s*:\s*(?<px>\d{1,5})(?:\.\d+)?px/i,
  height: /(?:^|[;\s])height\s*:\s*(?<px>\d{1,5})(?:\.\d+)?px/i,
};

/** Pixels, as an attribute or a style states them; null where none or another unit is stated. */
function sizeOf({ attribs }: Element, side: Side): number | null {
  const style = STYLED[side].exec(attribs.style ?? '');
  const stated = style?.groups?.px ?? /^\s*(?<px>\d{1,5})(?:px)?\s*$/i.exec(attribs[side] ?? '')?.groups?.px;
  return stated === undefined ? null : Number(stated);
}
