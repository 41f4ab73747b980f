import { readdirSync, readFileSync } from 'node:fs';
import { extract } from '../../ingest/extract/extract.ts';
import type { Bench } from './bench.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const REAL = 60_000;
const HOSTILE_LENGTH = 10_000;
const FEWEST_RUNS = 4;
const MOST_RUNS = 20;
const ENOUGH_MS = 3_000;

export const bench: Bench = {
  name: 'extraction-speed',
  summary:
    'How fast text becomes facts, without embedding, and how the time grows with the text, hostile text included.',
  bars: { chars_per_second: { min: 400_000 }, growth_10x: { max: 11 }, hostile_growth_10x: { max: 11 } },
  async run() {
    const plans = samples();
    const real = growth(REAL, (length) => repeated(plans, length));
    const hostile = hostileTexts(plans).map(({ name, make }) => ({ name, ...growth(HOSTILE_LENGTH, make) }));
    for (const { name, ratio, long } of hostile)
      process.stderr.write(`${name}: ${ratio.toFixed(1)} (${long.toFixed(0)} ms)\n`);
    return {
      chars_per_second: Math.round((REAL * 10) / (real.long / 1000)),
      growth_10x: round(real.ratio),
      hostile_growth_10x: round(Math.max(...hostile.map(({ ratio }) => ratio))),
      hostile_chars_per_second: Math.round(
        (HOSTILE_LENGTH * 10) / (Math.max(...hostile.map(({ long }) => long)) / 1000),
      ),
    };
  },
};

interface Hostile {
  readonly name: string;
  make(length: number): string;
}

/** What a text must not be able to do: one piece without end, brackets that never close, one line, titles and rows only. */
function hostileTexts(plans: string): Hostile[] {
  const pieces = [
    '（',
    '、',
    '《',
    '1',
    '“',
    '|',
    '\n',
    '。',
    '负责',
    '<p>',
    '一、',
    '由',
    '　',
    '同志',
    '到2025年',
    '1.',
    '（一）',
    '.',
    '）',
    '”',
    '%',
    '5个',
    '不得超过',
  ];
  const oneLine = plans.replace(/\s/g, '');
  return [
    ...pieces.map((piece) => ({ name: JSON.stringify(piece), make: (length: number) => repeated(piece, length) })),
    { name: 'one endless line', make: (length) => repeated(oneLine, length) },
    { name: 'open bracket', make: (length) => `（责任单位：${repeated('市财政局、', length)}` },
    { name: 'rows', make: (length) => repeated('|\n序号\n|\n任务\n|\n责任单位\n|\n', length) },
    { name: 'titles', make: (length) => repeated('关于某事的工作方案\n一、总体要求\n', length) },
    { name: 'leads', make: (length) => repeated('1.做好。由市司法局牵头，会同市公安局负责。\n', length) },
  ];
}

interface Growth {
  /** Milliseconds for ten times the length. */
  readonly long: number;
  readonly ratio: number;
}

/**
 * Time for ten times the text over the time for the text, taken ten times, so that both amount to the same work. The
 * best of many counts: a run of some milliseconds is now and then a third longer, for the collector and for neighbours.
 */
function growth(length: number, make: (length: number) => string): Growth {
  const short = make(length);
  const long = make(length * 10);
  timed(short, 5);
  const best = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  for (let run = 0, spent = 0; run < FEWEST_RUNS || (run < MOST_RUNS && spent < ENOUGH_MS); run++) {
    const taken = { short: timed(short, 10), long: timed(long, 1) };
    best.short = Math.min(best.short, taken.short);
    best.long = Math.min(best.long, taken.long);
    spent += taken.short + taken.long;
  }
  return { long: best.long, ratio: (best.long / best.short) * 10 };
}

/** Processor time, so that a busy machine counts less than the work itself. */
function timed(text: string, times: number): number {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time++) {
    extract({ name: 'bench.txt', origin: 'bench.txt', encoding: 'utf-8', format: 'text', text, pageStarts: [] });
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function samples(): string {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, SAMPLES), 'utf8'))
    .join('\n');
}

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
