import { describe, expect, it } from 'vitest';
import { pageAt, sentenceAround } from '../../api/sentence.ts';

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

describe('the page of an offset', () => {
  it('counts from 1 by where pages begin', () => {
    expect([0, 9, 10, 25].map((offset) => pageAt({ pageStarts: [0, 10, 20] }, offset))).toEqual([1, 1, 2, 3]);
  });

  it('is unknown where a format has no pages', () => {
    expect(pageAt({ pageStarts: [] }, 5)).toBeNull();
  });
});
