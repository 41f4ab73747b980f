import { describe, expect, it } from 'vitest';
import { extract } from '../../ingest/extract/extract.ts';
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

  it('says in either language how surely a picture was read, as extraction words it', () => {
    const text = '青溪县防汛工作方案\n一、备足物资。2025年6月底前防汛物资到位率达到95%以上。';
    const source = {
      name: 'a.png',
      origin: 'a.png',
      encoding: 'picture',
      format: 'picture',
      text,
      pageStarts: [],
      confidences: [[0, text.length, 0.424]],
    } as const;
    const said = extract(source).notes.filter(({ rule }) => rule.startsWith('read/'));
    expect(said.map((note) => remarkWords(note, zh))).toEqual([
      '这份文字从图片识别，整体把握 42%：引用前请对照原件',
      expect.stringMatching(/95.*从图片识别，把握只有 42%，未作为指标/),
    ]);
    expect(remarkWords(said[0] ?? { rule: '', message: '' }, en)).toMatch(/^This text .* 42 % sure/);
  });

  it('says in either language that a text is in traditional characters', () => {
    const text = '青溪縣防汛工作方案\n一、備足物資。各鄉鎮開展檢查，縣應急管理局負責統籌。';
    const [note] = extract({
      name: 'a.txt',
      origin: 'a.txt',
      encoding: 'utf-8',
      format: 'text',
      text,
      pageStarts: [],
    }).notes;
    expect(note && [zh, en].map((words) => remarkWords(note, words))).toEqual([
      expect.stringMatching(/^原文为繁体字/),
      expect.stringMatching(/^The text is in traditional/),
    ]);
  });

  it('says what was not understood of units and measures, and keeps what it does not know', () => {
    expect(remarkWords({ rule: 'unit/line', message: '责任单位处有未能识别的内容' }, en)).toMatch(/units/);
    expect(remarkWords({ rule: 'measure/numbered-item', message: '没有找到举措' }, en)).toMatch(/No measure/);
    expect(remarkWords({ rule: 'new/rule', message: '新的提示' }, en)).toBe('新的提示');
  });
});
