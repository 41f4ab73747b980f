import { type AnyVariables, Client, cacheExchange, type DocumentInput, fetchExchange } from '@urql/core';
import * as v from 'valibot';

/** What went wrong, in a form the page can speak about in the reader's language. */
export class AskError extends Error {
  /** `offline`: no answer came; `refused`: the server answered with a sentence of its own. */
  readonly reason: 'offline' | 'refused';
  /** Of what kind a refusal is, as the API names it; null where it does not say. */
  readonly code: string | null;
  constructor(reason: 'offline' | 'refused', message: string, code: string | null = null) {
    super(message);
    this.name = 'AskError';
    this.reason = reason;
    this.code = code;
  }
}

/** The way to the API. Answers are kept until `forget`, which comes after anything was added or removed. */
export interface Api {
  ask<Data, Variables extends AnyVariables>(query: DocumentInput<Data, Variables>, variables: Variables): Promise<Data>;
  change<Data, Variables extends AnyVariables>(
    mutation: DocumentInput<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
  /** Sends plans as files; answers with what the server says of each. */
  upload(files: readonly File[]): Promise<readonly UploadOutcome[]>;
  forget(): void;
}

interface UploadOutcome {
  readonly name: string;
  readonly changed: boolean;
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly unread: readonly UnreadPart[];
  readonly error: string | null;
}

/** Something in a file that is not in its text. */
export interface UnreadPart {
  readonly kind: string;
  readonly count: number;
  readonly message: string;
  readonly page: number | null;
}

export function createApi(): Api {
  const open = () => new Client({ url: '/graphql', preferGetMethod: false, exchanges: [cacheExchange, fetchExchange] });
  let client = open();
  return {
    async ask(query, variables) {
      return unwrap(await client.query(query, variables).toPromise());
    },
    async change(mutation, variables) {
      return unwrap(await client.mutation(mutation, variables).toPromise());
    },
    upload: uploadAll,
    forget() {
      client = open();
    },
  };
}

interface Answer<Data> {
  readonly data?: Data | undefined;
  readonly error?:
    | {
        readonly networkError?: Error | undefined;
        readonly message: string;
        readonly graphQLErrors: readonly {
          readonly message: string;
          readonly extensions?: { readonly code?: unknown };
        }[];
      }
    | undefined;
}

function unwrap<Data>({ data, error }: Answer<Data>): Data {
  if (error?.networkError) throw new AskError('offline', error.networkError.message);
  if (error) {
    const code = error.graphQLErrors[0]?.extensions?.code;
    const message = error.graphQLErrors.map(({ message }) => message).join(' ') || error.message;
    throw new AskError('refused', message, typeof code === 'string' ? code : null);
  }
  if (data === undefined || data === null) throw new AskError('refused', 'The server answered with nothing.');
  return data;
}

/** `POST /ingest` takes any number of files in one form and answers with an outcome for each. */
async function uploadAll(files: readonly File[]): Promise<readonly UploadOutcome[]> {
  const body = new FormData();
  for (const file of files) body.append('file', file, file.name);
  let response: Response;
  try {
    response = await fetch('/ingest', { method: 'POST', body });
  } catch (error) {
    throw new AskError('offline', error instanceof Error ? error.message : String(error));
  }
  const answer = v.safeParse(UploadAnswer, await response.json().catch(() => null));
  if (answer.success)
    return answer.output.outcomes.map(({ error, ...outcome }) => ({ ...outcome, error: error?.message ?? null }));
  throw new AskError('refused', `The server answered ${response.status} ${response.statusText}.`);
}

const UploadAnswer = v.object({
  outcomes: v.array(
    v.object({
      name: v.string(),
      changed: v.boolean(),
      documents: v.array(v.object({ id: v.string(), title: v.string() })),
      unread: v.array(
        v.object({
          kind: v.string(),
          count: v.number(),
          message: v.string(),
          page: v.optional(v.nullable(v.number()), null),
        }),
      ),
      error: v.nullable(v.object({ message: v.string() })),
    }),
  ),
});
