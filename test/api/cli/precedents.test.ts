import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cli, ROOT } from './cli.ts';

let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-precedents-'));
  env = { ZHENGMAI_STORE: join(folder, 'zhengmai.db') };
  await cli(['build']);
  expect((await cli(['ingest', join(ROOT, 'samples/wucheng-2023-work-points.txt')], { env })).code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const CLAUSE = '健全完善审判监督、复议监督、执法监督的衔接机制';

it('precedents prints families with marked words and a citation, or one object', async () => {
  const text = await cli(['precedents', CLAUSE], { env });
  expect(text).toMatchObject({ code: 0 });
  expect(text.stdout).toMatch(/全区司法行政系统2023年工作要点/);
  expect(text.stdout).toMatch(/［-的-］/);
  expect(text.stdout).toMatch(/\[A\]\. 2023-04-17\./);
  const { families } = JSON.parse((await cli(['precedents', CLAUSE, '--json'], { env })).stdout);
  expect(families[0]).toMatchObject({ match: 'near', members: [{ citation: { bibtex: expect.any(String) } }] });
});

it('precedents wants a text or a measure', async () => {
  expect(await cli(['precedents'], { env })).toMatchObject({ code: 2, stdout: '' });
});

it('review prints findings in Chinese, or one object, and stores nothing', async () => {
  const path = join(folder, 'draft.txt');
  await writeFile(
    path,
    '某县2026年工作要点\n\n一、依法行政\n1.加强监督。适时开展专项监督。（责任单位：有关部门）\n2.加强学习。12月底前组织学习10次。（牵头单位：县司法局）\n',
  );
  const before = (await cli(['stats', '--json'], { env })).stdout;
  const text = await cli(['review', path], { env });
  expect(text).toMatchObject({ code: 0 });
  expect(text.stdout).toMatch(/1\.加强监督\n.*有关部门.*\n +! only a collective, no unit by name: 有关部门/);
  expect(text.stdout).toMatch(/“适时” leaves open when/);
  const { measures } = JSON.parse((await cli(['review', path, '--json'], { env })).stdout);
  expect(measures[1]).toMatchObject({ findings: [], units: [{ role: 'lead' }], deadlines: [{ iso: '2026-12' }] });
  expect((await cli(['stats', '--json'], { env })).stdout).toBe(before);
});
