import { useEffect, useMemo, useRef, useState } from 'react';
import { type AnyVariables, type DocumentInput, useClient, useQuery } from 'urql';
import { type AskError, toAskError } from './client.ts';

/** What is known of an answer. `data` stays what it was while a newer question is on its way. */
export interface Answer<Data> {
  readonly data: Data | null;
  readonly error: AskError | null;
  readonly loading: boolean;
  /** Asks again, after an error. */
  retry(): void;
}

/** urql's `useQuery`, with null variables for "ask nothing" and errors that the page can speak about. */
export function useAnswer<Data, Variables extends AnyVariables>(
  query: DocumentInput<Data, Variables>,
  variables: Variables | null,
): Answer<Data> {
  const pause = variables === null;
  const [{ data, error, fetching }, again] = useQuery<Data>({
    query: query as DocumentInput<Data>,
    variables: (variables ?? {}) as AnyVariables,
    pause,
  });
  const last = useRef<Data | null>(null);
  if (pause) last.current = null;
  else if (data) last.current = data;
  const known = last.current;
  return useMemo(
    () => ({
      data: known,
      error: !pause && !fetching && error ? toAskError(error) : null,
      loading: !pause && fetching,
      retry: () => again({ requestPolicy: 'network-only' }),
    }),
    [known, error, pause, fetching, again],
  );
}

/**
 * The answers to one query for several variables, in their order. Those that are no longer asked for stay until all that are
 * asked for have come, so that nothing vanishes in between.
 */
export function useAnswers<Data, Variables extends AnyVariables>(
  query: DocumentInput<Data, Variables>,
  asked: readonly Variables[],
): readonly { readonly variables: Variables; readonly data: Data }[] {
  const client = useClient();
  const [answers, setAnswers] = useState<ReadonlyMap<string, { variables: Variables; data: Data }>>(new Map());
  const keys = JSON.stringify(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `keys` stands for what is asked, by value.
  useEffect(() => {
    const wanted = new Set(asked.map((variables) => JSON.stringify(variables)));
    const onlyWanted = (now: typeof answers) =>
      [...wanted].every((key) => now.has(key)) && now.size > wanted.size
        ? new Map([...now].filter(([key]) => wanted.has(key)))
        : now;
    setAnswers(onlyWanted);
    const open = asked.map((variables) =>
      client.query(query, variables).subscribe(({ data }) => {
        if (data) setAnswers((now) => onlyWanted(new Map([...now, [JSON.stringify(variables), { variables, data }]])));
      }),
    );
    return () => {
      for (const { unsubscribe } of open) unsubscribe();
    };
  }, [client, query, keys]);
  return useMemo(() => [...answers.values()], [answers]);
}
