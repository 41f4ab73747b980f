import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readFileAt } from '../../ingest/read/read-source.ts';
import { CASES, type Case, readCase } from '../ingest/cases.ts';
import type { Bench } from './bench.ts';

/** Each file is small: read so often, the reader's own speed shows beside its start. */
const REPEATS = 3;

export const bench: Bench = {
  name: 'formats',
  summary: 'How many small plans in forms that are easily misread are read rightly, by format, and how fast.',
  bars: { share_right: { min: 55 / 57 } },
  async run() {
    const figures: Record<string, number> = {};
    let right = 0;
    for (const [format, cases] of grouped(CASES)) {
      const wrong: string[] = [];
      for (const each of cases) if (!(await isRight(each))) wrong.push(each.name);
      right += cases.length - wrong.length;
      figures[`${format}.right`] = cases.length - wrong.length;
      figures[`${format}.files`] = cases.length;
      figures[`${format}.kb_per_second`] = await speed(cases);
      for (const name of wrong) process.stderr.write(`${name} is not read rightly.\n`);
    }
    return { share_right: Number((right / CASES.length).toFixed(3)), ...figures };
  },
};

function grouped(cases: readonly Case[]): Map<string, Case[]> {
  const byFormat = new Map<string, Case[]>();
  for (const each of cases) {
    const format = extname(each.name).slice(1);
    byFormat.set(format, [...(byFormat.get(format) ?? []), each]);
  }
  return byFormat;
}

async function isRight(each: Case): Promise<boolean> {
  try {
    const { found, right } = await readCase(each);
    return isDeepStrictEqual(found, right);
  } catch {
    return false;
  }
}

/** Of files on disk turned into text, the reader being warm. */
async function speed(cases: readonly Case[]): Promise<number> {
  let bytes = 0;
  const from = performance.now();
  for (let run = 0; run < REPEATS; run++) {
    for (const { path } of cases) {
      const read = await readFileAt(path).catch(() => null);
      if (read) bytes += statSync(path).size;
    }
  }
  return Math.round(bytes / 1024 / ((performance.now() - from) / 1000));
}
