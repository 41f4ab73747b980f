import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ZhengmaiError } from '../../graph/errors.ts';
import { extract } from '../../ingest/extract/extract.ts';
import type { ExtractedMeasure, ExtractedTarget } from '../../ingest/extraction.ts';
import { readFileAt } from '../../ingest/read/read-source.ts';

/**
 * Small made-up plans in forms that are easily misread, each with its right answer in NAME.expected.json beside it. What an
 * answer leaves out is not asked.
 */
export interface Answer {
  /** What is special, and what a reader must get. */
  readonly about: string;
  readonly title?: string;
  readonly issuer?: string;
  readonly publishedOn?: string;
  readonly documentNumber?: string;
  readonly documents?: number;
  readonly measures?: readonly MeasureAnswer[];
  /** All that are set outside measures, as tables of indicators do, in any order. */
  readonly targets?: readonly TargetAnswer[];
  /** Metrics of some of its targets, in or outside measures. */
  readonly metrics?: readonly string[];
  /** Stretches of the text, those that stand in it once, and what it must not have. */
  readonly reads?: readonly string[];
  readonly once?: readonly string[];
  readonly leaves?: readonly string[];
  /** How the addresses of its sources end, where it holds several files. */
  readonly origins?: readonly string[];
  /** Words of what is said of the parts that are not read. */
  readonly says?: readonly string[];
  /** Refused in a sentence, or what is wrong is said beside the text. */
  readonly warned?: boolean;
  /** Refused in a sentence, or read as the answer says. */
  readonly mayRefuse?: boolean;
}

interface MeasureAnswer {
  /** A part of its title, or of its first words. */
  readonly title: string;
  readonly number?: string;
  /** A part of its path. */
  readonly under?: string;
  /** All of them, in any order; `a|b` is either role. */
  readonly units: readonly { readonly name: string; readonly role: string; readonly optional?: boolean }[];
  readonly targets?: readonly TargetAnswer[];
  readonly deadline?: string;
}

interface TargetAnswer {
  readonly value: number | null;
  /** Where it is no number. */
  readonly level?: string;
  readonly nature?: string;
  readonly upper?: number;
  readonly unit?: string;
  readonly comparator?: string;
  readonly deadline?: string;
}

const FOLDER = fileURLToPath(new URL('../fixtures/cases/', import.meta.url));
const ANSWER = '.expected.json';

/** A file with its right answer. */
export interface Case {
  readonly name: string;
  readonly path: string;
  readonly answer: Answer;
}

export const CASES: readonly Case[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(ANSWER))
  .map((answerFile) => {
    const name = answerFile.slice(0, -ANSWER.length);
    const answer: Answer = JSON.parse(readFileSync(join(FOLDER, answerFile), 'utf8'));
    return { name, path: join(FOLDER, name), answer };
  });

/** What was found in the file, and the same as the answer has it: equal where the file is read rightly. */
export async function readCase({ path, answer }: Case): Promise<{ readonly found: unknown; readonly right: unknown }> {
  const read = await readFileAt(path).catch((error: unknown) => {
    if (!(error instanceof ZhengmaiError && (answer.warned || answer.mayRefuse))) throw error;
    return null;
  });
  if (read === null) return { found: 'refused', right: 'refused' };
  const extracted = read.sources.map(extract);
  const documents = extracted.flatMap((each) => each.documents);
  const measures = documents.flatMap((document) => document.measures);
  const document = documents.find(({ title }) => title === answer.title) ?? documents[0];
  const { title, issuer, publishedOn, documentNumber } = document ?? {};
  const said = [
    ...read.sources.flatMap(({ unread = [] }) => unread.map(({ message }) => message)),
    ...extracted.flatMap(({ notes }) => notes.map(({ message }) => message)),
    ...[...read.failed, ...read.skipped].map((left) => `${left.path}: ${left.reason}`),
  ];
  const outside = documents.flatMap(({ targets }) => targets);
  const lacks = lacking(answer, {
    text: read.sources.map(({ text }) => text).join('\n'),
    origins: read.sources.map(({ origin }) => origin),
    said: said.join('\n'),
    metrics: [...outside, ...measures.flatMap(({ targets }) => targets)].map(({ metric }) => metric ?? ''),
  });
  const found = {
    warned: said.length > 0,
    measures: measures.map(printed),
    targets: outside.map(printedTarget),
    documents: documents.length,
    title,
    issuer,
    publishedOn,
    documentNumber,
    lacks,
  };
  const right = {
    warned: answer.warned ?? found.warned,
    measures: answer.measures?.map(asPrinted(measures)) ?? found.measures,
    targets: answer.targets ? targetsAs(found.targets, answer.targets) : found.targets,
    documents: answer.documents ?? found.documents,
    title: answer.title ?? title,
    issuer: answer.issuer ?? issuer,
    publishedOn: answer.publishedOn ?? publishedOn,
    documentNumber:
      answer.documentNumber === undefined || bare(documentNumber ?? '').includes(bare(answer.documentNumber))
        ? documentNumber
        : answer.documentNumber,
    lacks: [],
  };
  return { found, right };
}

