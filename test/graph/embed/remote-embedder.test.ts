import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { remoteEmbedder, type TextMarks } from '../../../graph/embed/remote-embedder.ts';

interface Asked {
  readonly path: string;
  readonly key: string | undefined;
  readonly model: string;
  readonly input: readonly string[];
  readonly input_type?: string;
}
interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: unknown;
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A real HTTP server that answers as told, and what it was asked. */
async function embeddingServer(reply: (asked: Asked, count: number) => Reply | 'hang up') {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const { model, input, input_type } = JSON.parse(await bodyOf(request));
    const one = { path: request.url ?? '', key: request.headers.authorization, model, input, input_type };
    asked.push(one);
    const answer = reply(one, asked.length);
    if (answer === 'hang up') return void request.socket.destroy();
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Vectors that tell their text: its length and a constant. */
const vectorsOf = ({ input }: Asked): Reply => ({
  body: { data: input.map((text, index) => ({ index, embedding: [text.length, 1, 0] })) },
});
const QUICK = { model: 'test-model', waits: [1, 1, 1] };

describe('remoteEmbedder', () => {
  it('asks /v1/embeddings in batches and puts the vectors, of unit length, in order', async () => {
    const { url, asked } = await embeddingServer((one) => {
      const { body } = vectorsOf(one) as { body: { data: unknown[] } };
      return { body: { data: body.data.toReversed() } };
    });
    const embedder = await remoteEmbedder({ ...QUICK, url, apiKey: 'sk-secret', batch: 3 });
    const texts = Array.from({ length: 10 }, (_, i) => '政'.repeat(i + 1));
    const vectors = await embedder.embed(texts);
    vectors.forEach((vector, i) => {
      expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
      expect((vector[0] ?? 0) / (vector[1] ?? 1)).toBeCloseTo(i + 1, 4);
    });
    expect(embedder).toMatchObject({ model: 'test-model', dimensions: 3 });
    expect(
      asked.every(
        ({ path, key, model }) => path === '/v1/embeddings' && key === 'Bearer sk-secret' && model === 'test-model',
      ),
    ).toBe(true);
    expect(Math.max(...asked.map(({ input }) => input.length))).toBe(3);
  });

  it('tells questions from passages as the model wants it, by prefixes, by `input_type` or not at all', async () => {
    const { url, asked } = await embeddingServer(vectorsOf);
    const told = async (marks: TextMarks, model: string) => {
      const embedder = await remoteEmbedder({ ...QUICK, model, url, marks });
      asked.splice(0);
      await embedder.embedQuery('谁牵头');
      await embedder.embed(['由司法局牵头']);
      return { model: embedder.model, asked: asked.map(({ input, input_type }) => [...input, input_type ?? null]) };
    };
    expect(await told('prefix', 'intfloat/multilingual-e5-small')).toEqual({
      model: 'intfloat/multilingual-e5-small+passage',
      asked: [
        ['query: 谁牵头', null],
        ['passage: 由司法局牵头', null],
      ],
    });
    expect(await told('input_type', 'some-model')).toEqual({
      model: 'some-model+passage',
      asked: [
        ['谁牵头', 'query'],
        ['由司法局牵头', 'passage'],
      ],
    });
    for (const [marks, model] of [
      ['plain', 'multilingual-e5-small'],
      ['prefix', 'some-model'],
    ] as const) {
      expect(await told(marks, model)).toEqual({
        model,
        asked: [
          ['谁牵头', null],
          ['由司法局牵头', null],
        ],
      });
    }
  });

  it('takes the address with or without its last step', async () => {
    const { url, asked } = await embeddingServer(vectorsOf);
    await remoteEmbedder({ ...QUICK, url: `${url}/embeddings/` });
    expect(asked[0]?.path).toBe('/v1/embeddings');
    expect(asked[0]?.key).toBeUndefined();
  });

  it('tries again after a busy answer and a broken connection', async () => {
    const { url, asked } = await embeddingServer((one, count) => {
      if (count === 2) return { status: 429, headers: { 'retry-after': '0' }, body: {} };
      if (count === 3) return { status: 503, body: {} };
      return count === 4 ? 'hang up' : vectorsOf(one);
    });
    const embedder = await remoteEmbedder({ ...QUICK, url });
    expect(await embedder.embedQuery('司法所')).toHaveLength(3);
    expect(asked).toHaveLength(5);
  });

  it('gives up after the last wait, in one sentence without the key', async () => {
    const { url, asked } = await embeddingServer(() => ({ status: 500, body: {} }));
    const failure = remoteEmbedder({ ...QUICK, url: `${url}?token=sk-in-url`, apiKey: 'sk-secret' });
    await expect(failure).rejects.toMatchObject({
      code: 'MODEL_UNAVAILABLE',
      message: expect.stringContaining('answered 500'),
    });
    await expect(failure).rejects.toMatchObject({ message: expect.not.stringMatching(/sk-/) });
    expect(asked).toHaveLength(4);
  });

  it('does not repeat what was refused', async () => {
    const { url, asked } = await embeddingServer(() => ({ status: 401, body: { error: 'bad key sk-secret' } }));
    await expect(remoteEmbedder({ ...QUICK, url, apiKey: 'sk-secret' })).rejects.toThrow(/answered 401/);
    expect(asked).toHaveLength(1);
  });

  it('refuses vectors of other dimensions, too few vectors and answers of another shape', async () => {
    const odd = async (later: (asked: Asked) => Reply) => {
      const { url } = await embeddingServer((one, count) => (count === 1 ? vectorsOf(one) : later(one)));
      return (await remoteEmbedder({ ...QUICK, url })).embed(['一', '二']);
    };
    await expect(
      odd(({ input }) => ({ body: { data: input.map((_, index) => ({ index, embedding: [1, 2] })) } })),
    ).rejects.toThrow(/2 dimensions where it had 3/);
    await expect(odd(() => ({ body: { data: [{ index: 0, embedding: [1, 2, 3] }] } }))).rejects.toThrow(
      /1 vectors for 2 texts/,
    );
    await expect(
      odd(() => ({
        body: {
          data: [
            { index: 0, embedding: [1, 2, 3] },
            { index: 0, embedding: [1, 2, 3] },
          ],
        },
      })),
    ).rejects.toThrow(/one text twice/);
    await expect(odd(() => ({ body: { vectors: [] } }))).rejects.toThrow(/no "data"/);
  });

  it('says so when nobody answers', async () => {
    const { url } = await embeddingServer(vectorsOf);
    servers.at(-1)?.close();
    servers.at(-1)?.closeAllConnections();
    await expect(remoteEmbedder({ ...QUICK, url })).rejects.toThrow(/cannot be reached/);
  });
});
