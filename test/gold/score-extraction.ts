import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extract } from '../../ingest/extract/extract.ts';
import { printExtraction } from '../../ingest/extract/print-extraction.ts';

/** The folder of the project's own annotations. */
export const GOLD = import.meta.dirname;
/** Texts written for the purpose, in the style of every kind of document; see README.md here. */
export const INVENTED = join(GOLD, 'invented');
/** Texts of many fields of work, written in the same way and annotated in every field. */
export const FIELDS = join(GOLD, 'fields');
/** Texts of as many styles of plan, written by another hand and annotated in every field before the rules were run on them. */
export const STYLES = join(GOLD, 'styles');
/** Plans of bodies that are no government: customs, a university, a company, an office of the party; annotated in the same way. */
export const BODIES = join(GOLD, 'bodies');
/** Plans with all that stands around them on a published page; annotated in the same way. */
export const PAGES = join(GOLD, 'pages');
export const SAMPLES = join(GOLD, '../../samples');
/** More annotated plans, which are no part of the project. */
const SHARED_GOLD = join(GOLD, '../../../shared/gold');

/** The project's own annotated plans. */
export function ownAnnotatedPlans(): AnnotatedPlan[] {
  return [
    ...annotatedPlansIn(GOLD, SAMPLES),
    ...annotatedPlansIn(INVENTED, INVENTED),
    ...annotatedPlansIn(FIELDS, FIELDS),
    ...annotatedPlansIn(STYLES, STYLES),
    ...annotatedPlansIn(BODIES, BODIES),
    ...annotatedPlansIn(PAGES, PAGES),
  ];
}

/** Those, and others that stand beside the project where they are. */
export function allAnnotatedPlans(): AnnotatedPlan[] {
  const own = ownAnnotatedPlans();
  if (!existsSync(SHARED_GOLD)) {
    process.stderr.write(`Only the ${own.length} plans of the project: ../shared/gold is not there.\n`);
    return own;
  }
  const known = new Set(own.map(({ name }) => name));
  return [...own, ...annotatedPlansIn(SHARED_GOLD, SHARED_GOLD).filter(({ name }) => !known.has(name))];
}

export interface AnnotatedPlan {
  readonly name: string;
  readonly annotated: string;
  readonly text: string;
}

/** A field of one plan or of all: rates from 0 to 1, and how many there are. */
export interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly predicted: number;
}

type Rates = Readonly<Record<string, Rate>>;

/** What score.mjs prints. */
export interface Scores {
  readonly pooled: Rates;
  readonly perFile: Readonly<Record<string, Rates>>;
}

/** The plans whose annotation stands in one folder and whose text in another, or the same. */
export function annotatedPlansIn(annotations: string, texts: string): AnnotatedPlan[] {
  return readdirSync(annotations)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .map((name) => ({ name, annotated: join(annotations, `${name}.json`), text: join(texts, `${name}.txt`) }))
    .filter(({ text }) => existsSync(text));
}

/** Extracts every plan and has score.mjs compare that with its annotation; `verbose` prints what was missed or made up. */
export function scoreExtraction(plans: readonly AnnotatedPlan[], { verbose = false } = {}): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-gold-'));
  try {
    const [gold, predicted] = [join(folder, 'gold'), join(folder, 'predicted')];
    mkdirSync(gold);
    mkdirSync(predicted);
    for (const { name, annotated, text } of plans) {
      symlinkSync(resolve(annotated), join(gold, `${name}.json`));
      symlinkSync(resolve(text), join(gold, `${name}.txt`));
      writeFileSync(join(predicted, `${name}.json`), JSON.stringify(predictionFor(name, text)));
    }
    const args = [join(GOLD, 'score.mjs'), gold, predicted, '--json', ...(verbose ? ['--verbose'] : [])];
    return JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
    ) as Scores;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function predictionFor(name: string, path: string) {
  const text = readFileSync(path, 'utf8');
  const source = { name: `${name}.txt`, origin: path, encoding: 'utf-8', format: 'text', text, pageStarts: [] } as const;
  return printExtraction(path, { source, extraction: extract(source) });
}
