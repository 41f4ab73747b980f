import type { Basis, Comparator, DocumentKind, MeasureKind, Nature, Role } from '../graph/model.ts';
import type { EstablishedBrands } from './extract/brands/brand-rule.ts';
import type { ShortForms } from './extract/citations/short-forms.ts';

/**
 * What extraction finds in a source, before resolution: names are as written, offsets count UTF-16 code units in the
 * source text. `extract --json` prints it (see README, "For programs").
 */
export interface Extraction {
  readonly documents: readonly ExtractedDocument[];
  readonly notes: readonly Note[];
}

/** Where a fact stands, which rule found it, and how it came about. `text.slice(start, end)` is its quote. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly basis: Basis;
  /**
   * How likely it is right, 0 to 1, by its rule, the layout around it and what contradicts it; absent where that was not worked
   * out. The graph calls it confidence, which `extract --json` says of the reading of a picture.
   */
  readonly certainty?: number;
}

export interface ExtractedDocument {
  readonly title: string;
  /** 文种; null when neither title nor text says it. */
  readonly kind: DocumentKind | null;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  /** ISO day */
  readonly publishedOn: string | null;
  readonly year: number | null;
  /** Name of the place, as far as the text tells (title, issuer, addressees); resolved later. */
  readonly region: string | null;
  readonly start: number;
  readonly end: number;
  /** Where each of title, kind, issuer, documentNumber, publishedOn and region is written. */
  readonly evidence: readonly (Found & {
    readonly field: 'title' | 'kind' | 'issuer' | 'documentNumber' | 'publishedOn' | 'region';
  })[];
  readonly measures: readonly ExtractedMeasure[];
  /** Facts outside every measure. */
  readonly targets: readonly ExtractedTarget[];
  readonly brands: readonly ExtractedBrand[];
  readonly citations: readonly ExtractedCitation[];
}

export interface ExtractedMeasure extends Found {
  readonly number: string | null;
  readonly title: string | null;
  readonly kind: MeasureKind;
  /** Headings above, as written, outermost first. */
  readonly path: readonly string[];
  /** By when all of it is to be done, an ISO year, month or day: 完成时限, the column of a table, a remark at its end. */
  readonly deadline: string | null;
  readonly text: string;
  readonly units: readonly ExtractedUnit[];
  readonly targets: readonly ExtractedTarget[];
  readonly brands: readonly ExtractedBrand[];
  readonly citations: readonly ExtractedCitation[];
}

export interface ExtractedUnit extends Found {
  /** As written. */
  readonly name: string;
  readonly role: Role;
  readonly first: boolean;
  /** Span of the whole line, bracket or clause that states the role: what a reader is shown. */
  readonly lineStart: number;
  readonly lineEnd: number;
}

export interface ExtractedTarget extends Found {
  readonly text: string;
  readonly metric: string;
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly baseline: string | null;
  readonly deadline: string | null;
  /** A level that is no number, as a cell of a table of indicators has it. */
  readonly level?: string;
  /** 属性 of an indicator, where its table says it. */
  readonly nature?: Nature;
}

export interface ExtractedBrand extends Found {
  readonly name: string;
  readonly kind: string | null;
}

export interface ExtractedCitation extends Found {
  readonly title: string;
  readonly article: string | null;
  readonly documentNumber: string | null;
}

/** Something odd that was seen, as data: parsing goes on. */
export interface Note {
  readonly rule: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch of the source with one purpose; segments of a document do not overlap. Fact finders (targets, brands,
 * citations) are given one segment at a time.
 *
 * measure: orders work · goal: states goals outside measures · guiding: guiding ideas, background, preamble · past:
 * reports what was achieved · heading · notice: covering notice, addressees · unit-line · noise: navigation, footers, bylines
 */
export type SegmentRole = 'measure' | 'goal' | 'guiding' | 'past' | 'heading' | 'notice' | 'unit-line' | 'noise';

export interface Segment {
  readonly role: SegmentRole;
  readonly start: number;
  readonly end: number;
}

/** What a fact finder may know besides the segment itself. */
export interface FinderContext {
  /** The whole source. */
  readonly text: string;
  /** Year of the plan, to date `3月底前`. */
  readonly year: number | null;
  /** `prepareCitations(text)`, once per source: what 以下简称 introduces. Left out, each call makes its own. */
  readonly shortForms?: ShortForms;
  /** `prepareBrands(text)`, once per source: names that the text calls brands. Left out, each call makes its own. */
  readonly establishedBrands?: EstablishedBrands;
}
