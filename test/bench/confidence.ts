import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANY_RULE, confidenceOf } from '../../ingest/confidence/confidence.ts';
import { type Field, featuresOf, type Observations } from '../../ingest/confidence/features.ts';
import { extract } from '../../ingest/extract/extract.ts';
import type { ExtractedDocument } from '../../ingest/extraction.ts';
import { type AnnotatedPlan, allAnnotatedPlans, ownAnnotatedPlans } from '../gold/score-extraction.ts';
import type { Bench } from './bench.ts';

const FIELDS: readonly Field[] = ['measure', 'unit', 'target', 'brand', 'citation', 'issuer'];
const TABLE = join(import.meta.dirname, '../../ingest/confidence/observed.ts');

/** A fact that was found, and whether the annotation has it. */
interface Judged {
  readonly plan: string;
  /** How its text was laid out for the purpose. */
  readonly layout: Layout;
  readonly field: Field;
  readonly features: readonly string[];
  readonly right: boolean;
}

export const bench: Bench = {
  name: 'confidence',
  summary:
    'Whether facts of a stated confidence are right as often as it says, each plan judged by what the others teach; --write keeps what all teach.',
  bars: { 'calibration error': { max: 0.03 }, brier: { max: 0.05 } },
  async run(args) {
    const judged = allAnnotatedPlans().flatMap((plan) => LAYOUTS.flatMap((layout) => judge(plan, layout)));
    const own = new Set(ownAnnotatedPlans().map(({ name }) => name));
    // Counted on what everyone has, so that anyone can count again.
    if (args.includes('--write')) writeFileSync(TABLE, printed(observe(judged.filter(({ plan }) => own.has(plan)))));
    const plans = [...new Set(judged.map(({ plan }) => plan))];
    const told = plans.flatMap((plan) => {
      const others = observe(judged.filter((fact) => fact.plan !== plan));
      return judged
        .filter((fact) => fact.plan === plan)
        .map(({ field, features, right }) => ({
          right,
          says: confidenceOf(field, features, { observed: others, firstLooks: null }),
        }));
    });
    process.stdout.write(reliability(told));
    return {
      facts: told.length,
      'calibration error': rounded(calibrationError(told)),
      brier: rounded(mean(told.map(({ says, right }) => (says - Number(right)) ** 2))),
      'wrong among the tenth least sure': rounded(wrongAmongLeastSure(told)),
    };
  },
};

const LAYOUTS = ['as it is', 'run on', 'unnumbered'] as const;
type Layout = (typeof LAYOUTS)[number];

/** Text as pages and files often bring it: without its line breaks, or without the numbers that a word processor makes. */
function laidOut(text: string, layout: Layout): string {
  if (layout === 'run on') return text.replace(/[\r\n]+/gu, '');
  return layout === 'unnumbered' ? text.replace(NUMBERS, '') : text;
}

