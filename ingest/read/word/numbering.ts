import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { child, elements } from '../xml.ts';
import { printNumber } from './number-formats.ts';
import type { Styles } from './styles.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `第%1章`, `（%2）` */
  readonly text: string;
  /** All numbers in it are Arabic, whatever the levels above are (`w:isLgl`). */
  readonly arabic: boolean;
  /** Paragraphs of this style stand on this level (`w:pStyle`). */
  readonly style: string | undefined;
  /** The level (from 1) that starts it anew; 0: none does; by default, every level above. */
  readonly restart: number | undefined;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** Lists made from one definition count on together. */
  readonly definition: string;
  /** Levels that this list starts at a number of its own when it is first used (`w:startOverride`). */
  readonly starts: ReadonlyMap<number, number>;
}

/**
 * Computes the number that Word shows before each paragraph. Call it once a paragraph, in order: lists count on, and a
 * paragraph of a higher level restarts those below.
 */
export function numbering(xml: CheerioAPI, styles: Styles): (paragraph: Element) => string {
  const lists = definedLists(xml, styles);
  const counters = new Map<string, number[]>();
  const started = new Set<string>();

  return (paragraph) => {
    const place = placeOf(paragraph);
    const list = place && lists.get(place.listId);
    const level = place && list?.levels.get(place.depth);
    if (!place || !list || !level) return '';
    const counts = counters.get(list.definition) ?? [];
    counters.set(list.definition, counts);
    const start = list.starts.get(place.depth);
    const use = `${place.listId} ${place.depth}`;
    if (start !== undefined && !started.has(use)) counts[place.depth] = start - 1;
    started.add(use);
    counts[place.depth] = (counts[place.depth] ?? level.start - 1) + 1;
    for (const [depth, { restart }] of list.levels) {
      if (depth > place.depth && (restart === undefined || place.depth < restart)) delete counts[depth];
    }
    return shown(list, level, counts);
  };

  function placeOf(paragraph: Element): { listId: string; depth: number } | null {
    const properties = child(paragraph, 'w:pPr');
    const own = child(properties, 'w:numPr');
    const style = child(properties, 'w:pStyle')?.attribs['w:val'] ?? styles.defaultParagraph;
    const inherited = styles.numberingOf(style);
    const ownList = child(own, 'w:numId')?.attribs['w:val'];
    const listId = ownList ?? inherited.listId;
    // List 0 is no list: how a paragraph takes its style's numbering off.
    if (listId === undefined || listId === '0') return null;
    const depth =
      child(own, 'w:ilvl')?.attribs['w:val'] ??
      (ownList === undefined ? (depthOfStyle(listId, style) ?? inherited.depth) : undefined);
    return { listId, depth: Number(depth ?? 0) };
  }

  function depthOfStyle(listId: string, style: string | undefined): number | undefined {
    for (const [depth, level] of lists.get(listId)?.levels ?? []) {
      if (style !== undefined && level.style === style) return depth;
    }
    return undefined;
  }
}

function shown({ levels }: List, level: Level, counts: readonly number[]): string {
  if (level.format === 'bullet' || level.format === 'none') return '';
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1;
    const of = levels.get(depth);
    return printNumber(counts[depth] ?? of?.start ?? 1, level.arabic ? 'decimal' : (of?.format ?? 'decimal'));
  });
  // Word sets a tab or a space behind; in running text only a number without a mark of its own needs one.
  return /[\p{L}\p{N}]$/u.test(text) ? `${text} ` : text;
}

function definedLists(xml: CheerioAPI, styles: Styles): Map<string, List> {
  const definitions = new Map<string, Element>();
  const byLink = new Map<string, string>();
  xml('w\\:abstractNum').each((_, element) => {
    const id = element.attribs['w:abstractNumId'] ?? '';
    definitions.set(id, element);
    const link = child(element, 'w:styleLink')?.attribs['w:val'];
    if (link !== undefined) byLink.set(link, id);
  });
  const nums = new Map<string, Element>();
  xml('w\\:num').each((_, element) => {
    nums.set(element.attribs['w:numId'] ?? '', element);
  });
  const definitionOf = (num: Element | undefined) => child(num, 'w:abstractNumId')?.attribs['w:val'] ?? '';
  /** A definition may only point to a list style, which has the levels. */
  const linked = (id: string): string => {
    const style = child(definitions.get(id), 'w:numStyleLink')?.attribs['w:val'];
    if (style === undefined) return id;
    return byLink.get(style) ?? definitionOf(nums.get(styles.numberingOf(style).listId ?? ''));
  };
  return new Map(
    [...nums].map(([id, num]) => {
      const definition = linked(definitionOf(num));
      return [id, toList(num, definition, definitions.get(definition))];
    }),
  );
}

function toList(num: Element, definition: string, defined: Element | undefined): List {
  const levels = levelsOf(defined);
  const starts = new Map<number, number>();
  for (const override of elements(num).filter(({ name }) => name === 'w:lvlOverride')) {
    const depth = Number(override.attribs['w:ilvl']);
    const level = child(override, 'w:lvl');
    if (level) levels.set(depth, toLevel(level));
    const start = child(override, 'w:startOverride')?.attribs['w:val'] ?? (level && String(toLevel(level).start));
    if (start !== undefined) starts.set(depth, Number(start));
  }
  return { levels, definition, starts };
}

function levelsOf(defined: Element | undefined): Map<number, Level> {
  const levels = elements(defined ?? { children: [] }).filter(({ name }) => name === 'w:lvl');
  return new Map(levels.map((level) => [Number(level.attribs['w:ilvl']), toLevel(level)]));
}

function toLevel(level: Element): Level {
  const value = (name: string) => child(level, name)?.attribs['w:val'];
  const restart = value('w:lvlRestart');
  return {
    start: Number(value('w:start') ?? 1),
    format: formatOf(level),
    text: value('w:lvlText') ?? '',
    arabic: isOn(child(level, 'w:isLgl')),
    style: value('w:pStyle'),
    restart: restart === undefined ? undefined : Number(restart),
  };
}

/** A format that only newer programs know (`001, 002 …`) stands beside one for the others. */
function formatOf(level: Element): string {
  const choices = elements(child(level, 'mc:AlternateContent') ?? { children: [] });
  const formats = [...choices, level].flatMap((each) => child(each, 'w:numFmt') ?? []);
  const known = formats.find((format) => format.attribs['w:val'] !== 'custom');
  if (formats.some((format) => /^0+1\b/.test(format.attribs['w:format'] ?? ''))) return 'decimalZero';
  return known?.attribs['w:val'] ?? 'decimal';
}

/** A switch that is there is on, unless it says otherwise. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(element.attribs['w:val'] ?? '1');
}
