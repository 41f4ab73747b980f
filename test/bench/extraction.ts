import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract } from '../../ingest/extract/extract.ts';
import { printExtraction } from '../../ingest/extract/print-extraction.ts';
import type { Bench } from './bench.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const GOLD = here('../gold');
const SAMPLES = here('../../samples');
/** Two more annotated plans, which are no part of the project. */
const SHARED_GOLD = here('../../../shared/gold');

export const bench: Bench = {
  name: 'extraction',
  summary: 'Precision and recall of every field over the annotated plans; --verbose prints what was missed or made up.',
  bars: {
    'measure.f1': { min: 0.97 },
    'unit.f1': { min: 0.97 },
    'unit+role.f1': { min: 0.96 },
    'target.f1': { min: 0.93 },
    'target@measure.f1': { min: 0.92 },
    'comparator.f1': { min: 0.92 },
    'deadline.f1': { min: 0.9 },
    'brand.f1': { min: 0.9 },
    'citation.f1': { min: 0.98 },
    'metadata.f1': { min: 0.96 },
  },
  async run(args) {
    const folder = mkdtempSync(join(tmpdir(), 'zhengmai-extraction-'));
    try {
      return score(folder, args.includes('--verbose'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function score(folder: string, verbose: boolean): Record<string, number> {
  const gold = join(folder, 'gold');
  const predicted = join(folder, 'predicted');
  mkdirSync(gold);
  mkdirSync(predicted);
  for (const { name, annotated, text } of annotatedPlans()) {
    symlinkSync(annotated, join(gold, `${name}.json`));
    symlinkSync(text, join(gold, `${name}.txt`));
    writeFileSync(join(predicted, `${name}.json`), JSON.stringify(predictionFor(name, text)));
  }
  const args = [join(GOLD, 'score.mjs'), gold, predicted, '--json', ...(verbose ? ['--verbose'] : [])];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return figuresOf(JSON.parse(printed));
}

interface AnnotatedPlan {
  readonly name: string;
  readonly annotated: string;
  readonly text: string;
}

function annotatedPlans(): AnnotatedPlan[] {
  const own = plansIn(GOLD, SAMPLES);
  if (!existsSync(SHARED_GOLD)) {
    process.stderr.write(`Only the ${own.length} plans of the project: ../shared/gold is not there.\n`);
    return own;
  }
  const known = new Set(own.map(({ name }) => name));
  return [...own, ...plansIn(SHARED_GOLD, SHARED_GOLD).filter(({ name }) => !known.has(name))];
}

function plansIn(annotations: string, texts: string): AnnotatedPlan[] {
  return readdirSync(annotations)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .map((name) => ({ name, annotated: join(annotations, `${name}.json`), text: join(texts, `${name}.txt`) }))
    .filter(({ text }) => existsSync(text));
}

function predictionFor(name: string, path: string) {
  const source = {
    name: `${name}.txt`,
    origin: path,
    encoding: 'utf-8',
    format: 'text' as const,
    text: readFileSync(path, 'utf8'),
    pageStarts: [],
  };
  return printExtraction(path, { source, extraction: extract(source) });
}

interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function figuresOf({ pooled }: { readonly pooled: Readonly<Record<string, Rate>> }): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const [field, rate] of Object.entries(pooled)) {
    for (const key of ['f1', 'precision', 'recall'] as const)
      figures[`${field}.${key}`] = Math.round(rate[key] * 1e4) / 1e4;
  }
  return figures;
}
