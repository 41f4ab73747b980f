import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import { NODE_KINDS, type NodeKind } from '../../graph/model.ts';
import { suggestQuestions } from '../../graph/search/suggest-questions.ts';
import { suggest } from '../../graph/search/suggestions/suggest.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { buildSourceGraph } from '../builders.ts';

let store: GraphStore;
beforeAll(async () => {
  store = embeddedStore({ path: ':memory:', dimensions: null, model: null });
  await store.open();
  const units = ['市司法局', '市司法鉴定中心', '市财政局'].map((name) => ({ name }));
  await store.saveSource(
    buildSourceGraph({ documents: [{ measures: [{ units, brands: ['法治直通车'] }] }] }),
    new Map(),
  );
});
afterAll(() => store.close());

it.each([
  ['司法j', ['市司法局', '市司法鉴定中心']],
  ['司法ju', ['市司法局']],
  ['司法jd', ['市司法鉴定中心']],
  ['shi司法', ['市司法局', '市司法鉴定中心']],
  ['s司法jdzx', ['市司法鉴定中心']],
  ['财zheng', ['市财政局']],
  ['法治ztc', ['法治直通车']],
  ['司法xyz', []],
])('understands characters and sounds typed together: %s', async (typed, names) => {
  const found = await suggest(store, typed, NODE_KINDS, 10);
  expect(found.map(({ label }) => label).toSorted()).toEqual(names.toSorted());
});

it.each([
  ['市司发局', ['市司法局']],
  ['司法建定', ['市司法鉴定中心']],
  ['市司去局', ['市司法局']],
  ['法治百通车', ['法治直通车']],
  ['市水利局', []],
  ['司去', []],
])('understands a name with one wrong character: %s', async (typed, names) => {
  expect((await suggest(store, typed, NODE_KINDS, 10)).map(({ label }) => label)).toEqual(names);
});

describe('short names and English words', () => {
  let offices: GraphStore;
  beforeAll(async () => {
    offices = embeddedStore({ path: ':memory:', dimensions: null, model: null });
    await offices.open();
    const units = [
      '芜湖市人力资源和社会保障局',
      '余杭区人力资源和社会保障局',
      '芜湖市市场监督管理局',
      '芜湖市发展和改革委员会',
      '芜湖市人力资源市场',
      '余杭区委机构编制委员会办公室',
      '国家发展和改革委员会',
    ].map((name) => ({ name }));
    const measures = [{ title: '做好法律援助', units }, { title: '规范法律服务' }, { title: '打通人社局办事堵点' }];
    await offices.saveSource(buildSourceGraph({ documents: [{ title: '要点', measures }] }), new Map());
  });
  afterAll(() => offices.close());

  const labels = async (typed: string, kinds: readonly NodeKind[] = NODE_KINDS, limit = 10) =>
    (await suggest(offices, typed, kinds, limit)).map(({ label }) => label);
  const social = ['余杭区人力资源和社会保障局', '芜湖市人力资源和社会保障局'];

  it.each([
    ['人社', social],
    ['人社局', social],
    ['市人社局', ['芜湖市人力资源和社会保障局']],
    ['余杭区人社局', ['余杭区人力资源和社会保障局']],
    ['rsj', social],
    ['renshej', social],
    ['人社j', social],
    ['市监局', ['芜湖市市场监督管理局']],
    ['发改委', ['国家发展和改革委员会', '芜湖市发展和改革委员会']],
    ['fgw', ['国家发展和改革委员会', '芜湖市发展和改革委员会']],
    ['国家发改委', ['国家发展和改革委员会']],
    ['区委编办', ['余杭区委机构编制委员会办公室']],
    ['renshe', social],
    ['rens', social],
    ['rsx', []],
    ['住建局', []],
  ])('a body is known by its short name, its initials and its spelling: %s', async (typed, names) => {
    expect((await labels(typed, ['Unit'])).toSorted()).toEqual(names.toSorted());
  });

  it('what holds the words themselves keeps its place beside the bodies', async () => {
    expect((await labels('人社局')).at(-1)).toBe('打通人社局办事堵点');
    expect(await labels('人社局', NODE_KINDS, 2)).toContain('打通人社局办事堵点');
    expect(await labels('人社局', ['Measure'])).toEqual(['打通人社局办事堵点']);
  });

  it.each([
    ['legal aid', ['做好法律援助']],
    ['Legal ai', ['做好法律援助']],
    ['legal', ['做好法律援助', '规范法律服务']],
    ['leg', []],
    ['legal whale', []],
  ])('a term is known by its English name: %s', async (typed, titles) => {
    expect((await labels(typed)).toSorted()).toEqual(titles.toSorted());
  });
});

it('offers what a body leads and supports as questions, with how many measures answer', async () => {
  const asked = embeddedStore({ path: ':memory:', dimensions: null, model: null });
  await asked.open();
  const unit = (role: 'lead' | 'support') => ({ units: [{ name: '市司法局', role }] });
  await asked.saveSource(
    buildSourceGraph({
      documents: [{ measures: [unit('lead'), { ...unit('lead'), title: '二' }, { ...unit('support'), title: '三' }] }],
    }),
    new Map(),
  );
  const questions = (await suggestQuestions(asked, '司法j')).map(({ name, role, measures }) => [name, role, measures]);
  expect(questions).toEqual([
    ['市司法局', 'lead', 2],
    ['市司法局', 'support', 1],
  ]);
  expect(await suggestQuestions(asked, '水利')).toEqual([]);
  await asked.close();
});
