import { describe, expect, it } from 'vitest';
import { quantize } from '../../../graph/embedded/vectors/quantize.ts';
import { vectorBuffer } from '../../../graph/embedded/vectors/wasm-buffer.ts';
import { buildVector } from '../../builders.ts';

describe.each([512, 384, 100, 1])('vectors of %i numbers in memory', (dimensions) => {
  const vectors = ['a', 'b', 'c', 'd', 'e'].map((seed) => buildVector(seed, dimensions));
  const directions = quantize(vectors.map((vector, i) => ({ measure: 0, passage: i, key: i, vector })));
  const query = buildVector('query', dimensions);

  it('are compared as number by number', () => {
    const memory = vectorBuffer(9, dimensions);
    memory.writeDirections(directions, 2);
    expect(memory.cosine(2)).toBeNaN();
    memory.writeNumbers(directions.numbers, 2);
    memory.setQuery(query);
    memory.compareSigns(3, 7);
    expect([...memory.differences]).toEqual([0, 0, 0, ...vectors.slice(1).map((one) => different(query, one)), 0, 0]);
    vectors.forEach((one, i) => {
      const stored = directions.numbers.subarray(i * dimensions, (i + 1) * dimensions);
      const cosine = dot(query, stored) / Math.hypot(...stored) / 1_000;
      expect(memory.cosine(2 + i)).toBeCloseTo(cosine, 6);
      expect(memory.cosine(2 + i) * 1_000).toBeCloseTo(dot(query, one) / Math.hypot(...one), 1);
    });
  });

  it('are the same after they have moved', () => {
    const [before, after] = [vectorBuffer(5, dimensions), vectorBuffer(3, dimensions)];
    before.writeDirections(directions, 0);
    before.writeNumbers(directions.numbers, 0);
    after.copyFrom(before, 2, 4, 1);
    for (const memory of [before, after]) {
      memory.setQuery(query);
      memory.compareSigns(0, memory.capacity);
    }
    expect([after.differences[1], after.differences[2]]).toEqual([before.differences[2], before.differences[3]]);
    expect([after.cosine(1), after.cosine(2)]).toEqual([before.cosine(2), before.cosine(3)]);
    expect([...after.rows.subarray(4)]).toEqual([...directions.rows.subarray(8, 16)]);
  });
});

function different(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + (value > 0 === (b[i] ?? 0) > 0 ? 0 : 1), 0);
}

function dot(a: Float32Array, b: Float32Array | Int8Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
