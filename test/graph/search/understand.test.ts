import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { understand } from '../../../graph/search/understand/understand.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { buildSourceGraph } from '../../builders.ts';
import { type RegionSketch, type UnitSketch, YUHANG, ZHEJIANG } from '../../sketches.ts';

const JINHUA: RegionSketch = { code: '3307', name: '金华市', level: 'city', parent: ZHEJIANG };
const WUCHENG: RegionSketch = { code: '330702', name: '婺城区', level: 'county', parent: JINHUA };
const justice = (region: RegionSketch, city: string): UnitSketch => ({
  name: '区司法局',
  canonical: `${city}${region.name}司法局`,
  office: '司法局',
  region,
});
const DEPARTMENT: UnitSketch = {
  name: '厅办公室',
  canonical: '浙江省司法厅办公室',
  office: '办公室',
  region: ZHEJIANG,
};
const JUSTICE_OFFICE: UnitSketch = { name: '省司法厅', canonical: '浙江省司法厅', office: '司法厅', region: ZHEJIANG };

const PLANS = [
  buildSourceGraph({
    name: 'yuhang.txt',
    documents: [
      {
        title: '法治余杭建设工作方案',
        year: 2021,
        region: YUHANG,
        measures: [
          {
            title: '推进行政执法改革',
            units: [
              { ...justice(YUHANG, '杭州市'), role: 'lead' },
              { name: '区综合行政执法局', office: '综合行政执法局', region: YUHANG, role: 'lead' },
            ],
            brands: ['大综合一体化', '余杭码'],
            targets: [{ metric: '群众满意率', value: 95, unit: '%' }],
          },
        ],
      },
    ],
  }),
  buildSourceGraph({
    name: 'wucheng.txt',
    documents: [
      {
        title: '婺城区工作要点',
        year: 2023,
        region: WUCHENG,
        measures: [
          {
            title: '提升依法行政水平',
            units: [justice(WUCHENG, '金华市')],
            regulations: [{ title: '行政复议法' }],
            brands: ['婺江律韵'],
          },
          { title: '建好司法所', units: [{ ...DEPARTMENT, parent: JUSTICE_OFFICE }] },
        ],
      },
    ],
  }),
];

let store: GraphStore;
beforeAll(async () => {
  store = embeddedStore({ path: ':memory:', dimensions: null, model: null });
  await store.open();
  for (const plan of PLANS) await store.saveSource(plan, new Map());
});
afterAll(() => store.close());

async function read(query: string, without: readonly string[] = []) {
  const { parts, text } = await understand(store, query, without);
  return { text, parts: parts.map(({ kind, label, text: written }) => `${kind} ${label} ← ${written}`) };
}

