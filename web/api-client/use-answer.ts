import type { AnyVariables, DocumentInput } from '@urql/core';
import { useEffect, useState } from 'react';
import { useExplorer } from '../explorer.ts';
import { AskError } from './client.ts';

/** What is known of an answer. `data` stays what it was while a newer question is on its way. */
export interface Answer<Data> {
  readonly data: Data | null;
  readonly error: AskError | null;
  readonly loading: boolean;
  /** Asks again, after an error. */
  retry(): void;
}

/** Asks while a component is shown; asks again when the variables change or the data did. Null variables ask nothing. */
export function useAnswer<Data, Variables extends AnyVariables>(
  query: DocumentInput<Data, Variables>,
  variables: Variables | null,
): Answer<Data> {
  const { api, useEdition } = useExplorer();
  const edition = useEdition();
  const key = variables === null ? null : JSON.stringify(variables);
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ key: string | null; data: Data | null; error: AskError | null }>({
    key: null,
    data: null,
    error: null,
  });
  const wanted = key === null ? null : `${edition}:${attempt}:${key}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` stands for the variables by value.
  useEffect(() => {
    if (variables === null || wanted === null) return;
    let current = true;
    api.ask(query, variables).then(
      (data) => current && setAnswer({ key: wanted, data, error: null }),
      (error: unknown) => current && setAnswer((last) => ({ key: wanted, data: last.data, error: toAskError(error) })),
    );
    return () => {
      current = false;
    };
  }, [api, query, wanted]);

  return {
    data: wanted === null ? null : answer.data,
    error: answer.key === wanted ? answer.error : null,
    loading: wanted !== null && answer.key !== wanted,
    retry: () => {
      api.forget();
      setAttempt((count) => count + 1);
    },
  };
}

export function toAskError(error: unknown): AskError {
  return error instanceof AskError
    ? error
    : new AskError('refused', error instanceof Error ? error.message : String(error));
}
