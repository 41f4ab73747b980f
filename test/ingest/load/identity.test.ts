import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { type IngestOptions, ingestFiles, ingestText } from '../../../ingest/load.ts';

let folder: string;
let store: GraphStore;
let options: IngestOptions;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-identity-'));
  store = embeddedStore({ path: ':memory:', dimensions: null, model: null });
  await store.open();
  options = { store, embedder: null };
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** A plan as a place writes it; `work` is what tells its wording from another place's. */
function plan(given: { place?: string; title?: string; work?: string; last?: string } = {}) {
  const { place = '海盐县', work = '每日巡坝两次，建立巡查台账', last = '每季度通报一次' } = given;
  const { title = `${place}水库安全管理工作方案` } = given;
  return [
    title,
    '',
    `为确保安全度汛，结合${place}实际，制定本方案。`,
    '',
    '一、重点任务',
    '',
    `（一）加强巡查。${work}。（牵头单位：县水利局；配合单位：县应急管理局）`,
    '',
    '（二）备足物资。逐库清点防汛物资，2025年6月底前物资到位率达到95%以上。（责任单位：县应急管理局、县财政局）',
    '',
    `（三）通报进展。${last}。（责任单位：县水利局）`,
    '',
    `${place}人民政府`,
    '2025年3月5日',
    '',
  ].join('\n');
}

const titles = async () =>
  (await store.documents({}, { first: 50 }, 'title')).items.map(({ node }) => node.title).toSorted();
const measuresOf = async (id = '') =>
  (await store.measures({ documentIds: [id] }, { first: 50 })).items.map(({ node }) => node.text);

describe('uploads under one name', () => {
  it('are as many documents as they are plans, each with its own measures', async () => {
    const outcomes = [
      await ingestText(options, '工作方案', plan()),
      await ingestText(options, '工作方案', plan({ place: '平湖市', work: '圩堤每日巡查一次' })),
      await ingestText(options, '工作方案', plan({ place: '桐乡市', work: '闸门每周试车' })),
    ];
    expect(outcomes.map(({ status }) => status)).toEqual(['added', 'added', 'added']);
    expect(new Set(outcomes.flatMap(({ documentIds }) => documentIds)).size).toBe(3);
    expect(await measuresOf(outcomes[0]?.documentIds[0])).toContainEqual(expect.stringContaining('每日巡坝两次'));
    expect(await measuresOf(outcomes[2]?.documentIds[0])).toContainEqual(expect.stringContaining('闸门每周试车'));
    for (const { documentIds } of outcomes) {
      expect((await store.revisions(documentIds[0] ?? '', { first: 5 })).items).toEqual([]);
    }
  });

  it('are two even when they are titled alike, and stay two when they come again', async () => {
    const one = plan({ title: '水库安全管理工作方案' });
    const other = plan({ place: '平湖市', title: '水库安全管理工作方案', work: '圩堤每日巡查一次' });
    const ids = [];
    for (const text of [one, other, one, other]) ids.push((await ingestText(options, '工作方案', text)).documentIds);
    expect(ids[0]).not.toEqual(ids[1]);
    expect(ids.slice(2)).toEqual(ids.slice(0, 2));
    expect(await titles()).toEqual(['水库安全管理工作方案', '水库安全管理工作方案']);
  });
});

describe('another version of an uploaded plan', () => {
  const changed = plan({ last: '每月通报一次，年底总结' });

  it.each(['工作方案', '工作方案（新）'])(
    'takes its place under the name %s, keeps its id and says so',
    async (name) => {
      const { documentIds } = await ingestText(options, '工作方案', plan());
      const outcome = await ingestText(options, name, changed);
      expect(outcome).toMatchObject({ status: 'replaced', documentIds, vanished: [] });
      expect(outcome.reason).toContain('another version of 《海盐县水库安全管理工作方案》');
      expect(outcome.revisions).toHaveLength(1);
      expect(await titles()).toHaveLength(1);
    },
  );

  it('is refused, or kept beside it, when that is asked for', async () => {
    const first = await ingestText(options, '工作方案', plan());
    const refused = await ingestText({ ...options, versions: 'refuse' }, '工作方案', changed);
    expect(refused).toMatchObject({ status: 'failed', reason: expect.stringContaining('another version of') });
    const kept = await ingestText({ ...options, versions: 'keep' }, '工作方案', changed);
    expect(kept).toMatchObject({ status: 'added', reason: expect.stringContaining('Both are kept') });
    expect(kept.documentIds).not.toEqual(first.documentIds);
    expect(await measuresOf(first.documentIds[0])).toContainEqual(expect.stringContaining('每季度通报一次'));
    const again = await ingestText({ ...options, versions: 'refuse' }, '工作方案', changed);
    expect(again).toMatchObject({ status: 'unchanged', documentIds: kept.documentIds });
  });

  it('takes no place of a bulletin that holds other plans too', async () => {
    const bulletin = `${plan()}\n\n${plan({ place: '平湖市', work: '圩堤每日巡查一次' })}`;
    const before = await ingestText(options, '公报', bulletin);
    expect(before.documentIds).toHaveLength(2);
    const outcome = await ingestText(options, '工作方案', changed);
    expect(outcome).toMatchObject({ status: 'added', reason: expect.stringContaining('Both are kept') });
    expect(await titles()).toHaveLength(3);
  });
});

describe('the same plan', () => {
  it('is here already under another name, and with a blank line more', async () => {
    const { documentIds } = await ingestText(options, '甲', plan());
    expect(await ingestText(options, '乙', plan())).toMatchObject({ status: 'unchanged', documentIds });
    const spaced = await ingestText(options, '丙', plan().replace('一、', '\n\n一、'));
    expect(spaced).toMatchObject({
      status: 'unchanged',
      documentIds,
      reason: expect.stringContaining('same plan as 甲.txt'),
    });
  });

  it('counts once when a page and a text file say it', async () => {
    const paragraphs = plan().split('\n').filter(Boolean);
    const page = `<html><body>${paragraphs.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
    const [text, html] = await ingestFiles(options, [await file('a.txt', plan()), await file('b.html', page)]);
    expect(html).toMatchObject({ status: 'unchanged', documentIds: text?.documentIds });
    expect(await titles()).toHaveLength(1);
  });
});

describe('files of one name in two folders', () => {
  it('are two plans, titled alike or not, and nothing changes when the folders are read again', async () => {
    const paths = [
      await file('haiyan/附件.txt', plan({ title: '水库安全管理工作方案' })),
      await file('pinghu/附件.txt', plan({ place: '平湖市', title: '水库安全管理工作方案', work: '圩堤每日巡查一次' })),
    ];
    const first = await ingestFiles(options, paths);
    expect(first.map(({ status }) => status)).toEqual(['added', 'added']);
    expect(new Set(first.flatMap(({ documentIds }) => documentIds)).size).toBe(2);
    const again = await ingestFiles(options, paths);
    expect(again.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
    expect(again.map(({ documentIds }) => documentIds)).toEqual(first.map(({ documentIds }) => documentIds));
    await writeFile(paths[1] ?? '', plan({ place: '平湖市', title: '水库安全管理工作方案', work: '圩堤每日巡查两次' }));
    const [, changed] = await ingestFiles(options, paths);
    expect(changed).toMatchObject({ status: 'replaced', documentIds: first[1]?.documentIds, revisions: [{}] });
  });
});

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}
