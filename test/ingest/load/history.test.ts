import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { ZhengmaiError } from '../../../graph/errors.ts';
import type { DocumentNode } from '../../../graph/model.ts';
import type { DocumentChanges, Revision, VersionEvidence } from '../../../graph/revision.ts';
import { digest } from '../../../graph/store/digest.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { type IngestOptions, type IngestOutcome, ingestFiles } from '../../../ingest/load.ts';

const PLAN = `临川县2024年河湖治理工作方案

为做好河湖治理工作，制定本方案。

一、主要任务
（一）推进河道清淤。全年清淤河道30公里，水质达标率达到85%以上。（责任单位：县水利局、县财政局）
（二）加强巡查监管。建立巡查台账，每季度通报一次。（责任单位：县水利局）
（三）开展宣传引导。组织志愿者活动，发放宣传手册。（责任单位：县教育局）
`;
const CHANGED = PLAN.replace('30公里', '45公里')
  .replace('县水利局、县财政局', '县水利局、县住建局')
  .replace(/（三）.*\n/, '（三）建设数字平台。接入监测站点，统一预警发布。（责任单位：县大数据局）\n');
const OTHER = `临川县2024年粮食生产工作要点

一、稳定播种面积
（一）落实耕地保护。全县粮食播种面积稳定在20万亩。（责任单位：县农业农村局）
（二）推广良种良法。示范片覆盖全部乡镇。（责任单位：县农业农村局）
`;

let folder: string;
let store: GraphStore;
let options: IngestOptions;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-history-'));
  store = embeddedStore({ path: ':memory:', dimensions: null, model: null });
  await store.open();
  options = { store, embedder: null };
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('a document that is ingested again', () => {
  it('keeps what it said before, with the facts that appeared, changed and vanished', async () => {
    await ingest(PLAN);
    const { revisions, documentIds } = await ingest(CHANGED);
    const [revision, ...others] = await historyOf(documentIds[0]);
    expect(others).toEqual([]);
    expect([revision]).toEqual(revisions);
    expect(revision).toMatchObject({ previousId: documentIds[0], title: '临川县2024年河湖治理工作方案' });
    expect(revision?.text).toContain('县财政局');
    expect(revision && factsOf(revision.changes)).toEqual([
      'changed 推进河道清淤',
      '  appeared unit 县住房和城乡建设局',
      '  vanished unit 县财政局',
      '  changed target 清淤河道 全年清淤河道30公里→全年清淤河道45公里',
      'appeared 建设数字平台',
      '  appeared unit 县大数据局',
      'vanished 开展宣传引导',
      '  vanished unit 县教育局',
    ]);
  });

  it('proves each change in the text of its own version', async () => {
    await ingest(PLAN);
    const { revisions, documentIds } = await ingest(CHANGED);
    const [revision] = revisions;
    const now = await textOf(documentIds[0]);
    const proofs = (side: 'before' | 'after') =>
      (revision?.changes.measures ?? []).flatMap((measure): Pick<VersionEvidence, 'start' | 'end' | 'quote'>[] => {
        const version = measure[side];
        return [
          ...(version ? [{ ...version, quote: version.text }] : []),
          ...[...measure.units, ...measure.targets].flatMap((change) => change[side]?.evidence ?? []),
        ];
      });
    expect(proofs('before').length).toBeGreaterThan(4);
    expect(proofs('after').length).toBeGreaterThan(4);
    for (const { start, end, quote } of proofs('before')) expect(revision?.text.slice(start, end)).toBe(quote);
    for (const { start, end, quote } of proofs('after')) expect(now.slice(start, end)).toBe(quote);
  });

  it('keeps no revision of the same text, nor when only white space differs', async () => {
    await ingest(PLAN);
    expect(await ingest(PLAN)).toMatchObject({ status: 'unchanged', revisions: [] });
    const { status, revisions, documentIds } = await ingest(PLAN.replaceAll('\n\n', '\n\n\n'));
    expect({ status, revisions }).toEqual({ status: 'replaced', revisions: [] });
    expect(await historyOf(documentIds[0])).toEqual([]);
  });

  it('keeps a revision without facts when other words changed', async () => {
    await ingest(PLAN);
    const { revisions } = await ingest(PLAN.replace('为做好', '为进一步做好'));
    expect(revisions.map(({ changes }) => changes)).toEqual([{ fields: [], measures: [], targets: [] }]);
  });

  it('goes back to its first words with both revisions, and with the digest of a store that never left them', async () => {
    const { documentIds } = await ingest(PLAN);
    const before = await digest(store);
    await ingest(CHANGED);
    await ingest(PLAN);
    const history = await historyOf(documentIds[0]);
    expect(history.map(({ text }) => text.includes('45公里'))).toEqual([true, false]);
    expect(history[0]?.hash).toBe(history[1]?.replacedByHash);
    expect((history[0]?.replacedAt ?? '') > (history[1]?.replacedAt ?? '')).toBe(true);
    expect(await digest(store)).toBe(before);
  });

  it('takes its history along when its title, and so its id, changes', async () => {
    const { documentIds } = await ingest(PLAN);
    await ingest(CHANGED);
    const renamed = await ingest(CHANGED.replace('河湖治理工作方案', '河湖治理攻坚行动方案'));
    expect(renamed.documentIds).not.toEqual(documentIds);
    expect(renamed.vanished).toEqual([]);
    const history = await historyOf(renamed.documentIds[0]);
    expect(history.map(({ title, previousId }) => [title, previousId])).toEqual([
      ['临川县2024年河湖治理工作方案', documentIds[0]],
      ['临川县2024年河湖治理工作方案', documentIds[0]],
    ]);
    expect(history[0]?.changes.fields).toEqual([
      { field: 'title', before: '临川县2024年河湖治理工作方案', after: '临川县2024年河湖治理攻坚行动方案' },
    ]);
    expect(await historyOf(documentIds[0])).toEqual([]);
  });

  it('is told from another plan that is put in its place', async () => {
    await ingest(PLAN);
    const { status, revisions, vanished, documentIds } = await ingest(OTHER);
    expect({ status, revisions, vanished }).toEqual({
      status: 'replaced',
      revisions: [],
      vanished: ['临川县2024年河湖治理工作方案'],
    });
    expect(await historyOf(documentIds[0])).toEqual([]);
  });

  it('keeps its history when it is read from another folder, and when it is stored again', async () => {
    await ingest(PLAN);
    const moved = await ingest(CHANGED, 'elsewhere/plan.txt');
    expect(moved).toMatchObject({ status: 'replaced', vanished: [] });
    expect(await historyOf(moved.documentIds[0])).toHaveLength(1);
    await ingest(CHANGED, 'elsewhere/plan.txt', { ...options, again: true });
    expect(await historyOf(moved.documentIds[0])).toEqual(moved.revisions);
    expect((await store.stats()).sources).toBe(1);
  });

  it('has the same history after a break as without one', async () => {
    await ingest(PLAN);
    const broken: GraphStore = {
      ...store,
      saveSource: () => Promise.reject(new ZhengmaiError('STORE_UNAVAILABLE', 'The store is gone.')),
    };
    await expect(ingest(CHANGED, 'plan.txt', { ...options, store: broken })).rejects.toThrow('The store is gone.');
    const { documentIds } = await ingest(CHANGED);
    expect((await historyOf(documentIds[0])).map(({ text }) => text.includes('30公里'))).toEqual([true]);
    const undisturbed = embeddedStore({ path: ':memory:', dimensions: null, model: null });
    await undisturbed.open();
    try {
      await ingest(PLAN, 'plan.txt', { store: undisturbed, embedder: null });
      await ingest(CHANGED, 'plan.txt', { store: undisturbed, embedder: null });
      expect(await digest(store)).toBe(await digest(undisturbed));
    } finally {
      await undisturbed.close();
    }
  });
});

