import { afterAll, beforeAll, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import type { Role } from '../../../graph/model.ts';
import { overlaps } from '../../../graph/ownership/overlaps.ts';
import type { MeasureFilter } from '../../../graph/store/filters.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { buildSourceGraph } from '../../builders.ts';
import { HANGZHOU, type MeasureSketch, WUHU, YUHANG } from '../../sketches.ts';

const SERVICE = '健全企业合规服务机制，组织律师团队走访重点企业，每年开展法治体检，帮助企业防范经营风险。';
const SERVICE_LATER =
  '健全企业合规服务机制，组织公证员和律师团队走访重点企业，每季度开展法治体检，帮助企业防范经营风险。';
const PATROL = '推行行政检查扫码登记，未经扫码不得入企检查，检查结果当场告知企业并归集到监督平台。';
const SCHOOL = '加强校园周边环境整治，开展食品安全和交通秩序联合检查，建立问题清单销号制度。';

let store: GraphStore;
beforeAll(async () => {
  store = embeddedStore({ path: ':memory:', dimensions: null, model: null });
  await store.open();
  const led = (text: string, leads: string[], others: [string, Role][] = []): MeasureSketch => ({
    title: null,
    text,
    units: [
      ...leads.map((name) => ({ name, role: 'lead' as const, collective: name.startsWith('各') })),
      ...others.map(([name, role]) => ({ name, role })),
    ],
  });
  const plans = [
    {
      title: '杭州计划',
      region: HANGZHOU,
      publishedOn: '2022-03-01',
      measures: [led(SERVICE, ['市司法局']), led(PATROL, ['市司法局']), led(SCHOOL, ['市教育局', '市公安局'])],
    },
    {
      title: '余杭计划',
      region: YUHANG,
      publishedOn: '2023-03-01',
      measures: [led(SERVICE_LATER, ['区工商联']), led(SCHOOL, ['市教育局'], [['区城管局', 'support']])],
    },
    {
      title: '芜湖计划',
      region: WUHU,
      publishedOn: '2021-05-01',
      measures: [
        led(`${PATROL}每半年通报一次检查情况，对重复检查、多头检查的单位予以约谈，约谈情况纳入年度考核。`, [
          '市审管局',
        ]),
        led(SCHOOL, ['各镇街'], [['市市监局', 'support']]),
        led('推进公共法律服务站点建设，实现镇村两级全覆盖。', ['市民政局']),
      ],
    },
    {
      title: '芜湖补充计划',
      region: WUHU,
      publishedOn: '2021-09-01',
      measures: [led(PATROL, ['市信访局']), led(PATROL, ['市发改委'])],
    },
  ];
  for (const plan of plans) {
    await store.saveSource(buildSourceGraph({ name: `${plan.title}.txt`, documents: [plan] }), new Map());
  }
});
afterAll(() => store.close());

async function found(filter: MeasureFilter = {}) {
  const units = new Map((await store.units({}, { first: 100 })).items.map(({ node }) => [node.id, node.name]));
  return (await overlaps(store, filter)).found.map((overlap) => ({
    ...overlap,
    names: overlap.sides.map(({ owners }) => owners.map(({ from }) => units.get(from)).join('+')),
  }));
}

const namesOf = (all: readonly { readonly names: readonly string[] }[]) => all.map(({ names }) => names.join(' | '));

it('finds measures of nearly the same wording that different units lead, across plans and within one', async () => {
  expect(new Set(namesOf(await found()))).toEqual(
    new Set([
      '市司法局 | 区工商联',
      '市审管局 | 市司法局',
      '市审管局 | 市信访局',
      '市审管局 | 市发改委',
      '市信访局 | 市司法局',
      '市发改委 | 市司法局',
      '市信访局 | 市发改委',
    ]),
  );
});

it('says where each stands, which came first, and what was changed', async () => {
  const overlap = (await found()).find(({ names }) => names[1] === '区工商联');
  expect(overlap?.sides.map(({ document }) => document.title)).toEqual(['杭州计划', '余杭计划']);
  expect(overlap?.samePlace).toBe(true);
  expect(overlap?.likeness).toBeGreaterThan(0.5);
  const words = (kind: string) =>
    overlap
      ?.comparison()
      .clauses.flatMap(({ segments }) => segments.filter((segment) => segment.kind === kind))
      .map(({ text }) => text)
      .join('');
  expect(words('added')).toContain('季度');
  expect(words('removed')).toContain('年');
  for (const { owners, measure } of overlap?.sides ?? []) {
    for (const { evidence, to } of owners) {
      expect(to).toBe(measure.id);
      expect(evidence.map(({ quote }) => quote)).not.toEqual([]);
    }
  }
});

it('shows of a longer measure the part that corresponds', async () => {
  const overlap = (await found()).find(({ names }) => names.join() === '市审管局,市司法局');
  const [older] = overlap?.sides ?? [];
  expect(older?.excerpt.quote).toContain('归集到监督平台');
  expect(older?.excerpt.quote).not.toContain('约谈');
});

it('puts doubled duties of one place before those of other places', async () => {
  const places = (await found()).map(({ samePlace }) => samePlace);
  expect(places).toEqual(places.toSorted((a, b) => Number(b) - Number(a)));
});

it('takes a unit on one side, and a place, a year and a plan on both', async () => {
  const [bureau] = (await store.units({ nameContains: '市信访局' }, { first: 1 })).items;
  const ofBureau = namesOf(await found({ unitIds: [bureau?.node.id ?? ''] }));
  expect(ofBureau).toHaveLength(3);
  expect(ofBureau.every((names) => names.includes('市信访局'))).toBe(true);
  expect(namesOf(await found({ offices: ['区工商联'] }))).toEqual(['市司法局 | 区工商联']);
  expect(namesOf(await found({ years: [2021] }))).toHaveLength(3);
  expect(namesOf(await found({ years: [2023] }))).toEqual([]);
  const documentIds = (await store.documents({ titleContains: '补充' }, { first: 1 })).items.map(({ node }) => node.id);
  expect(namesOf(await found({ documentIds }))).toEqual(['市信访局 | 市发改委']);
});

it('asks for another role when the filter names one', async () => {
  expect(namesOf(await found({ roles: ['support'] }))).toEqual(['市市监局 | 区城管局']);
});

it('sets a wording that very many share beside a bounded number of others', async () => {
  const many = embeddedStore({ path: ':memory:', dimensions: null, model: null });
  await many.open();
  const measures = Array.from({ length: 60 }, (_, i) => ({
    title: null,
    text: SCHOOL,
    units: [{ name: `第${i}局`, role: 'lead' as const }],
  }));
  await many.saveSource(buildSourceGraph({ documents: [{ measures }] }), new Map());
  const { found: pairs, omitted } = await overlaps(many, {});
  await many.close();
  expect(omitted).toBe(0);
  expect(pairs.length).toBeLessThan(60 * 12);
  expect(new Set(pairs.flatMap(({ sides }) => sides.map(({ measure }) => measure.id))).size).toBe(60);
});
