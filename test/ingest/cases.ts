import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ZhengmaiError } from '../../graph/errors.ts';
import { extract } from '../../ingest/extract/extract.ts';
import type { ExtractedMeasure } from '../../ingest/extraction.ts';
import { readSource } from '../../ingest/read/read-source.ts';

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
}

interface TargetAnswer {
  readonly value: number;
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
  const read = await readSource(path).catch((error: unknown) => {
    if (!(error instanceof ZhengmaiError && (answer.warned || answer.mayRefuse))) throw error;
    return null;
  });
  if (read === null) return { found: 'refused', right: 'refused' };
  const { documents, notes } = extract(read);
  const measures = documents.flatMap((document) => document.measures);
  const document = documents.find(({ title }) => title === answer.title) ?? documents[0];
  const { title, issuer, publishedOn, documentNumber } = document ?? {};
  const found = {
    warned: (read.unread ?? []).length + notes.length > 0,
    measures: measures.map(printed),
    documents: documents.length,
    title,
    issuer,
    publishedOn,
    documentNumber,
  };
  const right = {
    warned: answer.warned ?? found.warned,
    measures: answer.measures?.map(asPrinted(measures)) ?? found.measures,
    documents: answer.documents ?? found.documents,
    title: answer.title ?? title,
    issuer: answer.issuer ?? issuer,
    publishedOn: answer.publishedOn ?? publishedOn,
    documentNumber:
      answer.documentNumber === undefined || documentNumber?.includes(answer.documentNumber)
        ? documentNumber
        : answer.documentNumber,
  };
  return { found, right };
}

function printed(measure: ExtractedMeasure) {
  return {
    name: nameOf(measure),
    number: measure.number,
    path: measure.path.join(' / '),
    units: measure.units.map(({ name, role }) => `${name} ${role}`).sort(),
    targets: measure.targets.map(({ value, unit, comparator, deadline }) => ({ value, unit, comparator, deadline })),
  };
}

/** The answer in the form of what was found: where the two agree as far as the answer goes, they are equal. */
function asPrinted(measures: readonly ExtractedMeasure[]) {
  return (right: MeasureAnswer, index: number): ReturnType<typeof printed> => {
    const measure = measures[index];
    if (!measure) return { name: right.title, number: right.number ?? null, path: '', units: [], targets: [] };
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
      targets:
        right.targets?.map((target, at) => ({ ...found.targets[at], ...target }) as (typeof found.targets)[number]) ??
        found.targets,
    };
  };
}

function nameOf({ title, text }: ExtractedMeasure): string {
  return title || text.slice(0, 40);
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
