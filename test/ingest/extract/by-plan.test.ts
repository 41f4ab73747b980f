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
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';
import { printExtraction } from '../../../ingest/extract/print-extraction.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const SCORER = here('../../gold/score.mjs');
const TABLE = here('../../../docs/lab/extraction-by-plan.md');
/** Annotations, and where their texts are. */
const FOLDERS = [
  { annotations: here('../../gold'), texts: here('../../../samples') },
  { annotations: here('../../gold/invented'), texts: here('../../gold/invented') },
];
/** As much as a field of a plan may fall before somebody must say why. */
const TOLERANCE = 0.005;

type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Extraction over every annotated plan of the project, beside the figures that it had when somebody last looked at them. */
describe('extraction, plan by plan', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-gold-'));
  let figures: Figures = {};
  beforeAll(() => {
    figures = scored(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

function scored(folder: string): Figures {
  const [gold, predicted] = [join(folder, 'gold'), join(folder, 'predicted')];
  mkdirSync(gold);
  mkdirSync(predicted);
  const fields = new Map<string, readonly string[] | undefined>();
  for (const { annotations, texts } of FOLDERS) {
    for (const file of readdirSync(annotations).filter((one) => one.endsWith('.json'))) {
      const name = file.slice(0, -'.json'.length);
      const path = join(texts, `${name}.txt`);
      const text = readFileSync(path, 'utf8');
      const source = {
        name: `${name}.txt`,
        origin: path,
        encoding: 'utf-8',
        format: 'text' as const,
        text,
        pageStarts: [],
      };
      symlinkSync(join(annotations, file), join(gold, file));
      symlinkSync(path, join(gold, `${name}.txt`));
      writeFileSync(
        join(predicted, file),
        JSON.stringify(printExtraction(path, { source, extraction: extract(source) })),
      );
      fields.set(name, (JSON.parse(readFileSync(join(annotations, file), 'utf8')) as { fields?: string[] }).fields);
    }
  }
  const printed = execFileSync(process.execPath, [SCORER, gold, predicted, '--json'], { encoding: 'utf8' });
  const { perFile } = JSON.parse(printed) as Printed;
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

interface Printed {
  readonly perFile: Readonly<Record<string, Readonly<Record<string, { f1: number; gold: number; predicted: number }>>>>;
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
    'F1 of each field over the annotated plans of the project (test/gold; those in `invented` are made up). A test fails when a figure falls by more',
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
