import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../../graph/embed/embedder.ts';
import { commonGround } from '../../../graph/search/ranking/background-centroid.ts';

/** Points one text along the first axis, the next along the second, and so on; counts what it is asked for. */
function alternating(model: string, failing: () => boolean = () => false) {
  const asked: string[] = [];
  const embedder: Embedder = {
    model,
    dimensions: 2,
    floor: null,
    embed: async () => [],
    async embedQuery(text) {
      if (failing()) throw new Error('not now');
      asked.push(text);
      return asked.length % 2 === 1 ? Float32Array.of(1, 0) : Float32Array.of(0, 1);
    },
    close: async () => {},
  };
  return { embedder, asked };
}

describe('commonGround', () => {
  it('is the middle of its texts, embedded once a model', async () => {
    const { embedder, asked } = alternating('one');
    expect([...(await commonGround(embedder))].map((value) => value.toFixed(3))).toEqual(['0.500', '0.500']);
    const texts = asked.length;
    await commonGround({ ...embedder });
    expect(asked).toHaveLength(texts);
    expect(new Set(asked).size).toBe(texts);
    await commonGround({ ...embedder, model: 'two' });
    expect(asked).toHaveLength(2 * texts);
  });

  it('is tried again after it failed', async () => {
    let isDown = true;
    const { embedder } = alternating('three', () => isDown);
    await expect(commonGround(embedder)).rejects.toThrow('not now');
    isDown = false;
    expect(await commonGround(embedder)).toHaveLength(2);
  });
});
