import { digests, historyDigest, sourceDigest } from './digest.ts';
import type { DumpedSource, GraphStore } from './graph-store.ts';

/** What can be copied: a store, or a file that was written from one. */
export interface CopySource extends Pick<GraphStore, 'dump'> {
  stats(): Promise<{ readonly sources: number }>;
}

export interface CopyProgress {
  /** Sources looked at, and in the store that is copied. */
  readonly done: number;
  readonly total: number;
}

export interface CopyOutcome {
  readonly copied: number;
  /** Were there already, equal to the letter. */
  readonly kept: number;
  readonly digests: { readonly from: string; readonly to: string };
  /** Digests of what documents said before. */
  readonly histories: { readonly from: string; readonly to: string };
}

/**
 * Brings all sources of one store into another, source by source, with their revisions and without embedding again. What is
 * there and equal is left alone, so a copy that was cut off goes on where it stopped. All digests are taken from what the
 * stores hold in the end; they are equal unless the target holds other sources or revisions besides.
 */
export async function copyStore(
  from: CopySource,
  to: GraphStore,
  onProgress?: (progress: CopyProgress) => void,
): Promise<CopyOutcome> {
  const present = new Map<string, string>();
  for await (const dumped of to.dump()) present.set(dumped.graph.source.id, wholeDigest(dumped));
  const total = (await from.stats()).sources;
  let copied = 0;
  let kept = 0;
  for await (const dumped of from.dump()) {
    if (present.get(dumped.graph.source.id) === wholeDigest(dumped)) kept++;
    else {
      await to.saveSource(dumped.graph, dumped.vectors, dumped.revisions);
      copied++;
    }
    onProgress?.({ done: copied + kept, total });
  }
  const [one, other] = [await digests(from), await digests(to)];
  return {
    copied,
    kept,
    digests: { from: one.content, to: other.content },
    histories: { from: one.history, to: other.history },
  };
}

function wholeDigest(dumped: DumpedSource): string {
  return `${sourceDigest(dumped)} ${historyDigest(dumped)}`;
}
