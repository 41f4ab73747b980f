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
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract } from '../../ingest/extract/extract.ts';
import { printExtraction } from '../../ingest/extract/print-extraction.ts';
import type { Bench } from './bench.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const GOLD = here('../gold');
/** Texts written for the purpose, in the style of every kind of document; see test/gold/README.md. */
const INVENTED = here('../gold/invented');
const SAMPLES = here('../../samples');
/** Two more annotated plans, which are no part of the project. */
const SHARED_GOLD = here('../../../shared/gold');

export const bench: Bench = {
  name: 'extraction',
  summary:
    'Precision and recall of every field over the annotated plans, or over those of --gold DIR; --verbose prints what was missed or made up.',
  bars: {
    'measure.f1': { min: 0.97 },
    'unit.f1': { min: 0.97 },
    'unit+role.f1': { min: 0.96 },
    'target.f1': { min: 0.93 },
    'target@measure.f1': { min: 0.92 },
    'comparator.f1': { min: 0.92 },
    'deadline.f1': { min: 0.9 },
    'metric.f1': { min: 0.9 },
    'brand.f1': { min: 0.9 },
    'citation.f1': { min: 0.98 },
    'metadata.f1': { min: 0.96 },
  },
  async run(args) {
    const folder = mkdtempSync(join(tmpdir(), 'zhengmai-extraction-'));
    try {
      return score(folder, annotatedPlans(goldFolder(args)), args.includes('--verbose'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The folder after `--gold`; null without it. */
function goldFolder(args: readonly string[]): string | null {
  const at = args.indexOf('--gold');
  if (at < 0) return null;
  const folder = args[at + 1];
  if (folder === undefined || !existsSync(folder))
    throw new Error(
      `--gold takes a folder with NAME.json and NAME.txt of each plan; there is no ${folder ?? 'folder'}.`,
    );
  return folder;
}

function score(folder: string, plans: readonly AnnotatedPlan[], verbose: boolean): Record<string, number> {
  const gold = join(folder, 'gold');
  const predicted = join(folder, 'predicted');
  mkdirSync(gold);
  mkdirSync(predicted);
  for (const { name, annotated, text } of plans) {
    symlinkSync(resolve(annotated), join(gold, `${name}.json`));
    symlinkSync(resolve(text), join(gold, `${name}.txt`));
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

/** The plans of one folder; without one, the project's and those beside it. */
function annotatedPlans(folder: string | null): AnnotatedPlan[] {
  if (folder !== null) {
    const plans = plansIn(folder, folder);
    if (plans.length === 0) throw new Error(`${folder} holds no NAME.json with a NAME.txt beside it.`);
    return plans;
  }
  const own = [...plansIn(GOLD, SAMPLES), ...plansIn(INVENTED, INVENTED)];
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
