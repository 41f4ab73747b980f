import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../graph/precedents/review/finding.ts';
import { type DraftReview, reviewDraft } from '../../../graph/precedents/review/review-draft.ts';
import { digest } from '../../../graph/store/digest.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { readDraft } from '../../../ingest/read-draft.ts';
import { EARLIER, LATER, openShelf } from './shelf.ts';

const PLANS = [
  EARLIER,
  LATER,
  '甲市司法局2023年工作要点\n\n甲市司法局\n2023年3月1日\n\n一、依法行政\n1.加强行政应诉。行政机关负责人出庭应诉率达到95%以上。\n',
  '乙市司法局2023年工作要点\n\n乙市司法局\n2023年3月1日\n\n一、依法行政\n1.加强行政应诉。行政机关负责人出庭应诉率达到98%以上。根据《乙市合法性审查办法》开展审查。\n',
  '丙市司法局2022年工作要点\n\n丙市司法局\n2022年3月1日\n\n一、依法行政\n1.落实规划。落实《法治政府建设实施纲要（2021—2025年）》，推动行政复议规范化建设。\n',
];

const DRAFT = `某县司法局2026年工作要点

某县司法局
2026年2月1日

一、依法行政
1.提升依法行政水平。将《行政复议法》《浙江省行政合法性审核工作规定》纳入政府常务会议学法内容。落实《法治政府建设实施纲要（2015—2020年）》。适时组织开展专项监督。（责任单位：有关部门）
2.加强行政应诉。行政机关负责人出庭应诉率达到60%以上，力争2026年6月底前完成。（牵头单位：县司法局；配合单位：县法院）
3.积极探索企业行政合规。逐步出台合规指引，有条件的乡镇先行。（责任单位：县司法局、县发改局）
4.加强法治宣传。深化“八五”普法，开展宣传活动20场。落实优化营商环境若干措施，评估合理性、适当性，办结第一批事项，不定期通报。
`;

let store: GraphStore;
let review: DraftReview;
beforeAll(async () => {
  store = await openShelf(null, PLANS);
  review = await reviewDraft({ store, embedder: null }, await readDraft({}, '草稿', DRAFT));
});
afterAll(() => store.close());

const findings = (measure: number): readonly Finding[] => review.measures[measure]?.findings ?? [];
const codes = (measure: number) => findings(measure).map(({ code }) => code);

