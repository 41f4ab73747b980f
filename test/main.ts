import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testModel } from './model.ts';
import { installSystemPackages } from './system-packages.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const IS_CI = Boolean(process.env.CI);

process.exitCode = await main(process.argv.slice(2));

/** `npm test`: brings what the tests need, runs those asked for (all by default), and closes with one line of counts. */
async function main(filters: readonly string[]): Promise<number> {
  const lacks = [...installSystemPackages(), ...(await provision())];
  for (const lack of lacks) process.stderr.write(`${lack}\n`);
  if (IS_CI && lacks.length > 0) return 1;

  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-test-'));
  try {
    const report = join(folder, 'report.json');
    const code = await vitest([
      'run',
      ...filters,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    const { passed, failed, skipped } = countsOf(report);
    process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
    // A skipped test says nothing; where everything can be had, that is a failure.
    return failed > 0 || (IS_CI && skipped > 0) ? 1 : code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function provision(): Promise<string[]> {
  try {
    await testModel();
    return [];
  } catch (error) {
    return [`${(error as Error).message} Tests that use the model will fail.`];
  }
}

function vitest(args: readonly string[]): Promise<number> {
  const script = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

interface Report {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** A file that could not even be loaded counts as one failure, since it has no tests to count. */
function countsOf(path: string): { passed: number; failed: number; skipped: number } {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
