import type { Draft } from '../../graph/precedents/review/draft.ts';
import { type Decisions, extractDecided } from '../decisions.ts';
import { toDraft } from '../draft.ts';
import type { Extraction } from '../extraction.ts';
import { type Resolution, resolveWithJoins } from '../resolve/resolve.ts';
import type { SourceText } from '../source-text.ts';

/** What is made of a plan's text, here or in a thread: data in, data out. */
export type PlanTask =
  | { readonly job: 'plan'; readonly source: SourceText; readonly decisions?: Decisions; readonly apart?: Apart }
  | { readonly job: 'draft'; readonly source: SourceText; readonly decisions?: Decisions };

/** What sets the documents of a source apart from others of the same name (`identify`). */
type Apart = readonly (string | null)[];

export interface PlanRead {
  readonly extraction: Extraction;
  readonly resolution: Resolution;
}

export function workOn(task: PlanTask): PlanRead | Draft {
  const { source, decisions } = task;
  if (task.job === 'draft') return toDraft(source, decisions);
  const extraction = extractDecided(source, decisions);
  return { extraction, resolution: resolveWithJoins(source, extraction, decisions, task.apart) };
}