/** What the answer asks of the text, its sources and what is said of them, and does not find. */
function lacking(
  answer: Answer,
  found: {
    readonly text: string;
    readonly origins: readonly string[];
    readonly said: string;
    readonly metrics: readonly string[];
  },
): string[] {
  const without = (wanted: readonly string[] | undefined, has: (one: string) => boolean) =>
    (wanted ?? []).filter((one) => !has(one));
  return [
    ...without(answer.reads, (words) => found.text.includes(words)),
    ...without(answer.once, (words) => found.text.split(words).length === 2),
    ...without(answer.leaves, (words) => !found.text.includes(words)),
    ...without(answer.origins, (end) => found.origins.some((origin) => origin.endsWith(end))),
    ...without(answer.says, (words) => found.said.includes(words)),
    ...without(answer.metrics, (metric) => found.metrics.includes(metric)),
  ];
}

/** The answer in the order of what was found, each with the fields that it leaves out. */
function targetsAs(found: readonly ReturnType<typeof printedTarget>[], right: readonly TargetAnswer[]) {
  const left = [...right];
  const ordered = found.flatMap((target) => {
    const at = left.findIndex((one) =>
      Object.entries(one).every(([field, value]) => target[field as 'value'] === value),
    );
    return at < 0 ? [] : left.splice(at, 1).map(() => target);
  });
  return [...ordered, ...left.map((one) => ({ ...one }) as (typeof found)[number])];
}

function printed(measure: ExtractedMeasure) {
  return {
    name: nameOf(measure),
    number: measure.number,
    path: measure.path.join(' / '),
    units: measure.units.map(({ name, role }) => `${name} ${role}`).sort(),
    targets: measure.targets.map(printedTarget),
    deadline: measure.deadline,
  };
}

function printedTarget({ value, upper, unit, comparator, deadline, level, nature }: ExtractedTarget) {
  return { value, upper, unit, comparator, deadline, level, nature };
}

/** The answer in the form of what was found: where the two agree as far as the answer goes, they are equal. */
function asPrinted(measures: readonly ExtractedMeasure[]) {
  return (right: MeasureAnswer, index: number): ReturnType<typeof printed> => {
    const measure = measures[index];
    if (!measure)
      return { name: right.title, number: right.number ?? null, path: '', units: [], targets: [], deadline: null };
    const found = printed(measure);
    const holds = (whole: string, part: string | undefined) =>
      part === undefined || bare(whole).includes(bare(part)) ? whole : part;
    return {
      name: holds(found.name, right.title),
      number: holds(found.number ?? '', right.number) || found.number,
      path: holds(found.path, right.under),
      units: right.units
        .flatMap(({ name, role, optional }) => {
          const match = role
            .split('|')
            .map((one) => `${name} ${one}`)
            .find((unit) => found.units.includes(unit));
          return match ? [match] : optional ? [] : [`${name} ${role}`];
        })
        .sort(),
      targets: right.targets ? targetsAs(found.targets, right.targets) : found.targets,
      deadline: right.deadline ?? found.deadline,
    };
  };
}

function nameOf({ title, text }: ExtractedMeasure): string {
  return title || text.slice(0, 40);
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
