import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const CHINESE = '## 五分钟上手';

interface Step {
  readonly command: string;
  /** Beginnings of lines that the command prints, in their order. */
  readonly lines: readonly string[];
}

const text = await readFile(join(ROOT, 'docs/tutorial.md'), 'utf8');
const steps = stepsOf(text.slice(0, text.indexOf(CHINESE)));

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'zhengmai-tutorial-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe('docs/tutorial.md', () => {
  it('has at least five commands, the same in both languages', () => {
    expect(steps.length).toBeGreaterThanOrEqual(5);
    expect(stepsOf(text.slice(text.indexOf(CHINESE)))).toEqual(steps);
  });

  // One after the other, as a reader would: each stands on what those before have made.
  it.each(steps)('$command', { timeout: 300_000 }, async ({ command, lines }) => {
    const { stdout } = await promisify(execFile)('bash', ['-euc', command], {
      cwd: ROOT,
      env: {
        ...process.env,
        HOME: home,
        LC_ALL: 'C.UTF-8',
        ZHENGMAI_STORE: join(home, 'zhengmai.db'),
        ZHENGMAI_CACHE_DIR: process.env.ZHENGMAI_CACHE_DIR ?? join(homedir(), '.cache/zhengmai'),
      },
    });
    let rest = stdout.replace('\uFEFF', '').split('\n');
    for (const line of lines) {
      const at = rest.findIndex((printed) => printed.trim().startsWith(line));
      expect(at, `“${line}” in:\n${stdout}`).toBeGreaterThanOrEqual(0);
      rest = rest.slice(at + 1);
    }
  });
});

/** Each block of commands, with the block of output that follows it before the next one. */
function stepsOf(part: string): Step[] {
  const blocks = [...part.matchAll(/^```(?<kind>sh|text)\n(?<body>[\s\S]*?)^```$/gmu)];
  return blocks.flatMap(({ groups }, index) => {
    if (groups?.kind !== 'sh') return [];
    const next = blocks[index + 1]?.groups;
    return [
      { command: groups.body?.trim() ?? '', lines: next?.kind === 'text' ? (next.body ?? '').trim().split('\n') : [] },
    ];
  });
}
