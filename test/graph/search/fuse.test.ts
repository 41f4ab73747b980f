import { describe, expect, it } from 'vitest';
import { fuse } from '../../../graph/search/ranking/fuse-scores.ts';
import type { PassageHit } from '../../../graph/store/graph-store.ts';

function hit(measureId: string, passage: number, score: number): PassageHit {
  const passageId = `${measureId}-${passage}`;
  return { passageId, measureId, documentId: 'plan', start: 0, end: 2, text: passageId, score };
}

describe('fuse', () => {
  it('adds what one passage says in words to what another of the measure says in meaning', () => {
    const lexical = [hit('both', 1, 9), hit('middling', 1, 7), hit('words', 1, 2), hit('words', 2, 1)];
    const dense = [hit('both', 2, 0.8), hit('middling', 1, 0.7), hit('meaning', 1, 0.4), hit('meaning', 2, 0.3)];
    const [first, second] = fuse(lexical, dense, 0.4);
    expect(first).toMatchObject({ measureId: 'both', lexicalRank: 1, denseRank: 1, cosine: 0.8 });
    expect(second?.measureId).toBe('middling');
  });

  it('shows the passage that is best on both sides together', () => {
    const lexical = [hit('one', 1, 9), hit('one', 2, 8), hit('other', 1, 1)];
    const dense = [hit('one', 2, 0.8), hit('other', 1, 0.3)];
    expect(fuse(lexical, dense, 0.4)[0]?.passage.passageId).toBe('one-2');
  });

  it('goes by one side where the other found nothing', () => {
    const ranked = fuse([hit('a', 1, 3), hit('b', 1, 2)], [], 0.4);
    expect(ranked.map(({ measureId, denseRank, cosine }) => [measureId, denseRank, cosine])).toEqual([
      ['a', null, null],
      ['b', null, null],
    ]);
    expect(fuse([], [], 0.4)).toEqual([]);
  });

  it('goes by the side that weighs more where the two disagree', () => {
    const [lexical, dense] = [
      [hit('a', 1, 3), hit('b', 1, 2)],
      [hit('b', 1, 0.8), hit('a', 1, 0.7)],
    ];
    expect(fuse(lexical, dense, 0.6)[0]?.measureId).toBe('a');
    expect(fuse(lexical, dense, 0.4)[0]?.measureId).toBe('b');
  });
});
