import { describe, expect, it } from 'vitest';
import { GLOSSARY } from '../../../../graph/lexicon/glossary.ts';
import { translateQuestion } from '../../../../graph/search/understand/translate-question.ts';

describe('translateQuestion', () => {
  it.each([
    ['legal aid', '法律援助'],
    ['Who leads legal aid?', '谁牵头法律援助'],
    ['which departments support food security', '哪些部门配合粮食安全'],
    ['who is responsible for elderly care services in 2023', '谁负责养老服务 2023年'],
    ['people’s mediation since 2022', '人民调解 2022年以后'],
    ['air pollution from 2021 to 2023', '大气污染防治 2021年至2023年'],
    ['safeguards for rural revitalization', '保障措施乡村振兴'],
    ['agricultural machinery zeppelins', '农机 zeppelin'],
    ['renovation of old residential areas', '老旧小区改造'],
    ['who leads flood drills', '谁牵头防洪 演练'],
  ])('%s', (question, chinese) => {
    expect(translateQuestion(question)).toBe(chinese);
  });

  it.each(['法律援助', '法律援助 legal aid', '95%', '', 'zzz qqq', 'the of and'])('leaves alone: %s', (question) => {
    expect(translateQuestion(question)).toBeNull();
  });

  it('has some five hundred terms, each with an English rendering and none twice', () => {
    const rows = GLOSSARY.trim()
      .split('\n')
      .map((line) => line.split('|'));
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.filter((row) => row.length !== 2 || row.some((cell) => cell.trim() === ''))).toEqual([]);
    const terms = rows.map(([chinese]) => chinese);
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([]);
  });
});
