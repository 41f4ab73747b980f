import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../../graph/embed/embedder.ts';
import { askedMeasure, askedText } from '../../../graph/precedents/precedent-query.ts';
import { findPrecedents } from '../../../graph/precedents/precedents.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { testEmbedder } from '../../model.ts';
import { EARLIER, LATER, measureOf, openShelf } from './shelf.ts';

let embedder: Embedder;
let store: GraphStore;
let wordsOnly: GraphStore;
beforeAll(async () => {
  embedder = await testEmbedder();
  store = await openShelf(embedder, [LATER, EARLIER]);
  wordsOnly = await openShelf(null, [LATER, EARLIER]);
});
afterAll(async () => {
  await Promise.all([store.close(), wordsOnly.close()]);
  await embedder.close();
});

describe('precedents of a measure', () => {
  it('stand in one family from the oldest to the newest, the measure itself among them', async () => {
    const asked = await askedMeasure(store, (await measureOf(store, '开展护商惠企专项行动', 2023)).id);
    const [family] = (await findPrecedents({ store, embedder }, asked)).families;
    expect(family?.match).toBe('near');
    expect(family?.members.map(({ document, isAsked }) => [document.publishedOn, isAsked])).toEqual([
      ['2021-03-01', false],
      ['2023-04-17', true],
      ['2024-03-01', false],
    ]);
    expect(family?.first?.document.title).toBe('某某市司法局2021年工作要点');
  });

  it('say what each version kept, cut and added', async () => {
    const asked = await askedMeasure(store, (await measureOf(store, '开展护商惠企专项行动', 2023)).id);
    const [family] = (await findPrecedents({ store, embedder }, asked)).families;
    const [oldest, , newest] = family?.members ?? [];
    expect(oldest?.comparedWithFirst()).toBeNull();
    const since = newest?.comparedWithFirst();
    const texts = (kind: string) =>
      (since?.clauses ?? [])
        .flatMap(({ segments }) => segments.filter((one) => one.kind === kind))
        .map(({ text }) => text);
    expect(texts('removed').join()).toContain('力争培育市级');
    expect(texts('added').join()).toContain('婺江律韵');
    expect(since?.kept).toBeGreaterThan(0.5);
    // What follows in the measure and has no counterpart is not part of the family's wording.
    expect(newest?.excerpt.quote).not.toContain('走访企业');
  });

  it('never stand in its own document', async () => {
    for (const { node } of (await store.measures({}, { first: 40 })).items) {
      const { families } = await findPrecedents({ store, embedder }, await askedMeasure(store, node.id));
      const others = families.flatMap(({ members }) => members).filter(({ isAsked }) => !isAsked);
      expect(others.map(({ document }) => document.id)).not.toContain(node.documentId);
    }
  });

  it('quote the source', async () => {
    const asked = await askedMeasure(store, (await measureOf(store, '深化乡镇(街道)法治化综合改革', 2023)).id);
    const { families } = await findPrecedents({ store, embedder }, asked);
    expect(families.length).toBeGreaterThan(0);
    for (const { document, excerpt } of families.flatMap(({ members }) => members)) {
      const text = (await store.sourceOf(document.id))?.text;
      expect(text?.slice(excerpt.start, excerpt.end)).toBe(excerpt.quote);
    }
  });
});

describe('precedents of a text', () => {
  const CLAUSE = '3.探索以“法治+”模式构建法治化营商环境，形成助企纾困的典型案例8个';

  it('come in order of likeness, nearly the same wording first', async () => {
    const { families } = await findPrecedents({ store, embedder }, askedText(CLAUSE));
    expect(families[0]).toMatchObject({ match: 'near' });
    expect(families[0]?.members).toHaveLength(3);
    const order = families.map(({ match }) => ['near', 'shared', 'meaning'].indexOf(match));
    expect(order).toEqual(order.toSorted());
  });

  it('need no model, and the answer says so', async () => {
    const found = await findPrecedents({ store: wordsOnly, embedder: null }, askedText(CLAUSE));
    expect(found.mode).toBe('lexical');
    expect(found.families[0]?.members).toHaveLength(3);
    expect(found.families.every(({ match }) => match !== 'meaning')).toBe(true);
  });

  it('are found by meaning where no words are shared', async () => {
    const text = '建立调解员入驻网格的多元解纷体系，衔接各类调解，快速处置各行业的矛盾纠纷';
    const { families } = await findPrecedents({ store, embedder }, askedText(text));
    expect(families.some(({ match }) => match === 'meaning')).toBe(true);
    expect(families[0]?.members[0]?.measure.text).toMatch(/矛盾纠纷/);
  });

  it.each([
    ['为收入低的居民免费提供打官司的帮助，放宽申请条件', '公共法律服务'],
    ['把纠纷解决在起诉之前，由调解员先行处理', '调解'],
    ['让矫正对象和刑满人员得到帮扶，防止再次犯罪', '社区矫正'],
  ])('are found in the words of plans for everyday words: %s', async (text, said) => {
    const { families } = await findPrecedents({ store, embedder }, askedText(text));
    expect(families[0]?.match).toBe('meaning');
    expect(families[0]?.members[0]?.measure.text).toContain(said);
    const best = families.map(({ members }) => Math.max(...members.map(({ score }) => score)));
    expect(best).toEqual(best.toSorted((a, b) => b - a));
  });

  it('are none for what no plan speaks of', async () => {
    const text = '推进量子芯片低温测控设备研发，建设深海钻井平台和航天发射场。';
    const { families, weak } = await findPrecedents({ store, embedder }, askedText(text));
    expect(families).toEqual([]);
    // What is nearest all the same is offered, and said to be weak; not to those who want sure answers.
    expect(new Set(weak.map(({ match }) => match))).toEqual(new Set(['weak']));
    const scores = weak.map(({ members }) => Math.max(...members.map(({ score }) => score)));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect((await findPrecedents({ store, embedder }, askedText(text), {}, { sure: true })).weak).toEqual([]);
  });

  it('are found for each measure of a pasted page, set beside their part of it', async () => {
    const page =
      (await measureOf(store, '深化公共法律服务供给侧改革', 2023)).text +
      (await measureOf(store, '大力化解行政争议', 2023)).text;
    const { families } = await findPrecedents(
      { store: wordsOnly, embedder: null },
      askedText(`${page}${'另行研究部署其他有关事宜。'.repeat(20)}`),
    );
    const members = families.flatMap((family) => family.members);
    const found = members.find(({ measure }) => measure.title === '大力化解行政争议');
    expect(found?.match).not.toBe('meaning');
    expect(found?.comparedWithAsked().kept).toBeGreaterThan(0.9);
  });

  it('keep to the filter', async () => {
    const { families } = await findPrecedents({ store, embedder }, askedText(CLAUSE), { years: [2024] });
    expect(new Set(families.flatMap(({ members }) => members.map(({ document }) => document.year)))).toEqual(
      new Set([2024]),
    );
  });

  it('are the same every time', async () => {
    const ids = async () =>
      (await findPrecedents({ store, embedder }, askedText(CLAUSE))).families.map(({ members }) =>
        members.map(({ measure }) => measure.id),
      );
    expect(await ids()).toEqual(await ids());
  });

  it('are not looked for when the text is a whole plan, or none', () => {
    expect(() => askedText('推进改革。'.repeat(1_000))).toThrow(/5000 characters and 4000 are allowed/);
    expect(() => askedText(' ')).toThrow(/no text/);
  });
});