const NUMBERS =
  /(?<=^|\n)\s*(?:[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[.．、]|[一二三四五六七八九十]{1,3}、)\s*/gu;

interface Told {
  readonly says: number;
  readonly right: boolean;
}

const BINS = [0, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 1.01] as const;

function binned(told: readonly Told[]) {
  return BINS.slice(0, -1).flatMap((from, i) => {
    const to = BINS[i + 1] ?? 1;
    const inside = told.filter(({ says }) => says >= from && says < to);
    if (inside.length === 0) return [];
    return [
      { from, to, of: inside.length, says: mean(inside.map(({ says }) => says)), right: mean(inside.map(isRight)) },
    ];
  });
}

/** A row for each stretch of confidence: what was said, and how many were right. */
function reliability(told: readonly Told[]): string {
  const rows = binned(told).map(
    ({ from, to, of, says, right }) =>
      `| ${from.toFixed(2)}–${Math.min(to, 1).toFixed(2)} | ${of} | ${says.toFixed(3)} | ${right.toFixed(3)} |`,
  );
  return `| said | facts | mean said | right |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** Mean distance between what is said and what is right, weighted by facts. */
function calibrationError(told: readonly Told[]): number {
  return binned(told).reduce((sum, { of, says, right }) => sum + (of / told.length) * Math.abs(says - right), 0);
}

function wrongAmongLeastSure(told: readonly Told[]): number {
  const wrong = told.filter(({ right }) => !right).length;
  const tenth = [...told].sort((a, b) => a.says - b.says).slice(0, Math.ceil(told.length / 10));
  return wrong === 0 ? 1 : tenth.filter(({ right }) => !right).length / wrong;
}

function isRight({ right }: Told): number {
  return Number(right);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function observe(judged: readonly Judged[]): Observations {
  const seen: Record<Field, Record<string, { right: number; of: number }>> = {
    ...{ measure: {}, unit: {}, target: {}, brand: {}, citation: {}, issuer: {} },
  };
  for (const { layout, field, features, right } of judged) {
    // What a rule is worth is counted on texts as they are, what a layout does to it on texts that have it.
    for (const feature of layout === 'as it is'
      ? ['all', ...features]
      : features.filter((name) => name.includes(', ')).flatMap((name) => [name, name.replace(/^[^,]+/, ANY_RULE)])) {
      const one = seen[field][feature] ?? { right: 0, of: 0 };
      seen[field][feature] = { right: one.right + Number(right), of: one.of + 1 };
    }
  }
  return seen;
}

function printed(observations: Observations): string {
  const fields = FIELDS.map((field) => {
    const entries = Object.entries(observations[field]).sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = entries.map(([name, { right, of }]) => {
      const key = /^[a-z]+$/.test(name) ? name : `'${name}'`;
      return `    ${key}: { right: ${right}, of: ${of} },\n`;
    });
    return `  ${field}: {\n${lines.join('')}  },\n`;
  });
  return `import type { Observations } from './features.ts';

/** How often facts were right over the annotated plans; \`npm run -s bench -- confidence --write\` counts anew. */
export const OBSERVED: Observations = {
${fields.join('')}};
`;
}

interface GoldTarget {
  readonly value: number | null;
  readonly unit: string;
  readonly comparator: string;
}
interface GoldMeasure {
  readonly start: string;
  readonly end: string;
  readonly units?: readonly { readonly name: string; readonly role: string }[];
  readonly targets?: readonly GoldTarget[];
  readonly brands?: readonly Named[];
  readonly citations?: readonly Named[];
}
type Named = string | { readonly name?: string; readonly title?: string };
interface Gold {
  readonly fields?: readonly string[];
  readonly doubtful?: readonly unknown[];
  readonly documents?: readonly (Omit<GoldMeasure, 'start' | 'end' | 'units'> & {
    readonly measures?: readonly GoldMeasure[];
    readonly issuer?: string | null;
  })[];
}

/** Every fact that the rules find in an annotated field of a plan; doubtful ones are left out, and units of measures that are none. */
function judge({ name, annotated, text: path }: AnnotatedPlan, layout: Layout): Judged[] {
  const gold = JSON.parse(readFileSync(annotated, 'utf8')) as Gold;
  const text = laidOut(readFileSync(path, 'utf8'), layout);
  const source = {
    name: `${name}.txt`,
    origin: path,
    encoding: 'utf-8',
    format: 'text',
    text,
    pageStarts: [],
  } as const;
  const measures = (gold.documents ?? []).flatMap((document) => document.measures ?? []);
  const spans = spansOf(text, measures, layout);
  const everywhere = <K extends 'targets' | 'brands' | 'citations'>(key: K) =>
    [...(gold.documents ?? []), ...measures].flatMap((holder) => (holder[key] ?? []) as readonly unknown[]);
  const left = new Map<string, number>();
  for (const target of everywhere('targets') as GoldTarget[])
    left.set(keyOf(target), (left.get(keyOf(target)) ?? 0) + 1);
  const names = (key: 'brands' | 'citations') => new Set((everywhere(key) as Named[]).map(nameOf).map(bare));
  const [brands, citations] = [names('brands'), names('citations')];
  const doubtful = (gold.doubtful ?? []).map((one) => bare(typeof one === 'string' ? one : JSON.stringify(one)));
  const isDoubtful = (words: string) => doubtful.some((one) => one.includes(bare(words)));
  const takes = (target: GoldTarget) => {
    const count = left.get(keyOf(target)) ?? 0;
    left.set(keyOf(target), count - 1);
    return count > 0;
  };
  const judged: Judged[] = [];
  const add = (field: Field, features: readonly string[], right: boolean, words: string) => {
    const isAnnotated = !gold.fields || gold.fields.includes(field);
    if (isAnnotated && (right || !isDoubtful(words))) judged.push({ plan: name, layout, field, features, right });
  };
  const isSignedIn = !gold.fields || gold.fields.includes('metadata');
  for (const [index, document] of extract(source).documents.entries()) {
    const features = featuresOf(document, text);
    const signed = document.evidence.find(({ field }) => field === 'issuer');
    const issuer = bare(gold.documents?.[index]?.issuer ?? '');
    if (signed && isSignedIn)
      judged.push({
        ...{ plan: name, layout, field: 'issuer', features: features.issuer(signed) },
        right: bare(document.issuer ?? '') === issuer,
      });
    const holders: [
      ExtractedDocument | ExtractedDocument['measures'][number],
      ExtractedDocument['measures'][number] | null,
    ][] = [
      [document, null],
      ...document.measures.map((measure) => [measure, measure] as [typeof measure, typeof measure]),
    ];
    for (const measure of document.measures) {
      const found = spans.findIndex((span) => overlap(span, measure) >= 0.6);
      add('measure', features.measure(measure), found >= 0, measure.text.slice(0, 14));
      const owners = new Set(
        measures[found]?.units?.map((unit) => `${bare(unit.name)}/${unit.role.replace('first-', '')}`),
      );
      if (found < 0) continue;
      for (const unit of measure.units) {
        add('unit', features.unit(unit, measure), owners.has(`${bare(unit.name)}/${unit.role}`), unit.name);
      }
    }
    for (const [holder, measure] of holders) {
      for (const target of holder.targets) add('target', features.target(target, measure), takes(target), target.text);
      for (const brand of holder.brands) add('brand', features.brand(brand), brands.has(bare(brand.name)), brand.name);
      for (const law of holder.citations)
        add('citation', features.citation(law), citations.has(bare(law.title)), law.title);
    }
  }
  return judged;
}

function spansOf(text: string, measures: readonly GoldMeasure[], layout: Layout) {
  let from = 0;
  return measures.map((measure) => {
    const [first, last] = [laidOut(measure.start, layout), laidOut(measure.end, layout)];
    const ahead = text.indexOf(first, from);
    const start = ahead < 0 ? text.indexOf(first) : ahead;
    const endAt = text.indexOf(last, start);
    from = start + 1;
    return { start, end: endAt < 0 ? start + first.length : endAt + last.length };
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function overlap(a: Span, b: Span): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return both / Math.max(1, a.end - a.start + b.end - b.start - both);
}

function keyOf({ value, unit, comparator }: GoldTarget): string {
  return `${value}${bare(unit)}/${comparator}`;
}

function nameOf(one: Named): string {
  return typeof one === 'string' ? one : (one.name ?? one.title ?? '');
}

function bare(words: string): string {
  return words.normalize('NFKC').replace(/[\s“”"'‘’《》〈〉]/gu, '');
}
