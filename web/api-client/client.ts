import {
  type AnyVariables,
  Client,
  CombinedError,
  cacheExchange,
  type DocumentInput,
  type Exchange,
  fetchExchange,
  type OperationResult,
} from 'urql';
import * as v from 'valibot';
import type { Preferences } from '../state/preferences.ts';
import { createStore, type Store } from '../store.ts';

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

/**
 * The way to the API. `client` answers questions and remembers the answers; once plans were added or removed it is another one,
 * which remembers nothing, and urql's hooks ask again.
 */
export interface Api {
  readonly client: Store<Client>;
  /** One question, outside of what a component shows. */
  ask<Data, Variables extends AnyVariables>(query: DocumentInput<Data, Variables>, variables: Variables): Promise<Data>;
  /** The same, and neither question nor answer is remembered: a draft is its writer's business. */
  askInConfidence<Data, Variables extends AnyVariables>(
    query: DocumentInput<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
  change<Data, Variables extends AnyVariables>(
    mutation: DocumentInput<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
  /** Sends plans as files; answers with what the server says of each. */
  upload(files: readonly File[]): Promise<readonly UploadOutcome[]>;
  /** Has the server fetch a page with its files, where it may. */
  readAddress(address: string): Promise<readonly UploadOutcome[]>;
}

export interface UploadOutcome {
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

/** `preferences` tell the language that the server is to answer in; what it said in another one is asked for again. */
export function createApi(preferences: Store<Pick<Preferences, 'language'>>): Api {
  const headers = () => ({ 'accept-language': preferences.get().language });
  const fetchOptions = () => ({ headers: headers() });
  const open = (exchanges: Exchange[]) =>
    new Client({ url: '/graphql', preferGetMethod: false, exchanges, fetchOptions });
  const remembering = () => open([cacheExchange, fetchExchange]);
  const forgetful = open([fetchExchange]);
  const client = createStore(remembering());
  let { language } = preferences.get();
  preferences.subscribe(() => {
    if (language === preferences.get().language) return;
    language = preferences.get().language;
    client.set(remembering());
  });
  const takeIn = async (path: string, body?: FormData) => {
    const outcomes = await outcomesOf(path, headers(), body);
    if (outcomes.some(({ changed }) => changed)) client.set(remembering());
    return outcomes;
  };
  return {
    client,
    ask: async (query, variables) => unwrap(await client.get().query(query, variables).toPromise()),
    askInConfidence: async (query, variables) => unwrap(await forgetful.query(query, variables).toPromise()),
    async change(mutation, variables) {
      const data = unwrap(await forgetful.mutation(mutation, variables).toPromise());
      client.set(remembering());
      return data;
    },
    upload: (files) => takeIn('/ingest', formOf(files)),
    readAddress: (address) => takeIn(`/ingest?address=${encodeURIComponent(address)}`),
  };
}

function unwrap<Data>({ data, error }: Pick<OperationResult<Data>, 'data' | 'error'>): Data {
  if (error) throw toAskError(error);
  if (data === undefined || data === null) throw new AskError('refused', 'The server answered with nothing.');
  return data;
}

export function toAskError(error: unknown): AskError {
  if (error instanceof AskError) return error;
  if (!(error instanceof CombinedError)) {
    return new AskError('refused', error instanceof Error ? error.message : String(error));
  }
  if (error.networkError) return new AskError('offline', error.networkError.message);
  const code = error.graphQLErrors[0]?.extensions?.code;
  const message = error.graphQLErrors.map(({ message }) => message).join(' ') || error.message;
  return new AskError('refused', message, typeof code === 'string' ? code : null);
}

function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  return form;
}

/** `POST /ingest` takes any number of files in one form, or an address, and answers with an outcome for each. */
async function outcomesOf(
  path: string,
  headers: Record<string, string>,
  body?: FormData,
): Promise<readonly UploadOutcome[]> {
  let response: Response;
  try {
    response = await fetch(path, { method: 'POST', headers, ...(body && { body }) });
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
