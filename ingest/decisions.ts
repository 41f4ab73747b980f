import type { Correction } from '../graph/correction.ts';
import { applyCorrections } from './corrections/apply-corrections.ts';
import { extract, extractDraft } from './extract/extract.ts';
import type { Extraction } from './extraction.ts';
import type { UnitDecisions } from './resolve/decisions.ts';
import type { SourceText } from './source-text.ts';

/** What people have decided: about names of units in every plan, and about single facts of single plans. */
export interface Decisions extends UnitDecisions {
  readonly corrections?: readonly Correction[] | undefined;
}

/** The same of a draft. */
export function extractDraftDecided(source: SourceText, decisions?: Decisions): Extraction {
  return applyCorrections(source.text, extractDraft(source), decisions?.corrections ?? []);
}

/** What a source says, by the rules and, before them, by what people have decided. */
export function extractDecided(source: SourceText, decisions?: Decisions): Extraction {
  return applyCorrections(source.text, extract(source), decisions?.corrections ?? []);
}