describe('a draft', () => {
  it('is taken apart into measures with what they say', () => {
    expect(review.measures.map(({ measure }) => measure.title)).toEqual([
      '提升依法行政水平',
      '加强行政应诉',
      '积极探索企业行政合规',
      '加强法治宣传',
    ]);
    const [, second] = review.measures;
    expect(second?.units).toMatchObject([{ role: 'lead' }, { role: 'support' }]);
    expect(second?.targets).toMatchObject([{ value: 60, unit: '%' }]);
    expect(second?.deadlines).toMatchObject([{ iso: '2026-06', text: expect.stringContaining('6月底前') }]);
    expect(review.measures[0]?.laws.map(({ regulation }) => regulation.title)).toContain('行政复议法');
  });

  it.each([
    ['草稿.md', '# 某县2026年普法方案\n\n- 县司法局牵头开展宪法宣传，年内举办讲座12场。\n- 建设法治公园。\n'],
    [
      '草稿.txt',
      '某县2026年普法方案\n\n一、重点任务\n- 县司法局牵头开展宪法宣传，年内举办讲座12场。\n- 建设法治公园。\n',
    ],
  ])('may list its measures without numbers: %s', async (name, text) => {
    const { measures } = await reviewDraft({ store, embedder: null }, await readDraft({}, name, Buffer.from(text)));
    expect(measures.map(({ measure }) => measure.text)).toEqual([
      '• 县司法局牵头开展宪法宣传，年内举办讲座12场。'.replace('•', name.endsWith('md') ? '•' : '-'),
      '• 建设法治公园。'.replace('•', name.endsWith('md') ? '•' : '-'),
    ]);
    expect(measures[0]?.units).toMatchObject([{ role: 'lead' }]);
    expect(measures[0]?.findings).toEqual([]);
  });

  it('may name its deadlines in a column of their own', async () => {
    const head = '# 某县2026年普法方案\n\n## 任务清单\n\n| 任务 | 责任单位 | 完成时限 |\n|---|---|---|\n';
    const rows =
      '| 建成法治公园 | 县司法局 | 2026年6月底前 |\n| 开展宪法宣传 | 县教育局 | 长期坚持 |\n| 培训调解员 | 县司法局 | 年底前 |\n';
    const draft = await readDraft({}, '草稿.md', Buffer.from(head + rows));
    const { measures } = await reviewDraft({ store, embedder: null }, draft);
    expect(measures.map(({ deadlines }) => deadlines.map(({ iso }) => iso))).toEqual([['2026-06'], [], ['2026']]);
  });

  it('is told who is not named: nobody, only 有关部门, or no lead among several', () => {
    expect(codes(0)).toContain('collective-only');
    expect(codes(1)).not.toContain('no-lead');
    expect(codes(2)).toContain('no-lead');
    expect(codes(3)).toContain('no-unit');
  });

  it('is told where no deadline and no number stands, and not where they stand', () => {
    expect(codes(2)).toEqual(expect.arrayContaining(['no-deadline', 'no-number']));
    expect(codes(3)).toContain('no-deadline');
    expect(codes(3)).not.toContain('no-number');
    expect(codes(1)).not.toContain('no-deadline');
  });

  it('is shown its vague words in place, but not those of a clause with a date or a number', () => {
    const vague = (measure: number) =>
      findings(measure)
        .filter(({ code }) => code === 'vague-wording')
        .map(({ quote, values }) => [quote, values.kind]);
    expect(vague(0)).toContainEqual(['适时', 'time']);
    expect(vague(1)).toEqual([]);
    expect(vague(2)).toEqual([
      ['积极探索', 'will'],
      ['逐步', 'time'],
      ['有条件的', 'scope'],
    ]);
    // 适当 in 适当性, 一批 in 第一批 and 若干 in 若干措施 leave nothing open.
    expect(vague(3)).toEqual([['不定期', 'time']]);
    for (const { start, end, quote } of review.measures.flatMap((measure) => measure.findings)) {
      expect(DRAFT.slice(start, end)).toBe(quote);
    }
  });

  it('is shown a number that lies far from those of other plans, with their range', () => {
    const [found] = findings(1).filter(({ code }) => code === 'number-stands-out');
    expect(found?.values).toMatchObject({ side: 'below', value: '60', low: '95', high: '100', unit: '%' });
    expect(review.measures[1]?.targets[0]?.elsewhere).toMatchObject({ low: 95, high: 100 });
  });

  it.each([
    ['群众满意率达到60%以上', 1],
    ['群众满意率达到90%以上', 0],
    ['建成法治公园3个', 0],
  ])('is told of one other plan only where a percentage lies far from it: %s', async (clause, said) => {
    const other =
      '丁市司法局2023年工作要点\n\n丁市司法局\n2023年3月1日\n\n一、服务\n1.优化服务。群众满意率达到95%以上，建成法治公园30个。\n';
    const shelf = await openShelf(null, [other]);
    const draft = await readDraft({}, '草稿', `某县2026年方案\n\n一、服务\n1.优化服务。${clause}。\n`);
    const { measures } = await reviewDraft({ store: shelf, embedder: null }, draft);
    await shelf.close();
    expect(measures[0]?.targets).toHaveLength(1);
    expect(measures[0]?.findings.filter(({ code }) => code === 'number-stands-out')).toHaveLength(said);
  });

  it.each([
    ['行政机关负责人出庭应诉率达到60%以上。'],
    ['行政机关负责人出庭应诉率要达到60%以上'],
    ['某县2026年法治建设工作要点\n\n行政机关负责人出庭应诉率不低于60%。'],
    ['2026年，行政复议按期办结；行政机关负责人出庭应诉率达到60%以上。'],
  ])('may be a clause without number or heading, and is told of its number: %s', async (text) => {
    const { measures } = await reviewDraft({ store, embedder: null }, await readDraft({}, '草稿', text));
    expect(measures).toHaveLength(1);
    const codesOf = measures.flatMap((measure) => measure.findings.map(({ code }) => code));
    expect(codesOf).toEqual(expect.arrayContaining(['no-unit', 'number-stands-out']));
  });

  it('is told of the numbers of its goals, and not asked who reaches them', async () => {
    const text =
      '某县2026年法治方案\n\n一、主要目标\n到2026年，行政机关负责人出庭应诉率达到60%以上。\n二、重点任务\n1.健全制度。县司法局建立出庭应诉制度。\n';
    const { measures } = await reviewDraft({ store, embedder: null }, await readDraft({}, '草稿', text));
    expect(measures.map(({ measure, isGoal }) => [measure.text.slice(0, 6), isGoal])).toEqual([
      ['到2026年', true],
      ['1.健全制度', false],
    ]);
    expect(measures[0]?.findings.map(({ code }) => code)).toEqual(['number-stands-out']);
  });

  it('that tells of the past or of nothing is no measure', async () => {
    for (const text of ['去年，行政机关负责人出庭应诉率达到60%。', '今天天气很好。']) {
      const draft = await readDraft({}, '草稿', text);
      expect((await reviewDraft({ store, embedder: null }, draft)).measures).toEqual([]);
    }
  });

  it.each([
    [[95, 96, 98, 100, 60], 60, 1],
    [[95, 96, 98, 100, 60], 94, 0],
    [[95, 60, 98, 100], 60, 0],
    [[60, 70, 80, 90, 100], 62, 0],
  ])('goes by the middle half of five plans and more, by all of fewer: %j against %d', async (others, own, said) => {
    const plan = (value: number, place: string) =>
      `${place}市司法局2023年工作要点\n\n${place}市司法局\n2023年3月1日\n\n一、服务\n1.优化服务。群众满意率达到${value}%以上。\n`;
    const shelf = await openShelf(
      null,
      others.map((value, at) => plan(value, '甲乙丙丁戊'[at] ?? '')),
    );
    const draft = await readDraft({}, '草稿', `群众满意率达到${own}%以上。`);
    const { measures } = await reviewDraft({ store: shelf, embedder: null }, draft);
    await shelf.close();
    expect(measures[0]?.findings.filter(({ code }) => code === 'number-stands-out')).toHaveLength(said);
  });

  it('is shown laws under a title that the shelf has otherwise, and not those it has', () => {
    expect(findings(0).filter(({ code }) => code.startsWith('law-'))).toMatchObject([
      { code: 'law-title-doubtful', values: { known: '浙江省行政合法性审查工作规定' } },
      { code: 'law-other-version', values: { known: '法治政府建设实施纲要（2021—2025年）' } },
    ]);
  });

  it('gets three precedents a measure at most, the likest first', () => {
    expect(review.measures[0]?.precedents[0]?.members[0]?.document.title).toBe('全区司法行政系统2023年工作要点');
    expect(review.measures.every(({ precedents }) => precedents.length <= 3)).toBe(true);
  });

  it('leaves the store as it was', async () => {
    const before = await digest(store);
    await reviewDraft({ store, embedder: null }, await readDraft({}, '草稿', DRAFT));
    expect(await digest(store)).toBe(before);
  });

  it('that is stored already is not its own precedent', async () => {
    const again = await reviewDraft({ store, embedder: null }, await readDraft({}, '另一个名字', LATER));
    const titles = again.measures.flatMap(({ precedents }) =>
      precedents.flatMap(({ members }) => members.map(({ document }) => document.title)),
    );
    expect(titles.length).toBeGreaterThan(0);
    expect(titles).not.toContain('某某县司法局2024年工作要点');
  });

  it('that is too long is refused in a sentence', async () => {
    const long = DRAFT + '说明文字。\n'.repeat(40_000);
    await expect(readDraft({}, '草稿', long)).rejects.toThrow(/200000 are allowed/);
  });
});

it('laws of two places, and a law and its rules, are not taken for one another', async () => {
  const text = `某县2026年工作要点\n\n一、依法行政\n1.落实制度。落实《江苏省行政合法性审查工作规定》《行政复议法实施条例》《乙市合法性审查办法》。\n`;
  const { measures } = await reviewDraft({ store, embedder: null }, await readDraft({}, '草稿', text));
  expect(measures).toHaveLength(1);
  expect(measures[0]?.findings.filter(({ code }) => code.startsWith('law-'))).toEqual([]);
});
