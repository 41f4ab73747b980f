import type { DocumentNode } from './model.ts';
import { plansCiting, type RelatedPlan, titlesOf } from './related-plans.ts';
import type { GraphStore } from './store/graph-store.ts';

/** A plan that was made on a law, or on a plan that was, or that ends one of these. */
export interface ChainLink extends Pick<RelatedPlan, 'document' | 'evidence'> {
  readonly relation: 'implements' | 'replaces';
  /** The plan that it speaks of; null for the law itself. */
  readonly of: DocumentNode | null;
}

/** Made on a plan that was made on a plan …: further down, nobody follows. */
const DEEPEST = 5;
const MOST = 200;

/**
 * What followed from a law, plan by plan: those made on its basis, those made on theirs, and those that replaced any of them.
 * Each plan once, where it is nearest to the law; parents before their children. At most 200 links.
 */
export async function lawChain(store: GraphStore, regulationId: string): Promise<ChainLink[]> {
  const links: ChainLink[] = [];
  const met = new Set<string>();
  let level: { readonly of: DocumentNode | null; readonly titles: readonly string[] }[] = [
    { of: null, titles: [regulationId] },
  ];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const next: typeof level = [];
    for (const { of, titles } of level) {
      for (const { relation, document, evidence } of await plansCiting(store, titles, of?.id ?? null)) {
        if (relation === 'cites' || met.has(document.id) || links.length >= MOST) continue;
        met.add(document.id);
        links.push({ relation, of, document, evidence });
        const names = await titlesOf(store, document);
        next.push({ of: document, titles: names.map(({ id }) => id) });
      }
    }
    level = next;
  }
  return links;
}
