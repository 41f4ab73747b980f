import { ZhengmaiError } from '../errors.ts';
import type { Embedder } from './embedder.ts';
import { profileOf } from './model-profiles.ts';

export interface RemoteEmbedderOptions {
  /** Address of an OpenAI-compatible server, `https://HOST/v1` or with `/embeddings` at its end. */
  readonly url: string;
  readonly model: string;
  readonly apiKey?: string | undefined;
  /** How a server that needs to know is told questions from passages; `prefix` unless told. */
  readonly marks?: TextMarks | undefined;
  /** Texts a request. */
  readonly batch?: number;
  /** Requests under way at the same time. */
  readonly parallel?: number;
  /** Waits before the second, third … try, in milliseconds. */
  readonly waits?: readonly number[];
  readonly timeoutMs?: number;
}

/**
 * `prefix`: what the model's profile says is set before the text, nothing for a model without one. `input_type`: the field of that
 * name says `query` or `passage`, and the server does the rest. `plain`: neither, for a server that sets prefixes of its own.
 */
export const TEXT_MARKS = ['prefix', 'input_type', 'plain'] as const;
export type TextMarks = (typeof TEXT_MARKS)[number];

/**
 * Embeds with any OpenAI-compatible server. Asks it once for its dimensions; tries again after busy answers and broken
 * connections; holds every answer to the number of texts and to the dimensions. The key is in no message.
 */
export async function remoteEmbedder(options: RemoteEmbedderOptions): Promise<Embedder> {
  const ask = requester(options);
  const { marks = 'prefix' } = options;
  const profile = profileOf(options.model);
  const prefixes = (marks === 'prefix' ? profile?.prefixes : null) ?? { query: '', passage: '' };
  const [probe] = await ask(['政'], 'query');
  const dimensions = probe?.length ?? 0;
  if (dimensions === 0) throw refused(options.url, 'it answered with an empty vector');

  const embed = async (texts: readonly string[], kind: TextKind): Promise<Float32Array[]> => {
    const vectors = await inBatches(
      texts.map((text) => prefixes[kind] + text),
      options.batch ?? 32,
      options.parallel ?? 2,
      (batch) => ask(batch, kind),
    );
    const odd = vectors.find((vector) => vector.length !== dimensions);
    if (odd) throw refused(options.url, `it answered with ${odd.length} dimensions where it had ${dimensions}`);
    return vectors;
  };
  return {
    // Passages that were marked have other vectors than those that were not.
    model: options.model + (marks === 'input_type' || prefixes.passage !== '' ? '+passage' : ''),
    dimensions,
    floor: profile?.floor ?? null,
    embed: (texts) => embed(texts, 'passage'),
    async embedQuery(text) {
      const [vector] = await embed([text], 'query');
      if (!vector) throw refused(options.url, 'it answered without a vector');
      return vector;
    },
    close: async () => {},
  };
}

type TextKind = 'query' | 'passage';
type Ask = (texts: readonly string[], kind: TextKind) => Promise<Float32Array[]>;

async function inBatches(
  texts: readonly string[],
  size: number,
  parallel: number,
  ask: (batch: readonly string[]) => Promise<Float32Array[]>,
): Promise<Float32Array[]> {
  const vectors = new Array<Float32Array>(texts.length);
  let next = 0;
  const work = async () => {
    while (next < texts.length) {
      const from = next;
      next += size;
      const made = await ask(texts.slice(from, from + size));
      made.forEach((vector, i) => {
        vectors[from + i] = vector;
      });
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  return vectors;
}

function requester(options: RemoteEmbedderOptions): Ask {
  const { url, model, apiKey, waits = [500, 2_000, 8_000], timeoutMs = 60_000 } = options;
  const address = `${url.replace(/\/+$/, '').replace(/\/embeddings$/, '')}/embeddings`;
  const type = (kind: TextKind) => (options.marks === 'input_type' ? { input_type: kind } : {});
  const attempt = async (texts: readonly string[], kind: TextKind): Promise<Answer> => {
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) },
        body: JSON.stringify({ model, input: texts, encoding_format: 'float', ...type(kind) }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.ok) return { vectors: vectorsIn(await response.json(), texts.length, url) };
      await response.body?.cancel();
      return {
        fault: `it answered ${response.status}`,
        mayPass: response.status === 429 || response.status >= 500,
        wait: retryAfter(response),
      };
    } catch (error) {
      if (error instanceof ZhengmaiError) throw error;
      const isTimeout = error instanceof Error && error.name === 'TimeoutError';
      return {
        fault: isTimeout ? `it did not answer in ${timeoutMs / 1000} s` : 'it cannot be reached',
        mayPass: true,
      };
    }
  };

  return async (texts, kind) => {
    for (let tries = 0; ; tries++) {
      const answer = await attempt(texts, kind);
      if ('vectors' in answer) return answer.vectors;
      const wait = waits[tries];
      if (!answer.mayPass || wait === undefined) throw refused(url, answer.fault);
      await new Promise((resolve) => setTimeout(resolve, answer.wait ?? wait));
    }
  };
}

type Answer =
  | { readonly vectors: Float32Array[] }
  | { readonly fault: string; readonly mayPass: boolean; readonly wait?: number | undefined };

/** What a busy server asks for, within reason. */
function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 30) * 1000 : undefined;
}

/** Reads `{ data: [{ index, embedding }] }`; servers need not keep the order, and not all make vectors of unit length. */
function vectorsIn(body: unknown, count: number, url: string): Float32Array[] {
  const data = isRecord(body) && Array.isArray(body.data) ? body.data : null;
  if (!data) throw refused(url, 'its answer has no "data"');
  if (data.length !== count) throw refused(url, `it answered with ${data.length} vectors for ${count} texts`);
  const vectors = new Array<Float32Array>(count);
  data.forEach((item: unknown, position) => {
    if (!isRecord(item) || !isNumbers(item.embedding))
      throw refused(url, 'its answer has an item without an "embedding"');
    const index = typeof item.index === 'number' ? item.index : position;
    vectors[index] = unitLength(item.embedding);
  });
  if (vectors.includes(undefined as never)) throw refused(url, 'its answer names one text twice');
  return vectors;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number' && Number.isFinite(item));
}

function unitLength(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
}

function refused(url: string, reason: string): ZhengmaiError {
  return new ZhengmaiError(
    'MODEL_UNAVAILABLE',
    `The embedding server at ${withoutSecrets(url)} cannot be used: ${reason}; check ZHENGMAI_EMBEDDINGS_URL and the model's name.`,
  );
}

function withoutSecrets(url: string): string {
  try {
    const { origin, pathname } = new URL(url);
    return origin + pathname;
  } catch {
    return 'the given address';
  }
}
