import { readdirSync, readFileSync } from 'node:fs';
import { extract } from '../../ingest/extract/extract.ts';
import type { Extraction } from '../../ingest/extraction.ts';
import { ocrModels, readPicture } from '../../ingest/read/ocr/recognition.ts';
import { readPages } from '../../ingest/read/page/read-pages.ts';
import type { Bench } from './bench.ts';
import { drawPage, type Scan } from './scans/draw-page.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const SCANS: Readonly<Record<string, Scan>> = {
  '300dpi': { dotsPerInch: 300 },
  '200dpi': { dotsPerInch: 200 },
  '150dpi': { dotsPerInch: 150 },
  skewed: { dotsPerInch: 200, skew: 1.5 },
  stamped: { dotsPerInch: 200, stamp: true },
  noisy: { dotsPerInch: 200, noise: 60 },
  blurred: { dotsPerInch: 200, blur: 4 },
  grey: { dotsPerInch: 200, greys: [120, 200] },
  'blurred-grey': { dotsPerInch: 150, blur: 2, greys: [110, 205], noise: 20 },
};

export const bench: Bench = {
  name: 'ocr',
  summary:
    'How well pages are read from pictures: characters right, and facts beside those of the text, by the way they were scanned.',
  bars: { '200dpi.character_accuracy': { min: 0.985 } },
  /** `args`: names of ways to scan, all of them unless given. */
  async run(args) {
    const chosen = Object.entries(SCANS).filter(([name]) => args.length === 0 || args.includes(name));
    const models = await ocrModels('the bench');
    const figures: Record<string, number> = {};
    for (const [name, scan] of chosen) {
      let [wrong, characters, same, expected, found, seconds, pages] = [0, 0, 0, 0, 0, 0, 0];
      for (const text of samples()) {
        const { picture, drawn } = drawPage(text, scan);
        const start = process.cpuUsage();
        const read = readPages([await readPicture(picture, models)]);
        const { user, system } = process.cpuUsage(start);
        seconds += (user + system) / 1e6;
        pages++;
        wrong += distance(plain(drawn), plain(read.text));
        characters += plain(drawn).length;
        const [right, ours] = [factsOf(drawn), factsOf(read.text)];
        same += [...right].filter((fact) => ours.has(fact)).length;
        [expected, found] = [expected + right.size, found + ours.size];
        process.stderr.write(`${name}: page ${pages}\n`);
      }
      figures[`${name}.character_accuracy`] = round(1 - wrong / characters);
      figures[`${name}.facts_f1`] = round((2 * same) / Math.max(1, expected + found));
      figures[`${name}.cpu_seconds_a_page`] = round(seconds / pages);
    }
    return figures;
  },
};

function samples(): string[] {
  return readdirSync(SAMPLES)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(new URL(file, SAMPLES), 'utf8'));
}

/** What the two readings have in common to have: measures by their titles, units with their roles, targets by their values. */
function factsOf(text: string): Set<string> {
  const source = {
    name: 'page.txt',
    origin: 'page.txt',
    encoding: 'utf-8',
    format: 'text',
    text,
    pageStarts: [],
  } as const;
  const { documents }: Extraction = extract(source);
  return new Set(
    documents.flatMap(({ measures }) =>
      measures.flatMap((measure) => [
        plain(measure.title ?? measure.text.slice(0, 12)),
        ...measure.units.map(({ name, role }) => plain(`${name} ${role}`)),
        ...measure.targets.map(({ value, unit, comparator }) => plain(`${value} ${unit} ${comparator}`)),
      ]),
    ),
  );
}

/** A picture does not tell how wide a mark is, nor where a space was typed. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** Characters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(
        Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    }
    before = row;
  }
  return before[b.length] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