describe('understand', () => {
  it('takes a question apart into unit, year and role', async () => {
    expect(await read('婺城区司法局2023年牵头的措施')).toEqual({
      text: '',
      parts: ['unit 金华市婺城区司法局 ← 婺城区司法局', 'year 2023年 ← 2023年', 'role lead ← 牵头'],
    });
  });

  it('takes places without their ending, and keeps the words for the search', async () => {
    expect(await read('余杭 执法 牵头单位')).toEqual({
      text: '执法',
      parts: ['region 浙江省杭州市余杭区 ← 余杭', 'role lead ← 牵头单位'],
    });
    expect(await read('余杭行政执法改革')).toEqual({
      text: '行政执法改革',
      parts: ['region 浙江省杭州市余杭区 ← 余杭'],
    });
  });

  it('takes units by the names that plans use', async () => {
    expect((await read('区综合行政执法局牵头的举措')).parts).toEqual([
      'unit 区综合行政执法局 ← 区综合行政执法局',
      'role lead ← 牵头',
    ]);
    expect((await read('司法局负责哪些工作')).parts).toEqual(['unit 司法局 ← 司法局', 'role lead+responsible ← 负责']);
  });

  it("reads one name of several bodies as all of them, and an office as every place's", async () => {
    const [alias] = (await understand(store, '区司法局', [])).parts;
    expect(alias?.filter.unitIds).toHaveLength(2);
    const [office] = (await understand(store, '司法局 牵头', [])).parts;
    expect(office?.filter).toEqual({ offices: ['司法局'] });
  });

  it("counts a body's departments as the body", async () => {
    const [unit] = (await understand(store, '浙江省司法厅牵头', [])).parts;
    const units = await store.units({ regionIds: ['region-33'] }, { first: 10 });
    const own = units.items.map(({ node }) => node).filter(({ name }) => name.startsWith('浙江省司法厅'));
    expect(new Set(unit?.filter.unitIds)).toEqual(new Set(own.map(({ id }) => id)));
    expect(own).toHaveLength(2);
  });

  it('takes laws and brands, which the text may also just mention', async () => {
    expect(await read('哪些措施提到行政复议法')).toEqual({ text: '', parts: ['regulation 行政复议法 ← 行政复议法'] });
    const [brand] = (await understand(store, '婺江律韵', [])).parts;
    expect(brand).toMatchObject({ kind: 'brand', mention: '婺江律韵' });
    expect(await read('中华人民共和国行政复议法的落实')).toEqual({
      text: '落实',
      parts: ['regulation 行政复议法 ← 中华人民共和国行政复议法'],
    });
  });

  it('takes numeric conditions, with what is measured where a target has it', async () => {
    const [condition] = (await understand(store, '满意度 95%以上', [])).parts;
    expect(condition).toMatchObject({
      kind: 'target',
      text: '满意度 95%以上',
      filter: { target: { metricContains: '满意', unit: '%', min: 95 } },
    });
    const [limit] = (await understand(store, '群众满意率不超过97%', [])).parts;
    expect(limit?.filter).toEqual({ target: { metricContains: '群众满意率', unit: '%', max: 97 } });
    expect((await understand(store, '2025年底前完成95个项目', [])).parts).toEqual([]);
  });

  it.each([
    ['满意率不低于95%', { min: 95 }],
    ['满意率不少于95%', { min: 95 }],
    ['满意率大于等于95%', { min: 95 }],
    ['满意率≥９５％', { min: 95 }],
    ['满意率低于95%', { max: 95 }],
    ['满意率不高于95%', { max: 95 }],
    ['满意率小于等于95%', { max: 95 }],
    ['满意率不到95%', { max: 95 }],
    ['满意率不得低于95%', { min: 95 }],
    ['满意率控制在95%之内', { max: 95 }],
  ])('reads which way a condition points: %s', async (query, bounds) => {
    const [condition] = (await understand(store, query, [])).parts;
    expect(condition?.text).toBe(query);
    expect(condition?.filter).toEqual({ target: { metricContains: '满意率', unit: '%', ...bounds } });
  });

  it('reads full-width characters and spaces as their plain forms, and quotes them as written', async () => {
    expect(await read('２０２１年余杭普法')).toEqual({
      text: '普法',
      parts: ['year 2021年 ← ２０２１年', 'region 浙江省杭州市余杭区 ← 余杭'],
    });
    expect((await read('2021 年 普法')).text).toBe('普法');
  });

  it('takes a question about a role, whatever stands behind it', async () => {
    expect(await read('谁负责行政复议规范化')).toEqual({
      text: '行政复议规范化',
      parts: ['role lead+responsible ← 谁负责'],
    });
    expect(await read('由哪个部门牵头矛盾化解')).toEqual({ text: '矛盾化解', parts: ['role lead ← 由哪个部门牵头'] });
  });

  it('takes a question about measures that nobody leads', async () => {
    const [part] = (await understand(store, '没有牵头单位的措施', [])).parts;
    expect(part?.filter).toEqual({ hasLead: false });
    expect((await read('未明确牵头单位的普法工作')).text).toBe('普法工作');
  });

  it('takes a body by its short name, of some place or of any', async () => {
    expect((await read('综合行政执法局牵头')).parts[0]).toBe('unit 综合行政执法局 ← 综合行政执法局');
    const [ofDistricts] = (await understand(store, '区司法局', [])).parts;
    expect(ofDistricts?.filter.unitIds).toHaveLength(2);
    expect((await read('省司法厅办公室牵头')).parts[0]).toBe('unit 浙江省司法厅办公室 ← 省司法厅办公室');
  });

  it('takes a body by a short form that no plan writes', async () => {
    expect(await read('区综合执法局牵头的措施')).toEqual({
      text: '',
      parts: ['unit 综合行政执法局 ← 区综合执法局', 'role lead ← 牵头'],
    });
    expect((await read('余杭区综合执法局')).parts).toEqual(['unit 区综合行政执法局 ← 余杭区综合执法局']);
    expect((await read('综合执法队伍建设')).parts).toEqual([]);
  });

  it('takes years from one to another, and no year that a goal is set for', async () => {
    const [years] = (await understand(store, '2021年至2023年的普法', [])).parts;
    expect(years).toMatchObject({ kind: 'year', label: '2021–2023年', filter: { years: [2021, 2022, 2023] } });
    expect((await read('到2025年的普法目标')).parts).toEqual([]);
  });

  it('keeps a word for a plan where what is done with it follows', async () => {
    expect((await read('文件出台前征求意见')).text).toBe('文件出台前征求意见');
    expect((await read('哪里出台了优惠政策')).text).toBe('优惠政策');
  });

  it('takes the inner one of places that are named one in another', async () => {
    expect(await read('金华市婺城区的普法')).toEqual({
      text: '普法',
      parts: ['region 浙江省金华市婺城区 ← 金华市婺城区'],
    });
  });

  it('takes a place that no plan is from, so that nothing of another place answers', async () => {
    expect(await read('厦门市思明区的普法')).toEqual({
      text: '普法',
      parts: ['region 福建省厦门市思明区 ← 厦门市思明区'],
    });
    expect((await read('广东 普法')).parts).toEqual(['region 广东省 ← 广东']);
    expect((await read('新区建设')).parts).toEqual([]);
  });

  it.each([
    ['司法所规范化建设', 'a name at the head of a longer word is content'],
    ['司法局队伍建设', 'an office that qualifies what follows is content'],
    ['有效投资', 'grammar is not cut off a word'],
    ['2025年底前完成的任务清单', 'a deadline is no plan year'],
    ['余杭码', 'a place in a name is no place'],
  ])('is not greedy: %s (%s)', async (query) => {
    const { parts } = await understand(store, query, []);
    expect(parts.filter(({ kind }) => kind !== 'brand')).toEqual([]);
  });

  it('reads a pasted paragraph as text', async () => {
    const paragraph = '由区司法局牵头，2023年全面推进行政执法规范化建设。'.repeat(4);
    expect(await understand(store, paragraph, [])).toEqual({ parts: [], text: paragraph });
  });

  it('leaves out parts by key: restrictions go, brands and laws become words', async () => {
    const all = await understand(store, '婺城区司法局2023年牵头的措施', []);
    const role = all.parts.find(({ kind }) => kind === 'role');
    expect((await read('婺城区司法局2023年牵头的措施', [role?.key ?? ''])).parts).toHaveLength(2);
    const [brand] = (await understand(store, '婺江律韵 2023年', [])).parts;
    expect(await read('婺江律韵 2023年', [brand?.key ?? ''])).toEqual({
      text: '婺江律韵',
      parts: ['year 2023年 ← 2023年'],
    });
    const [unit] = (await understand(store, '区司法局', [])).parts;
    expect(await read('区司法局', [unit?.key ?? ''])).toEqual({ text: '区司法局', parts: [] });
  });

  it('gives spans of the question and keys that stay', async () => {
    const query = '请问 余杭 2021年有哪些措施';
    const [first, second] = await Promise.all([understand(store, query, []), understand(store, query, [])]);
    expect(first.parts.map(({ key }) => key)).toEqual(second.parts.map(({ key }) => key));
    for (const part of first.parts) expect(query.slice(part.start, part.end)).toBe(part.text);
    expect(first.text).toBe('');
  });
});
