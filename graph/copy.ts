import { digest, sourceDigest } from './digest.ts';
import type { GraphStore } from './store.ts';

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
}

/**
 * Brings all sources of one store into another, source by source, without embedding again. What is there and equal is left
 * alone, so a copy that was cut off goes on where it stopped. Both digests are taken from what the stores hold in the end;
 * they are equal unless the target holds other sources besides.
 */
export async function copyStore(
  from: GraphStore,
  to: GraphStore,
  onProgress?: (progress: CopyProgress) => void,
): Promise<CopyOutcome> {
  const present = new Map<string, string>();
  for await (const dumped of to.dump()) present.set(dumped.graph.source.id, sourceDigest(dumped));
  const total = (await from.stats()).sources;
  let copied = 0;
  let kept = 0;
  for await (const dumped of from.dump()) {
    if (present.get(dumped.graph.source.id) === sourceDigest(dumped)) kept++;
    else {
      await to.saveSource(dumped.graph, dumped.vectors);
      copied++;
    }
    onProgress?.({ done: copied + kept, total });
  }
  return { copied, kept, digests: { from: await digest(from), to: await digest(to) } };
}
