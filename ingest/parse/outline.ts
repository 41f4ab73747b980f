import type { SignOff } from './front-matter.ts';
import type { Line } from './lines/lines.ts';
import type { Marker } from './numbering/markers.ts';
import type { Table } from './tables/table.ts';
import type { TitleBlock } from './titles.ts';

/** The shape of a source: its documents, in each the tree of numbered items, and what belongs to none. */
export interface Outline {
  readonly documents: readonly OutlineDocument[];
  /** Navigation, footers, page numbers, bylines. */
  readonly noise: readonly Line[];
}

export interface OutlineDocument {
  readonly start: number;
  readonly end: number;
  /** The plan's own title; null when the source begins in the middle of one. */
  readonly title: TitleBlock | null;
  /** Title of the notice that the plan hangs on. */
  readonly notice: TitleBlock | null;
  readonly signOffs: readonly SignOff[];
  /** Items without a parent, and everything between them, in order. */
  readonly items: readonly OutlineItem[];
  /** Titles of appendices and lists. */
  readonly appendices: readonly TitleBlock[];
  /** Lines outside every item: preamble, addressees, closing words, appendices, news. */
  readonly loose: readonly Line[];
  /** Lines of boxes (专栏) in the middle of a section, which belong to none of its items. */
  readonly inBoxes: readonly Line[];
  readonly tables: readonly Table[];
  /** Every line of the document that is not noise, for its metadata. */
  readonly lines: readonly Line[];
}

/** A numbered item with the lines below it, up to the next item of any level. */
export interface OutlineItem {
  readonly marker: Marker;
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
  readonly children: readonly OutlineItem[];
  readonly parent: OutlineItem | null;
  /** Title of the appendix that the item stands in. */
  readonly appendix: TitleBlock | null;
}
