import { useEffect, useState } from 'react';
import type { AnyVariables, DocumentInput } from 'urql';
import { type Answer, useAnswer, useAnswers } from './use-answer.ts';

/** As many rows as the server gives out at once. */
const MOST_AT_ONCE = 100;

interface Connection<Edge> {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Pages<Data, Edge> {
  /** The first page, with whatever else was asked for beside the rows. */
  readonly answer: Answer<Data>;
  /** The rows so far. */
  readonly edges: readonly Edge[];
  readonly hasMore: boolean;
}

/**
 * The first `wanted` rows of a list, and more where that fills a page. The first page grows as long as the server gives so much
 * at once; what lies behind it comes page by page, so that no row is out of reach.
 */
export function usePages<Data, Variables extends AnyVariables, Edge>(
  query: DocumentInput<Data, Variables & { first: number; after: string | null }>,
  variables: Variables | null,
  wanted: number,
  connectionOf: (data: Data) => Connection<Edge>,
): Pages<Data, Edge> {
  const key = JSON.stringify(variables);
  const [asked, setAsked] = useState<{ readonly key: string; readonly cursors: readonly string[] }>({
    key,
    cursors: [],
  });
  const cursors = asked.key === key && wanted > MOST_AT_ONCE ? asked.cursors : [];
  const answer = useAnswer(
    query,
    variables && { ...variables, first: Math.min(MOST_AT_ONCE, wanted), after: null as string | null },
  );
  const further = useAnswers(
    query,
    variables ? cursors.map((after) => ({ ...variables, first: MOST_AT_ONCE, after: after as string | null })) : [],
  );
  const pages = answer.data ? [connectionOf(answer.data)] : [];
  for (const cursor of cursors) {
    const next = further.find((one) => one.variables.after === cursor);
    if (!next) break;
    pages.push(connectionOf(next.data));
  }
  const edges = pages.flatMap((page) => page.edges);
  const last = pages.at(-1)?.pageInfo;
  const isWaiting = answer.loading || pages.length <= cursors.length;
  const next = !isWaiting && edges.length < wanted && last?.hasNextPage ? last.endCursor : null;
  useEffect(() => {
    if (next !== null) setAsked({ key, cursors: [...cursors, next] });
  });
  return { answer, edges, hasMore: last?.hasNextPage ?? false };
}
