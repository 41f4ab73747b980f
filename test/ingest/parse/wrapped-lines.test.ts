import { describe, expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';
import { readableText } from '../../../ingest/parse/lines/readable-text.ts';
import { sourceOf } from '../extract/sources.ts';

/** A plan as a program that turns pages into text writes it: broken at twenty-four characters, a page number in the middle of a sentence. */
const WRAPPED = `青溪县水库安全管理三年行动方案
为提高全县小型水库安全管理水平，保障下游群众生命财
产安全，根据省、市有关部署，结合我县实际，制定本行
动方案。
一、加强日常巡查，把隐患消除在萌芽状态，健全值守制
度
1.每座水库落实巡查员不少于2名，汛期每日巡坝2次，到
2026年底前巡查记录电子化率达到95%以上，水情信息接
— 1 —
入县级平台。
牵头单位：县水利局
配合单位：县应急管理局、县财政局、青溪新城管理委员
会、各乡镇人民政府
2.对三类坝逐座编制除险加固方案，落实资金，2027年底
前完成12座病险水库除险加固。
牵头单位：县水利局
`;

describe('lines that are broken at a margin', () => {
  const { text } = readableText(WRAPPED);

  it('are read as the paragraphs that they were, over page numbers too', () => {
    expect(text).toContain('保障下游群众生命财产安全，根据省、市有关部署，结合我县实际，制定本行动方案。\n一、加强');
    expect(text).toContain('健全值守制度\n1.每座水库');
    expect(text).toContain('到2026年底前巡查记录电子化率达到95%以上，水情信息接入县级平台。\n牵头单位：县水利局\n配合');
  });

  it('part neither a body nor a time, and facts stand where they stand in the file', () => {
    const [document] = extract(sourceOf(WRAPPED)).documents;
    const [first, second] = document?.measures ?? [];
    expect(document?.title).toBe('青溪县水库安全管理三年行动方案');
    expect(first?.units.map(({ name }) => name)).toEqual([
      '县水利局',
      '县应急管理局',
      '县财政局',
      '青溪新城管理委员会',
      '各乡镇人民政府',
    ]);
    expect(first?.targets.map(({ metric, deadline }) => [metric, deadline])).toContainEqual([
      '巡查记录电子化率',
      '2026',
    ]);
    expect(second?.targets.map(({ value, deadline }) => [value, deadline])).toEqual([[12, '2027']]);
    const committee = first?.units[3];
    expect(WRAPPED.slice(committee?.start, committee?.end)).toBe('青溪新城管理委员\n会');
  });

  it('are left alone in texts with a paragraph a line, in lists of names and in tables', () => {
    for (const text of [
      '一、加强巡查\n每座水库落实巡查员，每日巡坝。\n二、备足物资\n逐库清点。\n三、落实责任\n各乡镇负责。\n',
      Array.from({ length: 30 }, (_, i) => `青溪县第${(i % 9) + 1}实验小学`).join('\n'),
      Array.from(
        { length: 30 },
        (_, i) => `${i + 1}.推进第${(i % 9) + 1}批小型水库除险加固项目建设与日常运行管护工作`,
      ).join('\n'),
      Array.from(
        { length: 30 },
        (_, i) => `第${(i % 9) + 1}水库除险加固工程  县水利局  县财政局  2026年12月底前完成`,
      ).join('\n'),
      '目录\n加强组织领导和水库安全巡查工作的总体安排………………1\n'.repeat(12),
    ]) {
      expect(readableText(text).text).toBe(text);
    }
  });
});
