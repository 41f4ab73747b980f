import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageEmbeddingText, splitPassages } from '../../../graph/text/split-passages.ts';

const pieces = (text: string) => splitPassages(text).map(({ start, end }) => text.slice(start, end));

describe('splitPassages', () => {
  it('keeps a short text whole', () => {
    expect(pieces('  加强执法监督。\n')).toEqual(['加强执法监督。']);
    expect(pieces(' \n ')).toEqual([]);
  });

  it('cuts at sentences once there is enough', () => {
    const sentence = `${'推进行政执法规范化建设'.repeat(4)}。`;
    expect(pieces(sentence.repeat(4))).toEqual([sentence.repeat(2), sentence.repeat(2)]);
  });

  it('cuts a long sentence at clauses, not inside a number or quotes', () => {
    const clause = '投入资金1,250,000元';
    const quoted = `“${'大综合，一体化，'.repeat(9)}”改革`;
    const found = pieces(
      `${clause}，${'健全工作机制，'.repeat(18)}${quoted}，${clause}，${'压实各方责任，'.repeat(15)}`,
    );
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter((piece) => piece.includes('1,250,000'))).not.toEqual([]);
    for (const piece of found) expect(piece.match(/“/g)?.length).toBe(piece.match(/”/g)?.length);
    expect(found.join('').match(/1,250,000/g)).toHaveLength(2);
  });

  it('cuts even where nothing invites to', () => {
    const lengths = pieces('法'.repeat(1000)).map((piece) => piece.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(224);
  });

  it('loses nothing but white space, whatever the text', () => {
    const clauses = fc.constantFrom(
      '推进执法',
      '。',
      '；',
      '，',
      '\n',
      '“',
      '”',
      '12,345',
      '（',
      '）',
      ' ',
      '《民法典》',
      '𠮷',
      '8:30',
      '、',
    );
    fc.assert(
      fc.property(fc.array(clauses, { maxLength: 300 }), (parts) => {
        const text = parts.join('');
        const spans = splitPassages(text);
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        for (const [i, span] of spans.entries()) expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
      }),
    );
  });
});

describe('splitPassages, of a stretch without a place to cut', () => {
  it.each(['0', '.', '1.', '%', '😀', 'a', '）'])('ends, and makes no piece longer than a passage: %s', (unit) => {
    const text = `目录${unit.repeat(700)}3`;
    const spans = splitPassages(text);
    expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    for (const { start, end } of spans) expect(end - start).toBeLessThanOrEqual(224);
  });
});

describe('passageEmbeddingText', () => {
  it('puts the title before a passage that does not have it', () => {
    expect(passageEmbeddingText('完善监督', '开展评查。')).toBe('完善监督\n开展评查。');
    expect(passageEmbeddingText('完善监督', '1.完善监督。开展评查。')).toBe('1.完善监督。开展评查。');
    expect(passageEmbeddingText(null, '开展评查。')).toBe('开展评查。');
  });

  it('takes no whole text for a title', () => {
    expect(passageEmbeddingText('长'.repeat(5_000), '开展评查。')).toHaveLength(200 + 1 + 5);
  });
});
