import { describe, expect, it } from 'vitest';
import { EXCLUSIONS } from '../../ingest/extract/targets/rules.ts';
import { remarkWords } from '../../web/documents/remark-words.ts';
import { en } from '../../web/language/en.ts';
import { zh } from '../../web/language/zh.ts';

describe('remarkWords', () => {
  it('says in either language why a number is no target, for every rule that declines one', () => {
    for (const words of [zh, en]) {
      const why = EXCLUSIONS.map(({ name }) => words.coverage.declined[name]);
      expect(why).not.toContain(undefined);
      expect(new Set(why).size).toBe(EXCLUSIONS.length);
    }
    const remark = { rule: 'target/not-a-time-limit', message: '“15分钟”未作为指标' };
    expect(remarkWords(remark, en)).toBe('“15分钟” is no target: a time limit of procedure');
    expect(remarkWords(remark, zh)).toBe('“15分钟”未作为指标：程序时限、一般时长');
  });

  it('says what was not understood of units and measures, and keeps what it does not know', () => {
    expect(remarkWords({ rule: 'unit/line', message: '责任单位处有未能识别的内容' }, en)).toMatch(/units/);
    expect(remarkWords({ rule: 'measure/numbered-item', message: '没有找到举措' }, en)).toMatch(/No measure/);
    expect(remarkWords({ rule: 'new/rule', message: '新的提示' }, en)).toBe('新的提示');
  });
});
