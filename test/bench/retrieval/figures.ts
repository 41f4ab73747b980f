/** What one ranked list is worth against its judgements: binary relevance, as in the STARD paper. */
export interface ListFigures {
  readonly r10: number;
  readonly r100: number;
  readonly mrr10: number;
  readonly ndcg10: number;
}

export function listFigures(ranked: readonly string[], relevant: ReadonlySet<string>): ListFigures {
  const hits = ranked.map((id) => relevant.has(id));
  const found = (depth: number) => hits.slice(0, depth).filter(Boolean).length / relevant.size;
  const first = hits.slice(0, 10).indexOf(true);
  const gain = (position: number) => 1 / Math.log2(position + 2);
  const gained = hits.slice(0, 10).reduce((sum, hit, position) => sum + (hit ? gain(position) : 0), 0);
  const ideal = Array.from({ length: Math.min(10, relevant.size) }, (_, position) => gain(position));
  return {
    r10: found(10),
    r100: found(100),
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    ndcg10: gained / ideal.reduce((sum, one) => sum + one, 0),
  };
}

export function meanFigures(lists: readonly ListFigures[]): ListFigures {
  const mean = (figure: keyof ListFigures) => lists.reduce((sum, list) => sum + list[figure], 0) / (lists.length || 1);
  return { r10: mean('r10'), r100: mean('r100'), mrr10: mean('mrr10'), ndcg10: mean('ndcg10') };
}
