import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenFile } from '../../../api/access/tokens.ts';
import { LONGEST_TEXT, MOST_TEXTS } from '../../../api/http/embeddings.ts';
import type { Embedder } from '../../../graph/embed/embedder.ts';
import { remoteEmbedder } from '../../../graph/embed/remote-embedder.ts';
import { testEmbedder } from '../../model.ts';
import { type Api, openApi } from '../api.ts';

interface Answer {
  readonly data: readonly { readonly index: number; readonly embedding: readonly number[] | string }[];
  readonly model: string;
  readonly usage: { readonly total_tokens: number };
}

let embedder: Embedder;
let api: Api;
beforeAll(async () => {
  embedder = await testEmbedder();
  api = await openApi({ empty: true, embedder });
});
afterAll(async () => {
  await api.close();
  await embedder.close();
});

const post = (body: unknown, to: Api = api, headers: Record<string, string> = {}) =>
  fetch(`${to.url}/v1/embeddings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const vectorsOf = async (body: unknown) => {
  const response = await post(body);
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
};
function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

describe('POST /v1/embeddings', () => {
  it('gives the vectors that the server searches with, as numbers or as bytes', async () => {
    const input = ['法律援助', '谁牵头行政执法'];
    const { data, model, usage } = await vectorsOf({ input, model: 'bge-small-zh-v1.5' });
    expect(data.map(({ index }) => index)).toEqual([0, 1]);
    expect(model).toBe(embedder.model);
    expect(usage.total_tokens).toBeGreaterThan(0);
    const packed = await vectorsOf({ input: '谁牵头行政执法', encoding_format: 'base64' });
    const bytes = Buffer.from(String(packed.data[0]?.embedding), 'base64');
    const unpacked = Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(i * 4));
    const own = await embedder.embedQuery('谁牵头行政执法');
    expect(unpacked).toHaveLength(embedder.dimensions);
    expect(cosine(unpacked, own)).toBeCloseTo(1, 4);
    expect(cosine((data[1]?.embedding ?? []) as number[], own)).toBeCloseTo(1, 4);
    expect(cosine((data[0]?.embedding ?? []) as number[], own)).toBeLessThan(0.9);
  });

  it('serves another Zhengmai as its embeddings server', async () => {
    const remote = await remoteEmbedder({ url: `${api.url}/v1`, model: embedder.model, waits: [] });
    const texts = Array.from({ length: MOST_TEXTS }, (_, i) => `第${i}条 推进司法所规范化建设`);
    expect(await remote.embed(texts)).toHaveLength(MOST_TEXTS);
    expect(remote.dimensions).toBe(embedder.dimensions);
  });

  it.each<[string, unknown, number, RegExp]>([
    ['no input', {}, 400, /"input"/],
    ['no texts', { input: [] }, 400, /no text/],
    ['an empty text', { input: ['执法', ''] }, 400, /is empty/],
    ['tokens', { input: [1, 2, 3] }, 400, /numbers of tokens are not taken/],
    ['too many texts', { input: Array(MOST_TEXTS + 1).fill('执法') }, 400, /more than 64 texts/],
    ['a text too long', { input: '法'.repeat(LONGEST_TEXT + 1) }, 400, /more than 4000 characters/],
    ['a body too long', { input: '法'.repeat(LONGEST_TEXT * MOST_TEXTS * 2) }, 413, /large/],
    ['another format', { input: '执法', encoding_format: 'int8' }, 400, /float or base64/],
    ['another model', { input: '执法', model: 'text-embedding-3-small' }, 404, /embeds with bge-small/],
    ['other dimensions', { input: '执法', dimensions: 256 }, 400, /512 dimensions/],
    ['no JSON', '{', 400, /cannot be read/],
  ])('refuses %s in a sentence', async (_, body, status, message) => {
    const response = await post(body);
    const { error } = (await response.json()) as { error: { message: string } };
    expect(error.message).toMatch(message);
    expect(response.status).toBe(status);
  });

  it('says that there is no model, and is read by readers alone where reading needs a token', async () => {
    const tokens = tokenFile(join(tmpdir(), 'zhengmai-no-tokens.json'));
    const other = await openApi({ empty: true, host: '0.0.0.0', access: { reading: 'token', tokens } });
    const without = await openApi({ empty: true });
    try {
      expect((await post({ input: '执法' }, other)).status).toBe(401);
      const response = await post({ input: '执法' }, without);
      expect(response.status).toBe(503);
      expect(await response.text()).toContain('no embedding model');
    } finally {
      await other.close();
      await without.close();
    }
  });

  it('counts the texts of a client and says when to come back', async () => {
    const strict = await openApi({ empty: true, embedder, limits: { embeddingsPerMinute: 3 } });
    expect((await post({ input: ['立法', '普法'] }, strict)).status).toBe(200);
    const refused = await post({ input: ['立法', '普法'] }, strict);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.text()).toContain('More than 3 texts to embed');
    expect((await strict.answer('{ stats { sources } }')).errors).toBeUndefined();
    await strict.close();
  });
});
