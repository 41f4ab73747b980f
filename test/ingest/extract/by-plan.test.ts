import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownAnnotatedPlans, scoreExtraction } from '../../gold/score-extraction.ts';

const TABLE = join(import.meta.dirname, '../../../docs/lab/extraction-by-plan.md');
/** As much as a field of a plan may fall before somebody must say why. */
const TOLERANCE = 0.005;

type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Extraction over every annotated plan of the project, beside the figures that it had when somebody last looked at them. */
describe('extraction, plan by plan', () => {
  let figures: Figures = {};
  beforeAll(() => {
    figures = scored();
  });

  it('is no worse in any field of any plan than docs/lab/extraction-by-plan.md says', () => {
    expect(fallen(figures, written())).toEqual([]);
  });

  it('has its figures in docs/lab/extraction-by-plan.md (-u writes them anew, but none that fell: those take a hand and a reason)', async () => {
    const before = written();
    expect(fallen(figures, before)).toEqual([]);
    if (!sameWithin(figures, before)) await expect(print(figures)).toMatchFileSnapshot(TABLE);
  });
});

function written(): Figures {
  return existsSync(TABLE) ? read(readFileSync(TABLE, 'utf8')) : {};
}

function fallen(figures: Figures, before: Figures): string[] {
  return Object.entries(before).flatMap(([plan, fields]) =>
    Object.entries(fields)
      .filter(([field, was]) => (figures[plan]?.[field] ?? 0) < was - TOLERANCE)
      .map(([field, was]) => `${plan} ${field}: ${was} → ${figures[plan]?.[field] ?? 'not annotated'}`),
  );
}

function scored(): Figures {
  const plans = ownAnnotatedPlans();
  const fields = new Map(plans.map(({ name, annotated }) => [name, annotatedFields(annotated)]));
  const { perFile } = scoreExtraction(plans);
  return Object.fromEntries(
    Object.entries(perFile).map(([plan, rates]) => [
      plan,
      Object.fromEntries(
        Object.entries(rates)
          .filter(
            ([field, { gold: wanted, predicted: found }]) =>
              wanted + found > 0 && (fields.get(plan)?.includes(field) ?? true),
          )
          .map(([field, { f1 }]) => [field, Math.round(f1 * 1000) / 1000]),
      ),
    ]),
  );
}

/** The fields that a plan was annotated in, where it was not in all. */
function annotatedFields(path: string): readonly string[] | undefined {
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly fields?: readonly string[] }).fields;
}

const COLUMNS = [
  'measure',
  'unit',
  'unit+role',
  'target',
  'target@measure',
  'comparator',
  'deadline',
  'metric',
  'brand',
  'citation',
  'metadata',
];

function print(figures: Figures): string {
  const rows = Object.keys(figures)
    .sort()
    .map((plan) => `| ${[plan, ...COLUMNS.map((field) => figures[plan]?.[field]?.toFixed(3) ?? '–')].join(' | ')} |`);
  return [
    '# Extraction, plan by plan',
    '',
    'F1 of each field over the annotated plans of the project (test/gold; those in `invented`, `fields`, `styles`, `bodies` and `pages` are made up). A test fails when a figure falls by more',
    'than .005; `npx vitest run test/ingest/extract/by-plan -u` writes the table anew. – stands where a plan has nothing of a field, or it is not annotated.',
    '',
    `| plan | ${COLUMNS.join(' | ')} |`,
    `| --- |${' --- |'.repeat(COLUMNS.length)}`,
    ...rows,
    '',
  ].join('\n');
}

function read(table: string): Figures {
  const lines = table.split('\n').filter((line) => line.startsWith('| '));
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return Object.fromEntries(
    rows.map(([plan = '', ...cells]) => [
      plan,
      Object.fromEntries(
        cells.flatMap((cell, index) => (cell === '–' ? [] : [[head[index + 1] ?? '', Number(cell)] as const])),
      ),
    ]),
  );
}

function sameWithin(one: Figures, other: Figures): boolean {
  const keys = (figures: Figures) =>
    Object.entries(figures).flatMap(([plan, fields]) => Object.keys(fields).map((field) => [plan, field] as const));
  return [...keys(one), ...keys(other)].every(
    ([plan, field]) => Math.abs((one[plan]?.[field] ?? Number.NaN) - (other[plan]?.[field] ?? Number.NaN)) <= TOLERANCE,
  );
}
