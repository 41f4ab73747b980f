import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listSources } from '../../../ingest/read/list-sources.ts';

let folder: string;
const at = (path: string) => join(folder, path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-list-'));
  await mkdir(at('2023/deep'), { recursive: true });
  await mkdir(at('.git'));
  for (const file of [
    'b.txt',
    'a.md',
    '2023/c.html',
    '2023/deep/d.pdf',
    'e.ppt',
    'README.md',
    '.hidden.txt',
    '.git/x.txt',
    '~$b.docx',
  ]) {
    await writeFile(at(file), 'x');
  }
  await symlink(at('2023'), at('2023/deep/loop'));
});
afterAll(() => rm(folder, { recursive: true }));

it('walks folders in order of name, past hidden files and loops of links', async () => {
  const { files } = await listSources([folder]);
  expect(files).toEqual(['2023/c.html', '2023/deep/d.pdf', 'a.md', 'b.txt'].map(at));
});

it('reports what a folder holds that cannot be read, without calling it a failure', async () => {
  const { skipped } = await listSources([folder]);
  expect(skipped.map(({ path, fatal }) => [path, fatal])).toEqual([
    [at('README.md'), false],
    [at('e.ppt'), false],
  ]);
  expect(skipped[1]?.reason).toMatch(/presentation/);
});

it('tries every file that is named, once, and calls a path that leads nowhere a failure', async () => {
  const { files, skipped } = await listSources([at('e.ppt'), at('README.md'), at('e.ppt'), at('none')]);
  expect(files).toEqual([at('e.ppt'), at('README.md')]);
  expect(skipped).toEqual([{ path: at('none'), reason: `There is no file or folder ${at('none')}.`, fatal: true }]);
});

it('leaves out the folder that a browser saved with a page, and no other of its name', async () => {
  const saved = await mkdtemp(join(tmpdir(), 'zhengmai-saved-'));
  for (const path of ['plan_files', 'other_files']) await mkdir(join(saved, path));
  for (const path of ['plan.html', 'plan_files/frame.html', 'other_files/b.html'])
    await writeFile(join(saved, path), 'x');
  const { files, skipped } = await listSources([saved]);
  expect(files).toEqual(['other_files/b.html', 'plan.html'].map((path) => join(saved, path)));
  expect(skipped).toMatchObject([
    { path: join(saved, 'plan_files'), fatal: false, reason: expect.stringContaining('plan.html') },
  ]);
  await rm(saved, { recursive: true });
});
