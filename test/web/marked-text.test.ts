import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceSpans, outside, sharpest } from '../../web/details/evidence.ts';
import { piecesOf } from '../../web/details/marked-text.tsx';

describe('marked text', () => {
  it('is the text, whatever is marked in it', () => {
    const kinds = fc.constantFrom('evidence', 'unit', 'target', 'brand');
    const spans = fc.array(fc.record({ start: fc.nat(60), end: fc.nat(60), kind: kinds }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(20), spans, (text, start, marked) => {
        const pieces = piecesOf(text, start, marked);
        expect(pieces.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
      }),
    );
  });

  it('gives a piece all the kinds that cover it, by offsets of the source', () => {
    const pieces = piecesOf('由区司法局牵头负责', 100, [
      { start: 101, end: 105, kind: 'unit' },
      { start: 100, end: 107, kind: 'evidence' },
    ]);
    expect(pieces.map(({ from, to, kinds }) => [from, to, kinds])).toEqual([
      [0, 1, ['evidence']],
      [1, 5, ['unit', 'evidence']],
      [5, 7, ['evidence']],
      [7, 9, []],
    ]);
  });
});

describe('evidence', () => {
  const document = { id: 'doc-1', title: '工作要点' };
  const name = {
    document,
    start: 20,
    end: 24,
    quote: '区司法局',
    sentence: '（牵头单位：区司法局）',
    rule: 'bracket',
    basis: 'stated',
    page: null,
    recognition: null,
    picture: null,
  } as const;
  const bracket = { ...name, start: 13, end: 25, quote: '（牵头单位：区司法局）' };

  it('is quoted by its sharpest piece alone', () => {
    expect(sharpest([bracket, name])).toEqual([name]);
    expect(sharpest([name, { ...name, document: { id: 'doc-2', title: '方案' } }])).toHaveLength(2);
  });

  it('marks its sentence and, in it, the quote', () => {
    expect(evidenceSpans([name])).toEqual([
      { start: 14, end: 25, kind: 'sentence' },
      { start: 20, end: 24, kind: 'evidence' },
    ]);
  });

  it('stands outside a measure when a heading says it', () => {
    expect(outside([name], 'doc-1', 0, 30)).toEqual([]);
    expect(outside([name], 'doc-1', 26, 90)).toEqual([name]);
    expect(outside([name], 'doc-2', 0, 30)).toEqual([name]);
  });
});