describe('a source with two plans', () => {
  it('keeps a revision of the one that changed alone, even where the other moves in the text', async () => {
    await ingest(`${PLAN}\n${OTHER}`);
    const { revisions, documentIds } = await ingest(`${CHANGED}\n${OTHER}`);
    expect(documentIds).toHaveLength(2);
    expect(revisions.map(({ title }) => title)).toEqual(['临川县2024年河湖治理工作方案']);
    expect(await historyOf(documentIds[1])).toEqual([]);
  });

  it('tells which of them vanished, whose history goes with it', async () => {
    const { documentIds } = await ingest(`${PLAN}\n${OTHER}`);
    await ingest(`${CHANGED}\n${OTHER.replace('20万亩', '21万亩')}`);
    expect(await historyOf(documentIds[1])).toHaveLength(1);
    const { vanished } = await ingest(CHANGED);
    expect(vanished).toEqual(['临川县2024年粮食生产工作要点']);
    expect(await historyOf(documentIds[1])).toEqual([]);
    expect(await historyOf(documentIds[0])).toHaveLength(1);
  });
});

async function ingest(text: string, path = 'plan.txt', as = options): Promise<IngestOutcome> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  const [outcome] = await ingestFiles(as, [file]);
  if (!outcome || outcome.status === 'failed') throw new Error(outcome?.reason ?? 'Nothing was ingested.');
  return outcome;
}

async function historyOf(documentId = ''): Promise<Revision[]> {
  return (await store.revisions(documentId, { first: 20 })).items.map(({ node }) => node);
}

async function textOf(documentId = ''): Promise<string> {
  const [document] = (await store.nodes([documentId])) as [DocumentNode];
  return (await store.sourceOf(documentId))?.text.slice(document.start, document.end) ?? '';
}

function factsOf({ measures }: DocumentChanges): string[] {
  return measures.flatMap(({ change, before, after, units, targets }) => [
    `${change} ${(after ?? before)?.title}`,
    ...units.map((unit) => `  ${unit.change} unit ${unit.name.replace(/^.*临川县/, '县')}`),
    ...targets.map(
      (target) => `  ${target.change} target ${target.metric} ${target.before?.text}→${target.after?.text}`,
    ),
  ]);
}
