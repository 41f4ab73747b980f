import { useAnswer } from '../../api-client/use-answer.ts';
import { SeedsQuery } from '../../graph/queries.ts';
import { nameNode } from '../../language/node-name.ts';
import { useWords } from '../../language/words.ts';
import type { Words } from '../../language/zh.ts';
import type { SearchAnswer } from '../use-search.ts';

const NAMED_BY_ID: readonly string[] = ['document', 'region', 'unit', 'brand', 'regulation'];

/** A restriction by field and value, as filters and understood parts have it. */
export interface Restriction {
  readonly field: string;
  readonly value: string;
}

/** What a person reads for the values of a filter: ids have names in the store, the rest are words of the interface. */
export function useFilterLabels(
  restrictions: readonly Restriction[],
  facets: SearchAnswer['facets'],
): (restriction: Restriction) => string {
  const words = useWords();
  const inFacets = new Map<string, string>(
    facets.flatMap(({ field, values }) => values.map(({ value, label }) => [`${field}:${value}`, label] as const)),
  );
  const unnamed = restrictions.filter(
    ({ field, value }) => NAMED_BY_ID.includes(field) && !inFacets.has(`${field}:${value}`),
  );
  const { data } = useAnswer(SeedsQuery, unnamed.length > 0 ? { ids: unnamed.map(({ value }) => value) } : null);
  const names = new Map(
    (data?.nodes ?? []).flatMap((node) => (node ? [[node.id, nameNode(node).label] as const] : [])),
  );
  return ({ field, value }) =>
    valueWord(field, value, words) ??
    inFacets.get(`${field}:${value}`) ??
    names.get(value) ??
    (NAMED_BY_ID.includes(field) ? '…' : value);
}

/** The interface's own word for a role, a kind of document or a kind of measure. */
export function valueWord(field: string, value: string, words: Words): string | undefined {
  const byField: { readonly [field: string]: { readonly [value: string]: string } } = {
    role: words.roles,
    kind: words.measureKinds,
    documentKind: words.documentKinds,
  };
  return byField[field]?.[value];
}

/** The restrictions behind the key of an understood part: `unit:ID+ID` names several of one field. */
export function restrictionsOf(key: string): readonly Restriction[] {
  return key.split(' ').flatMap((part) => {
    const [field = '', values = ''] = splitOnce(part, ':');
    return (values || field).split('+').map((value) => ({ field, value }));
  });
}

function splitOnce(text: string, by: string): readonly [string, string] {
  const at = text.indexOf(by);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + by.length)];
}
