import { describe, expect, it } from 'vitest';
import { lexicalWeight } from '../../../graph/search/ranking/lexical-weight.ts';
import type { PassageHit } from '../../../graph/store/graph-store.ts';

const hit = (text: string) => ({ text }) as unknown as PassageHit;
const frequencies = new Map([
  ['的', 90],
  ['地', 60],
]);
const weightOf = (wordings: readonly string[], ...texts: readonly string[]) =>
  lexicalWeight(wordings, texts.map(hit), frequencies, 100);

describe('lexicalWeight', () => {
  it('counts words in full where the best passages hold the question, and less where they share but common characters', () => {
    expect(weightOf(['荒着的地没人种'], '荒着的地没人种，村里代种')).toBe(0.4);
    expect(weightOf(['荒着的地没人种'], '不同地方的做法')).toBe(0.25);
  });

  it('asks for no more than one wording, and for one of the first passages', () => {
    expect(weightOf(['荒着的地没人种', '撂荒耕地'], '不同地方的做法', '撂荒耕地逐块登记')).toBe(0.4);
    expect(weightOf(['荒着的地没人种'])).toBe(0.25);
  });
});
