import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { search } from '../../../graph/search/search.ts';
import type { SearchRequest } from '../../../graph/search/search-result.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { buildSourceGraph } from '../../builders.ts';
import { WUHU, YUHANG } from '../../sketches.ts';

/** Words only: what meaning adds is in samples.test.ts, with the real model. */
const PLANS = [
  buildSourceGraph({
    name: 'yuhang.txt',
    documents: [
      {
        title: '余杭法治方案',
        year: 2021,
        publishedOn: '2021-09-08',
        region: YUHANG,
        measures: [
          {
            title: '建好司法所',
            text: '推进司法所规范化建设。',
            units: [{ name: '区司法局', office: '司法局', region: YUHANG, role: 'lead' }],
          },
          { title: '办好公证', text: '推行公证事项告知，打造余杭公证码。', brands: ['余杭公证码'] },
          { title: '规范执法', text: '行政执法三项制度全面落实。' },
        ],
      },
    ],
  }),
  buildSourceGraph({
    name: 'wuhu.txt',
    documents: [
      {
        title: '芜湖法治名片',
        year: 2023,
        publishedOn: '2023-02-01',
        region: WUHU,
        measures: [
          { title: '提升司法所', text: '司法所提档升级，规范化水平提高，加快建设。' },
          { title: '公证便民', text: '公证机构达到五家，学习余杭公证码的做法。' },
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

const find = (query: string, more: Partial<SearchRequest> = {}) =>
  search({ store, embedder: null }, { query, ...more });

async function titles(query: string, more: Partial<SearchRequest> = {}): Promise<(string | null)[]> {
  const page = await (await find(query, more)).hits({ first: 50 });
  return page.items.map(({ node }) => node.measure.title);
}

describe('search', () => {
  it('puts what holds all words first, says why, and quotes the source', async () => {
    const outcome = await find('司法所规范化建设');
    expect(outcome).toMatchObject({ mode: 'lexical', text: '司法所规范化建设', understood: [] });
    const { items } = await outcome.hits({ first: 10 });
    expect(items.map(({ node }) => node.match)).toEqual(['exact', 'exact', 'weak', 'weak', 'weak']);
    expect(outcome).toMatchObject({ total: 2, weakTotal: 3 });
    const [best] = items.map(({ node }) => node);
    expect(best?.why).toMatchObject({ lexicalRank: 1, denseRank: null, terms: ['司法所规范化建设'] });
    const source = await store.sourceOf(best?.measure.documentId ?? '');
    expect(source?.text.slice(best?.passage.start, best?.passage.end)).toBe(best?.passage.quote);
    for (const mark of best?.passage.marks ?? [])
      expect(source?.text.slice(mark.start, mark.end)).toBe('司法所规范化建设');
    expect(best?.passage.marks).toHaveLength(1);
  });

  it('answers nothing for what nobody writes about, and lists what shares a word as weak unless asked for sure answers', async () => {
    const outcome = await find('火锅底料配方');
    expect(outcome).toMatchObject({ total: 0, weakTotal: 3, rescues: [] });
    const { items, total } = await outcome.hits({ first: 10 });
    expect(total).toBe(0);
    expect(items.map(({ node }) => node.match)).toEqual(['weak', 'weak', 'weak']);
    const sure = await find('火锅底料配方', { sure: true });
    expect(sure).toMatchObject({ total: 0, weakTotal: 0 });
    expect(await sure.hits({ first: 10 })).toEqual({ items: [], total: 0, hasNext: false });
  });

  it.each([
    '谁牵头司法所规范化建设',
    '司法所规范化建设由哪些单位负责',
    'who leads the judicial office',
    '区司法局牵头什么',
  ])('answers who by bodies, with the sentences that say so: %s', async (query) => {
    const [only, ...others] = await (await find(query)).answers(10);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ unit: { name: '区司法局' }, role: 'lead', measures: 1 });
    expect(only?.cells.map(({ evidence }) => evidence[0]?.quote)).toEqual([expect.stringContaining('区司法局')]);
  });

  it('answers by bodies only where the question asks for them, and where something answers', async () => {
    expect(await (await find('司法所规范化建设')).answers(10)).toEqual([]);
    expect(await (await find('谁牵头火锅底料配方')).answers(10)).toEqual([]);
  });

  it('searches for what an English question means, and says so', async () => {
    const outcome = await find('notarization since 2022', { today: '2026-01-31' });
    expect(outcome).toMatchObject({ searchedFor: '公证 2022年以后', text: '公证' });
    expect(await titles('notarization since 2022', { sure: true })).toEqual(['公证便民']);
    expect((await find('公证')).searchedFor).toBeNull();
  });

  it('finds what a short form stands for, and the other way round', async () => {
    const outcome = await find('公管公服');
    expect(outcome.expanded).toEqual([{ written: '公管公服', meant: ['公共管理和公共服务'] }]);
    const [hit] = (await (await find('行政执法公示、执法全过程记录、重大执法决定法制审核')).hits({ first: 1 })).items;
    expect(hit?.node).toMatchObject({ match: 'exact', why: { terms: ['行政执法三项制度'] } });
  });

  it('lists all measures of a question that only names things', async () => {
    expect(await titles('余杭的措施')).toEqual(['建好司法所', '办好公证', '规范执法']);
    expect(await titles('司法局牵头')).toEqual(['建好司法所']);
    expect((await find('')).total).toBe(5);
  });

  it('finds a brand where it is linked and where it is merely written', async () => {
    const outcome = await find('余杭公证码');
    expect(outcome.understood).toMatchObject([{ kind: 'brand', label: '余杭公证码' }]);
    expect(new Set(await titles('余杭公证码'))).toEqual(new Set(['办好公证', '公证便民']));
    const { items } = await outcome.hits({ first: 10 });
    for (const { node } of items) expect(node.why.terms).toEqual(['余杭公证码']);
  });

  it('joins the filter of the request and what the question names', async () => {
    expect(await titles('公证', { filter: { years: [2023] } })).toEqual(['公证便民']);
    expect(await titles('余杭 公证')).toEqual(['办好公证']);
    expect(await titles('2021年 公证', { filter: { years: [2023] }, sure: true })).toEqual([]);
    expect(await titles('2021年 公证', { filter: { years: [2021, 2023] } })).toEqual(['办好公证']);
  });

  it('lists as weak what the words find where no measure meets the conditions, within the filter and the names', async () => {
    const outcome = await find('哪些单位配合公证');
    const { items } = await outcome.hits({ first: 10 });
    expect([outcome.total, outcome.weakTotal]).toEqual([0, 2]);
    expect(items.map(({ node }) => node.match)).toEqual(['weak', 'weak']);
    expect((await outcome.facets(['year'], 5))[0]?.values.map(({ count }) => count)).toEqual([1, 1]);
    expect(outcome.rescues.map(({ key }) => key)).toContain('role:support');
    expect(await titles('哪些单位配合公证', { filter: { years: [2021] } })).toEqual(['办好公证']);
    expect(await titles('余杭 哪些单位配合公证')).toEqual(['办好公证']);
    expect(await titles('哪些单位配合公证', { sure: true })).toEqual([]);
  });

  it('finds what plans write for everyday words, and says so', async () => {
    const outcome = await find('老百姓 公证机构');
    expect(outcome.expanded).toEqual([{ written: '老百姓', meant: ['群众'] }]);
    expect((await find('公证机构')).expanded).toEqual([]);
  });

  it('sorts by date and place within exact and close', async () => {
    expect(await titles('公证', { sort: 'newest' })).toEqual(['公证便民', '办好公证']);
    expect(await titles('公证', { sort: 'oldest' })).toEqual(['办好公证', '公证便民']);
    expect(await titles('公证', { sort: 'place' })).toEqual(['办好公证', '公证便民']);
    expect(await titles('', { sort: 'oldest' })).toEqual([
      '建好司法所',
      '办好公证',
      '规范执法',
      '提升司法所',
      '公证便民',
    ]);
    expect((await titles('', { sort: 'newest' }))[0]).toBe('提升司法所');
  });

  it.each([
    ['公证', 'relevance'],
    ['', 'relevance'],
    ['', 'oldest'],
    ['', 'place'],
  ] as const)('pages through "%s" by %s without gap or repeat', async (query, sort) => {
    const outcome = await find(query, { sort });
    const whole = (await outcome.hits({ first: 50 })).items.map(({ node }) => node.measure.id);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await (await find(query, { sort })).hits({ first: 1, after });
      expect(page.total).toBe(whole.length);
      paged.push(...page.items.map(({ node }) => node.measure.id));
      after = page.hasNext ? page.items[0]?.cursor : undefined;
    } while (after !== undefined);
    expect(paged).toEqual(whole);
  });

  it('refuses a cursor that it did not give', async () => {
    await expect((await find('公证')).hits({ first: 1, after: 'nonsense' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await expect((await find('', { sort: 'oldest' })).hits({ first: 1, after: 'nonsense' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  it('counts facets over the whole result', async () => {
    const [years] = await (await find('公证')).facets(['year'], 10);
    expect(years?.values.map(({ value, count }) => [value, count]).sort()).toEqual([
      ['2021', 1],
      ['2023', 1],
    ]);
    const [all] = await (await find('余杭')).facets(['document'], 10);
    expect(all?.values).toMatchObject([{ label: '余杭法治方案', count: 3 }]);
  });

  it('says which restriction to drop when nothing is found, and keeps its word', async () => {
    const request = { query: '余杭 2023年 司法所', filter: { kinds: ['action' as const] } };
    const outcome = await find(request.query, request);
    expect(outcome.total).toBe(0);
    expect(outcome.rescues.map(({ label, total }) => [label, total])).toEqual(
      expect.arrayContaining([
        ['2023年', 1],
        ['浙江省杭州市余杭区', 1],
      ]),
    );
    for (const { key, total } of outcome.rescues) {
      expect((await find(request.query, { ...request, without: [key] })).total).toBe(total);
    }
  });

  it('drops two restrictions where one does not help', async () => {
    const [rescue] = (await find('2019年 芜湖 司法局牵头 公证')).rescues;
    expect(rescue?.key.split(' ').length).toBeGreaterThan(1);
    expect((await find('2019年 芜湖 司法局牵头 公证', { without: [rescue?.key ?? ''] })).total).toBe(rescue?.total);
  });

  it('offers the filter where only words are missing', async () => {
    const outcome = await find('余杭 火锅底料');
    expect(outcome.rescues).toMatchObject([{ key: 'text', label: '火锅底料', total: 3 }]);
    expect((await find('余杭 火锅底料', { without: ['text'] })).total).toBe(3);
  });
});
