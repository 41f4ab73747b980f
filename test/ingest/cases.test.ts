import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ZhengmaiError } from '../../graph/errors.ts';
import { extract } from '../../ingest/extract/extract.ts';
import type { ExtractedMeasure } from '../../ingest/extraction.ts';
import { readSource } from '../../ingest/read/read-source.ts';

/**
 * Small made-up plans in forms that are easily misread, each with its right answer in NAME.expected.json beside it. What an
 * answer leaves out is not asked.
 */
interface Answer {
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
const files = readdirSync(FOLDER).filter((name) => name.endsWith(ANSWER));

describe('small hard cases', () => {
  for (const answerFile of files) {
    const answer: Answer = JSON.parse(readFileSync(join(FOLDER, answerFile), 'utf8'));
    const name = answerFile.slice(0, -ANSWER.length);
    it(`${name}: ${answer.about}`, async () => {
      const read = await readSource(join(FOLDER, name)).catch((error: unknown) => {
        if (!(error instanceof ZhengmaiError && (answer.warned || answer.mayRefuse))) throw error;
        return null;
      });
      if (read === null) return;
      const { documents, notes } = extract(read);
      const said = [...(read.unread ?? []), ...notes];
      if (answer.warned) expect(said.length).toBeGreaterThan(0);
      const measures = documents.flatMap((document) => document.measures);
      if (answer.measures) expect(measures.map(printed)).toEqual(answer.measures.map(asPrinted(measures)));
      if (answer.documents !== undefined) expect(documents).toHaveLength(answer.documents);
      const document = documents.find(({ title }) => title === answer.title) ?? documents[0];
      for (const field of ['title', 'issuer', 'publishedOn'] as const)
        if (answer[field] !== undefined) expect(document?.[field]).toBe(answer[field]);
      if (answer.documentNumber !== undefined) expect(document?.documentNumber).toContain(answer.documentNumber);
    });
  }
});

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
