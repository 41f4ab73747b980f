import { existsSync, readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Bar, Bench } from './bench.ts';

const HERE = new URL('./', import.meta.url);
const NOT_BENCHMARKS = new Set(['main.ts', 'bench.ts']);

process.exitCode = await main(process.argv.slice(2));

/** Runs `bench NAME [--json] [ARGS…]`. Exit codes: 0 all bars reached, 1 some figure below its bar, 2 wrong use. */
async function main(argv: readonly string[]): Promise<number> {
  const asJson = argv.includes('--json');
  const [name, ...args] = argv.filter((word) => word !== '--json');
  if (name === undefined || name === '--help' || name === '-h') return listBenchmarks(name === undefined ? 2 : 0);
  const bench = await loadBench(name);
  if (bench === null) {
    process.stderr.write(`There is no benchmark named ${name}. Known: ${benchNames().join(', ')}.\n`);
    return 2;
  }
  const figures = await bench.run(args);
  process.stdout.write(asJson ? `${JSON.stringify({ name, machine: machine(), figures })}\n` : table(bench, figures));
  return Object.entries(bench.bars).every(([figure, bar]) => reaches(figures[figure], bar)) ? 0 : 1;
}

/** A benchmark's file is named for it; files that only support others export no `bench`. */
function benchNames(): string[] {
  return readdirSync(HERE)
    .filter((file) => file.endsWith('.ts') && !NOT_BENCHMARKS.has(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

async function loadBench(name: string): Promise<Bench | null> {
  const file = [`${name}.ts`, `${name}-figures.ts`].find(
    (candidate) => !NOT_BENCHMARKS.has(candidate) && existsSync(fileURLToPath(new URL(candidate, HERE))),
  );
  if (file === undefined || !/^[\w-]+$/.test(name)) return null;
  const loaded: { bench?: Bench } = await import(new URL(file, HERE).href);
  return loaded.bench ?? null;
}

async function listBenchmarks(code: number): Promise<number> {
  const lines = ['Usage: npm run -s bench -- NAME [--json] [ARGS…]', ''];
  for (const file of benchNames()) {
    const { bench }: { bench?: Bench } = await import(new URL(`${file}.ts`, HERE).href);
    if (bench) lines.push(`  ${bench.name.padEnd(20)} ${bench.summary}`);
  }
  (code === 0 ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
  return code;
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown CPU'}, ${memory} GiB, Node ${process.versions.node}`;
}

function table(bench: Bench, figures: Readonly<Record<string, number>>): string {
  const rows = [...new Set([...Object.keys(figures), ...Object.keys(bench.bars)])].map((figure) => {
    const bar = bench.bars[figure];
    const value = figures[figure];
    return [
      figure,
      value === undefined ? 'missing' : printed(value),
      bar ? printedBar(bar) : '',
      bar ? (reaches(value, bar) ? 'ok' : 'below') : '',
    ];
  });
  const heads = ['figure', 'value', 'bar', ''];
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return `${[`${bench.name} · ${machine()}`, '', line(heads), ...rows.map(line)].join('\n')}\n`;
}

function reaches(value: number | undefined, bar: Bar): boolean {
  if (value === undefined || Number.isNaN(value)) return false;
  return value >= (bar.min ?? Number.NEGATIVE_INFINITY) && value <= (bar.max ?? Number.POSITIVE_INFINITY);
}

function printedBar({ min, max }: Bar): string {
  return [min === undefined ? '' : `≥ ${printed(min)}`, max === undefined ? '' : `≤ ${printed(max)}`]
    .filter(Boolean)
    .join(' ');
}

/** Four significant digits are enough to compare by; whole numbers keep all of theirs. */
function printed(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}
