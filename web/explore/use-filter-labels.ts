import { SeedsQuery } from '../ask/operations.ts';
import type { FacetField } from '../ask/schema-types.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { toKnownNode } from '../graph/known.ts';
import { useWords } from '../language/words.ts';
import type { Filter } from '../state/state.ts';
import type { SearchAnswer } from './use-search.ts';

const NAMED_BY_ID: readonly FacetField[] = ['document', 'region', 'unit', 'brand', 'regulation'];

/** What a person reads for the values of a filter: ids have names in the store, the rest are words of the interface. */
export function useFilterLabels(
  filter: Filter,
  facets: SearchAnswer['facets'],
): (field: FacetField, value: string) => string {
  const words = useWords();
  const inFacets = new Map(
    facets.flatMap(({ field, values }) => values.map(({ value, label }) => [`${field}:${value}`, label] as const)),
  );
  const unnamed = NAMED_BY_ID.flatMap((field) =>
    (filter[field] ?? []).filter((value) => !inFacets.has(`${field}:${value}`)),
  );
  const { data } = useAnswer(SeedsQuery, unnamed.length > 0 ? { ids: unnamed } : null);
  const names = new Map(
    (data?.nodes ?? []).flatMap((node) => (node ? [[node.id, toKnownNode(node).label] as const] : [])),
  );
  return (field, value) => {
    if (field === 'role') return (words.roles as { readonly [role: string]: string })[value] ?? value;
    if (field === 'kind') return (words.measureKinds as { readonly [kind: string]: string })[value] ?? value;
    return inFacets.get(`${field}:${value}`) ?? names.get(value) ?? (NAMED_BY_ID.includes(field) ? '…' : value);
  };
}
