import { describe, expect, it } from 'vitest';
import { withDocumentEvidence } from '../../../graph/search/ranking/document-evidence.ts';
import type { Candidate } from '../../../graph/search/ranking/fuse-scores.ts';

function candidate(documentId: string, order: number, score: number): Candidate {
  const measureId = `${documentId}${order}`;
  const passage = { passageId: `${measureId}p`, measureId, documentId, start: 0, end: 2, text: '执法', score };
  return { measureId, documentId, passage, score, lexicalRank: null, denseRank: null, cosine: null };
}

const ids = (candidates: readonly Candidate[]) => candidates.map(({ measureId }) => measureId);

describe('withDocumentEvidence', () => {
  it('puts the measure whose plan says more of it before one that stands alone', () => {
    const ranked = withDocumentEvidence([
      candidate('alone', 1, 1.1),
      candidate('plan', 1, 1),
      candidate('plan', 2, 0.9),
      candidate('plan', 3, 0.8),
      candidate('other', 1, 0),
    ]);
    expect(ids(ranked)[0]).toBe('plan1');
  });

  it('leaves a clearly better measure first, and the order within a plan as it was', () => {
    const ranked = withDocumentEvidence([
      candidate('alone', 1, 2),
      ...[1, 2, 3, 4, 5, 6].map((order) => candidate('plan', order, 1 - order / 10)),
      candidate('other', 1, -1),
    ]);
    expect(ids(ranked)).toEqual(['alone1', 'plan1', 'plan2', 'plan3', 'plan4', 'plan5', 'plan6', 'other1']);
  });

  it('counts no more for a long plan than for one with a few measures', () => {
    const scores = [1, 0.9, 0.8, 0.7, 0.6];
    const long = Array.from({ length: 40 }, (_, order) => candidate('long', order, scores[order] ?? 0.1));
    const short = scores.map((score, order) => candidate('short', order, score));
    const ranked = withDocumentEvidence([...long, ...short, candidate('other', 1, 0)]);
    const scoreOf = (id: string) => ranked.find(({ measureId }) => measureId === id)?.score;
    expect(scoreOf('long0')).toBe(scoreOf('short0'));
  });

  it('changes nothing where each plan has one', () => {
    const alone = [candidate('a', 1, 1), candidate('b', 1, 0.5), candidate('c', 1, -2)];
    expect(withDocumentEvidence(alone)).toEqual(alone);
    expect(withDocumentEvidence([])).toEqual([]);
  });
});
