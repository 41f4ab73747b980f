import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cli } from './cli.ts';

const PLAN = `临川县2024年河湖治理工作方案

一、主要任务
（一）推进河道清淤。全年清淤河道30公里。（责任单位：县水利局、县财政局）
（二）加强巡查监管。建立巡查台账，每季度通报一次。（责任单位：县水利局）
`;
const CHANGED = PLAN.replace('30公里', '45公里').replace('、县财政局', '').replace('每季度', '每月');

let folder: string;
let path: string;
let env: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-revisions-'));
  path = join(folder, 'plan.txt');
  env = { ZHENGMAI_STORE: join(folder, 'zhengmai.db') };
  await cli(['build']);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('says what a changed file brought and took away, by the file and by the id of its document', async () => {
  await writeFile(path, PLAN);
  await cli(['ingest', path], { env });
  expect((await cli(['revisions', path], { env })).stdout).toMatch(
    /^“临川县2024年河湖治理工作方案” doc-\w+: no revision\n$/,
  );

  await writeFile(path, CHANGED);
  const ingested = await cli(['ingest', path], { env });
  const id = /`revisions (doc-\w+)` shows what/.exec(ingested.stdout)?.[1] ?? '';
  const text = await cli(['revisions', path], { env });
  expect(text).toMatchObject({ code: 0, stderr: '' });
  expect(text.stdout).toContain('measures ＋0 ～2 －0  units ＋0 ～0 －1  targets ＋0 ～1 －0');
  expect(text.stdout).toMatch(/～ （一）推进河道清淤\n.*［-30-］［\+45\+］/);
  expect(text.stdout).toMatch(/－ unit 县财政局 \(responsible\)/);
  expect(text.stdout).toMatch(/～ target “全年清淤河道30公里” → “全年清淤河道45公里”/);

  const { documents } = JSON.parse((await cli(['revisions', id, '--json'], { env })).stdout);
  expect(documents).toMatchObject([
    {
      document: { id },
      total: 1,
      revisions: [{ documentId: id, text: PLAN.trim(), counts: { measures: { changed: 2 } } }],
    },
  ]);
});

it('names what it does not know', async () => {
  const run = await cli(['revisions', 'doc-unknown'], { env });
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toMatch(/^doc-unknown is neither the id of a stored document nor a file .*\n$/);
});

it('says what a file does not hold any more', async () => {
  await writeFile(
    path,
    '临川县2024年粮食生产工作要点\n\n一、稳定面积\n（一）落实耕地保护。播种面积稳定在20万亩。（责任单位：县农业农村局）\n',
  );
  const { stdout } = await cli(['ingest', path], { env });
  expect(stdout).toContain('does not hold 《临川县2024年河湖治理工作方案》 any more');
});
