import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWording } from '../../../graph/precedents/compare-wording.ts';
import type { DiffUnit } from '../../../graph/precedents/diff-words.ts';
import { lettersOf } from '../../../graph/text/fold.ts';

const BEFORE =
  '健全行政复议与行政应诉衔接机制，推动行政争议化解。加大行政复议监督力度，行政机关负责人出庭应诉率达到95%以上。';

function marked(before: string, after: string, by?: DiffUnit): string[] {
  const marks = { same: '', removed: '-', added: '+', moved: '~' };
  return compareWording(before, after, by).clauses.map(({ segments }) =>
    segments.map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}]`)).join(''),
  );
}

describe('two wordings', () => {
  it('differ in the words that were changed, not in single characters', () => {
    expect(marked('负责人出庭应诉率达到95%以上。', '负责人出庭应诉率达到98%以上。')).toEqual([
      '负责人出庭应诉率达到[-95][+98]%以上。',
    ]);
  });

  it.each([
    ['character', '提[-升][+高]效能，达到[-60%][+100%]。'],
    ['word', '[-提升][+提高]效能，达到[-60][+100]%。'],
    ['sentence', '[-提升效能，达到60%。][+提高效能，达到100%。]'],
  ] as const)('are told apart by %s', (by, difference) => {
    expect(marked('提升效能，达到60%。', '提高效能，达到100%。', by)).toEqual([difference]);
    expect(marked('提升效能。', '提升效能。', by)).toEqual(['提升效能。']);
  });

  it('name the clause that was left out, and the one that is new, where they stand', () => {
    expect(marked('加强组织领导。开展专项监督。定期通报情况。', '加强组织领导。定期通报情况。建立工作台账。')).toEqual([
      '加强组织领导。',
      '[-开展专项监督。]',
      '定期通报情况。',
      '[+建立工作台账。]',
    ]);
  });

  it('know a clause that moved, and what changed in it', () => {
    const { clauses, kept } = compareWording(
      BEFORE,
      '加大行政复议监督力度，行政机关负责人出庭应诉率达到95%以上。健全行政复议与行政应诉衔接机制，推动行政争议实质性化解。',
    );
    expect(clauses.map(({ change }) => change).toSorted()).toEqual(['moved', 'same']);
    expect(clauses.flatMap(({ segments }) => segments).filter(({ kind }) => kind === 'added')).toMatchObject([
      { text: expect.stringContaining('实质性') },
    ]);
    expect(kept).toBe(1);
  });

  it('know words that moved within a clause', () => {
    const [line] = marked('推进数字化改革，加强基层治理。', '加强基层治理，推进数字化改革。');
    expect(line).toMatch(/\[~/);
    expect(line).not.toMatch(/\[[-+]\p{Letter}/u);
  });

  it('are the same whatever the width of signs and digits', () => {
    expect(compareWording('达到95%以上,力争全覆盖', '达到９５％以上，力争全覆盖')).toMatchObject({ kept: 1, added: 0 });
  });

  it('lose nothing: each side reads as it was written', () => {
    const words = fc.array(
      fc.constantFrom('行政复议', '加强', '监督', '，', '。', '95%', '；', '司法局', '推进', '试点'),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(words, words, (first, second) => {
        const [before, after] = [first.join(''), second.join('')];
        const { clauses, kept, added } = compareWording(before, after);
        const segments = clauses.flatMap((clause) => clause.segments);
        const read = (side: 'inBefore' | 'inAfter') => [
          ...lettersOf(segments.map((one) => (one[side] ? one.text : '')).join('')),
        ];
        expect(read('inAfter').join('')).toBe(lettersOf(after));
        // Clauses that moved stand where the second text has them.
        expect(read('inBefore').toSorted()).toEqual([...lettersOf(before)].toSorted());
        expect(kept).toBeGreaterThanOrEqual(0);
        expect(Math.max(kept, added)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });
});
