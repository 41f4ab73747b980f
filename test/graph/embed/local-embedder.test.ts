import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../../graph/embed/embedder.ts';
import { localEmbedder } from '../../../graph/embed/local-embedder.ts';
import { DEFAULT_MODEL } from '../../../graph/embed/model-profiles.ts';
import { testEmbedder, testModel } from '../../model.ts';

let embedder: Embedder;
beforeAll(async () => {
  embedder = await testEmbedder();
});
afterAll(() => embedder.close());

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) return Number.NaN;
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

describe('localEmbedder', () => {
  it('gives vectors of unit length in the order of the texts, equal for equal texts', async () => {
    const texts = ['加强司法所建设', '政'.repeat(300), '加强司法所建设', '推进行政执法监督'];
    const vectors = await embedder.embed(texts);
    expect(vectors.map((vector) => vector.length)).toEqual([512, 512, 512, 512]);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    expect(vectors[0]).toEqual(vectors[2]);
    expect(cosine(vectors[3], await embedder.embedQuery('推进行政执法监督'))).toBeGreaterThan(0.99);
  });

  it('puts like meanings near and others far', async () => {
    const query = await embedder.embedQuery('基层法律服务站点建设');
    const [near, far] = await embedder.embed(['推进司法所规范化，完善公共法律服务体系。', '火锅底料的配方与熬制。']);
    expect(cosine(query, near)).toBeGreaterThan(cosine(query, far) + 0.2);
  });

  it('pools and marks texts as the profile says', async () => {
    const { folder } = await testModel();
    const marking = { ...DEFAULT_MODEL, prefixes: { query: '问题：', passage: '段落：' } };
    const marked = await localEmbedder({ folder, profile: marking });
    const meaning = await localEmbedder({ folder, profile: { ...DEFAULT_MODEL, pooling: 'mean' } });
    const lastly = await localEmbedder({ folder, profile: { ...DEFAULT_MODEL, pooling: 'last' } });
    try {
      const [plain, plainQuestion, plainPassage] = await embedder.embed(['执法', '问题：执法', '段落：执法']);
      expect(cosine(await marked.embedQuery('执法'), plainQuestion)).toBeGreaterThan(0.98);
      expect(cosine((await marked.embed(['执法']))[0], plainPassage)).toBeGreaterThan(0.98);
      // Padding beside a longer text is no part of the mean, nor the last token.
      for (const other of [meaning, lastly]) {
        const [alone] = await other.embed(['执法']);
        const [beside] = await other.embed(['执法', '推进行政执法规范化建设，完善监督体系']);
        expect(cosine(alone, beside)).toBeGreaterThan(0.98);
        expect(cosine(alone, plain)).toBeLessThan(0.98);
      }
    } finally {
      for (const other of [marked, meaning, lastly]) await other.close();
    }
  });

  it('is blind to case, which the vocabulary does not have', async () => {
    const [upper, lower] = await embedder.embed(['推进AI应用', '推进ai应用']);
    expect(cosine(upper, lower)).toBeCloseTo(1, 5);
  });

  it('takes texts longer than the model by their beginning, and empty ones', async () => {
    const [long, empty] = await embedder.embed(['依法行政'.repeat(1000), '']);
    expect(long).toHaveLength(512);
    expect(empty?.every(Number.isFinite)).toBe(true);
  });

  it('answers a query before the batches that wait', async () => {
    const done: string[] = [];
    const texts = Array.from({ length: 80 }, (_, i) => `${'压实责任，健全机制，强化保障。'.repeat(8)}${i}`);
    await Promise.all([
      embedder.embed(texts).then(() => done.push('passages')),
      embedder.embedQuery('执法').then(() => done.push('query')),
    ]);
    expect(done).toEqual(['query', 'passages']);
  });

  it('refuses work once closed', async () => {
    const other = await testEmbedder();
    await other.close();
    await expect(other.embedQuery('执法')).rejects.toThrow(/closed/);
  });

  it('says which folder cannot be loaded', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhengmai-model-'));
    try {
      mkdirSync(join(folder, 'onnx'));
      writeFileSync(join(folder, 'config.json'), '{}');
      await expect(localEmbedder({ folder })).rejects.toMatchObject({
        code: 'MODEL_UNAVAILABLE',
        message: expect.stringContaining(folder),
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
