import type { MeasureKind } from '../../../graph/model.ts';
import type { Line } from '../../parse/lines/lines.ts';
import type { MeasureDraft, ReadItem, SectionRole } from '../plan.ts';
import type { Rule } from '../rule.ts';

/** A lowest item with what is known around it. */
export interface PlacedItem {
  readonly text: string;
  readonly own: ReadItem;
  readonly role: SectionRole;
  readonly kind: MeasureKind;
  /** Headings above it, as written, outermost first. */
  readonly path: readonly string[];
  /** Where its words end, those behind it that belong to no item left out. */
  readonly end: number;
  /** Items of each style of numbering: those that have items of their own, and those that have none. */
  readonly styles: ReadonlyMap<string, { readonly leaves: number; readonly parents: number }>;
}

/** Items that order work. The first rule that finds measures in an item is the one that reads it. */
export interface ItemRule extends Rule {
  readonly find: (item: PlacedItem) => readonly MeasureDraft[];
}

/** Items that order no work, before any rule reads them. */
export interface MeasureExclusion extends Rule {
  readonly excludes: (item: PlacedItem) => boolean;
}

/** Headings that say what their items are, other than work to be done. */
export interface KindRule extends Rule {
  readonly kind: 'safeguard' | 'phase';
  /** `title` without white space, marks and the year in front. */
  readonly accepts: (title: string, around: SectionRole | null) => boolean;
}

/** A paragraph of a text without numbering. */
export interface Paragraph {
  readonly line: Line;
  readonly headings: readonly string[];
  readonly past: boolean;
  /** 会议指出…: tells what was said before it says what will be done. */
  readonly leadIn: boolean;
}

/** Sentences of such a paragraph that order work. */
export interface SentenceRule extends Rule {
  readonly find: (text: string, paragraph: Paragraph) => readonly MeasureDraft[];
}
