import type { Line } from '../../parse/lines/lines.ts';
import type { MeasureDraft, UnitStatement } from '../plan.ts';
import type { PlacedItem } from './measure-rule.ts';

/** A paragraph of an item, or several, that end in units of their own. */
export interface ItemParagraph {
  readonly start: number;
  /** Where the words end, the units left out. */
  readonly end: number;
  readonly title: string | null;
  readonly statements: readonly UnitStatement[];
  readonly lines: readonly Line[];
}

/** A paragraph as a measure below the heading of its item. */
export function paragraphMeasure(
  { start, end, title, statements, lines }: ItemParagraph,
  { own, path }: PlacedItem,
  rule: string,
  kind: MeasureDraft['kind'],
): MeasureDraft {
  const source = { ...own, title: '', statements, lines };
  return { rule, kind, number: null, title, path: [...path, headingOf(own)], start, end, source };
}

/** 一、重点任务: an item as the measures below it name it. */
export function headingOf({ item, title }: Pick<PlacedItem['own'], 'item' | 'title'>): string {
  return `${item.marker.number}${title}`;
}

/** The first sentence, where it is short enough for a title. */
export function leadOf(words: string): string | null {
  const stop = words.search(/[。；;\n]/);
  const lead = stop < 0 ? words : words.slice(0, stop);
  return lead.length <= 60 ? lead : null;
}
