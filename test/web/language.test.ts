import { describe, expect, it } from 'vitest';
import { en } from '../../web/language/en.ts';
import { amountInFull, bareMetric, targetAmount, targetLabel } from '../../web/language/target-label.ts';
import { type Words, zh } from '../../web/language/zh.ts';

const target = { metric: '败诉率', value: 10, upper: null, unit: '%', comparator: 'eq', targetText: '' } as const;

describe('targets in few signs', () => {
  it('say how, how much and of what', () => {
    expect(targetAmount(target)).toBe('10%');
    expect(targetAmount({ ...target, comparator: 'gte' })).toBe('≥ 10%');
    expect(targetAmount({ ...target, comparator: 'decrease_by' })).toBe('−10%');
    expect(targetAmount({ ...target, value: 9_600, unit: '家' })).toBe('9,600 家');
    expect(targetAmount({ ...target, value: 300_000, unit: '家' })).toBe('30 万家');
    expect(targetAmount({ ...target, value: 12_000_000_000, unit: '元' })).toBe('120 亿元');
    expect(targetAmount({ ...target, value: 12_345_678_901, unit: '元' })).toBe('12,345,678,901 元');
    expect(targetAmount({ ...target, comparator: 'range', value: 50_000, upper: 80_000, unit: '' })).toBe('5–8 万');
    expect(targetAmount({ ...target, comparator: 'range', value: 1, upper: 2, unit: '所' })).toBe('1–2 所');
    expect(targetLabel(target)).toBe('败诉率 10%');
    expect(targetLabel({ ...target, metric: '', value: null, targetText: '全覆盖' })).toBe('全覆盖');
  });

  it('say a large amount in full as well, for those who do not count in 万 and 亿', () => {
    const money = { ...target, value: 1_200_000_000, unit: '元' };
    expect(amountInFull(money, 'zh')).toBe('1,200,000,000 元');
    expect(amountInFull(money, 'en')).toBe('1.2 billion 元');
    expect(amountInFull({ ...target, value: 9_600, unit: '家' }, 'zh')).toBeNull();
    expect(amountInFull({ ...target, value: null }, 'en')).toBeNull();
  });

  it('keep a fraction as it is written, else tell it as per cent', () => {
    const fraction = { ...target, value: 0.0001, unit: 'ratio', comparator: 'lte' } as const;
    expect(targetAmount({ ...fraction, targetText: '差错率控制在万分之一以内' })).toBe('≤ 万分之一');
    expect(targetAmount({ ...fraction, targetText: '由千分之三降到万分之一' })).toBe('≤ 0.01%');
    expect(targetAmount({ ...fraction, value: 0.6667, targetText: '' })).toBe('≤ 66.67%');
  });
});

describe('the name of a metric', () => {
  it('loses the quotation marks around it and halves of a pair, none within', () => {
    expect(bareMetric('“大学生创业能手”')).toBe('大学生创业能手');
    expect(bareMetric('“重点引进和培养高层次人才')).toBe('重点引进和培养高层次人才');
    expect(bareMetric('“羊城学者”特聘岗位')).toBe('“羊城学者”特聘岗位');
    expect(bareMetric('“甲”和“乙”')).toBe('“甲”和“乙”');
  });
});

describe('the two languages', () => {
  it('have no empty word, and English none in Chinese but the way back and examples', () => {
    const allowed = new Set(['language', 'add.namePlaceholder', 'targets.findHint']);
    for (const [path, word] of wordsOf(zh)) expect(word, path).not.toBe('');
    for (const [path, word] of wordsOf(en)) {
      expect(word, path).not.toBe('');
      if (!allowed.has(path)) expect(word, path).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('write dates as their readers do', () => {
    expect(zh.date('2023-04-17')).toBe('2023年4月17日');
    expect(zh.date('2025')).toBe('2025年');
    expect(en.date('2023-04-17')).toBe('17 Apr 2023');
    expect(en.date('2022-03')).toBe('Mar 2022');
    expect(en.date(null)).toBe('');
  });

  it('count one thing as one', () => {
    expect(en.results.found(1)).toBe('1 measure');
    expect(en.results.found(2)).toBe('2 measures');
  });
});

/** Every plain word of a dictionary with its path. */
function wordsOf(words: Words, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words as object).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[here, value] as const];
    return typeof value === 'object' ? wordsOf(value as Words, here) : [];
  });
}
