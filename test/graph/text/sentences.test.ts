import { describe, expect, it } from 'vitest';
import { sentenceAround, sentencesIn } from '../../../graph/text/sentences.ts';

describe('the sentence around a quote', () => {
  const text = '一、总体目标\n建成15个示范司法所。到2025年，公证机构达到5家！其余不变';
  const around = (quote: string) => {
    const start = text.indexOf(quote);
    return sentenceAround(text, start, start + quote.length);
  };

  it('runs from one stop to the next', () => {
    expect(around('公证机构达到5家')).toBe('到2025年，公证机构达到5家！');
  });

  it('is the line where there is no stop', () => {
    expect(around('总体')).toBe('一、总体目标');
    expect(around('不变')).toBe('其余不变');
  });

  it('does not run into the next sentence when the quote ends with its stop', () => {
    expect(around('示范司法所。')).toBe('建成15个示范司法所。');
  });

  it('covers every sentence that the quote touches', () => {
    expect(around('司法所。到2025年')).toBe('建成15个示范司法所。到2025年，公证机构达到5家！');
  });

  it('is cut where a text never stops', () => {
    const endless = '啊'.repeat(10_000);
    expect(sentenceAround(endless, 5_000, 5_001).length).toBeLessThan(1_300);
  });
});

describe('the sentences of a text', () => {
  const sentences = (text: string, goesOn?: (at: number) => boolean) =>
    sentencesIn(text, { start: 0, end: text.length }, goesOn).map(({ start, end }) => text.slice(start, end));

  it('end with their mark and what closes behind it, and at the ends of lines', () => {
    expect(sentences('他说：“先改。”\n\n  再建！还有吗？建成3.5公里')).toEqual([
      '他说：“先改。”',
      '再建！',
      '还有吗？',
      '建成3.5公里',
    ]);
  });

  it('go on over a line that was broken within one', () => {
    expect(sentences('建成示范\n司法所。完', (at) => at === 4)).toEqual(['建成示范\n司法所。', '完']);
  });

  it('are none in white space, and stay within their span', () => {
    expect(sentences(' \n\u3000')).toEqual([]);
    expect(sentencesIn('甲。乙。丙。', { start: 2, end: 3 })).toEqual([{ start: 2, end: 3 }]);
  });
});
