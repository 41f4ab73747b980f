import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { annotatedPlansIn, scoreExtraction } from '../../gold/score-extraction.ts';
import { cli } from './cli.ts';

const PLAN = `临川县2024年河湖治理工作方案

一、主要任务
（一）推进河道清淤。全年清淤河道30公里。（责任单位：县水利局、县财政局）
（二）加强巡查监管。建立巡查台账。（责任单位：县水利局）
`;

let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-corrections-'));
  env = { ZHENGMAI_STORE: join(folder, 'zhengmai.db') };
  await cli(['build']);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('corrects a role, says so, exports the plan as an example that the rules fail, and takes it back', async () => {
  await writeFile(join(folder, 'plan.txt'), PLAN);
  await cli(['ingest', join(folder, 'plan.txt')], { env });
  const duty = await dutyOf('财政局');
  const wrong = await cli(['corrections', 'add', 'other-role', duty], { env });
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toMatch(/right role/);

  const added = await cli(['corrections', 'add', 'other-role', duty, '--role', 'support', '--by', '赵六'], { env });
  expect(added).toMatchObject({ code: 0 });
  expect(added.stdout).toContain('Read again: 1 document.');
  const listed = await cli(['corrections', 'list', '--json'], { env });
  const { corrections } = JSON.parse(listed.stdout) as { corrections: { id: string }[] };
  expect(corrections).toMatchObject([{ claim: 'other-role', quote: '县财政局', role: 'support', by: '赵六' }]);

  const examples = join(folder, 'examples');
  expect((await cli(['corrections', 'export', examples], { env })).stdout).toBe('Wrote 1 example: plan.\n');
  expect(await readFile(join(examples, 'plan.txt'), 'utf8')).toBe(PLAN);
  const { pooled } = scoreExtraction(annotatedPlansIn(examples, examples));
  expect(pooled.measure?.f1).toBe(1);
  expect(pooled.unit?.f1).toBe(1);
  expect(pooled['unit+role']?.f1).toBeCloseTo(2 / 3);

  const undone = await cli(['corrections', 'undo', corrections[0]?.id ?? ''], { env });
  expect(undone).toMatchObject({ code: 0 });
  expect((await cli(['corrections', 'list'], { env })).stdout).toBe('Nothing has been corrected.\n');
  expect(await dutyOf('财政局')).toBe(duty);
});

async function dutyOf(office: string): Promise<string> {
  const store = embeddedStore({ path: env.ZHENGMAI_STORE ?? '', dimensions: null, model: null });
  await store.open();
  try {
    const { items } = await store.ownership({ offices: [office] }, { first: 5 }, 5);
    return items[0]?.node.cells[0]?.edgeId ?? '';
  } finally {
    await store.close();
  }
}
