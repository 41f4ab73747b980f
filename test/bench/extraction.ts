import { existsSync } from 'node:fs';
import {
  type AnnotatedPlan,
  allAnnotatedPlans,
  annotatedPlansIn,
  type Rate,
  scoreExtraction,
} from '../gold/score-extraction.ts';
import type { Bench } from './bench.ts';

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
    const plans = annotatedPlans(goldFolder(args));
    return figuresOf(scoreExtraction(plans, { verbose: args.includes('--verbose') }).pooled);
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

/** The plans of one folder; without one, the project's and those beside it. */
function annotatedPlans(folder: string | null): AnnotatedPlan[] {
  if (folder === null) return allAnnotatedPlans();
  const plans = annotatedPlansIn(folder, folder);
  if (plans.length === 0) throw new Error(`${folder} holds no NAME.json with a NAME.txt beside it.`);
  return plans;
}

function figuresOf(pooled: Readonly<Record<string, Rate>>): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const [field, rate] of Object.entries(pooled)) {
    for (const key of ['f1', 'precision', 'recall'] as const)
      figures[`${field}.${key}`] = Math.round(rate[key] * 1e4) / 1e4;
  }
  return figures;
}
