import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { printNumber } from '../word/number-formats.ts';
import { elements } from '../xml.ts';

/** One level of a list style, as ODF 1.3 has it (19.880 text:list-level-style-number, 19.864 text:outline-level-style). */
interface Level {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels are written, its own among them: 2 writes `1.2`. */
  readonly shown: number;
  readonly start: number;
}

/** Levels from 1 on; without an entry where a level has bullets or nothing. */
export type ListStyle = ReadonlyMap<number, Level>;

/** A count of each level, the outermost first. */
export type Counters = number[];

/** List styles by their name, and the one of headings under `outline`. */
export function listStyles(...parts: readonly CheerioAPI[]): ReadonlyMap<string, ListStyle> {
  return new Map(
    parts.flatMap((part) =>
      part('text\\:list-style, text\\:outline-style')
        .get()
        .map((style) => [
          style.name === 'text:outline-style' ? 'outline' : (style.attribs['style:name'] ?? ''),
          new Map(elements(style).flatMap(levelOf)),
        ]),
    ),
  );
}

function levelOf({ name, attribs }: Element): [number, Level][] {
  const format = attribs['style:num-format'] ?? '';
  if (!/^text:(?:list-level-style-number|outline-level-style)$/.test(name) || format === '') return [];
  return [
    [
      Number(attribs['text:level'] ?? 1),
      {
        format,
        prefix: attribs['style:num-prefix'] ?? '',
        suffix: attribs['style:num-suffix'] ?? '',
        shown: Number(attribs['text:display-levels'] ?? 1),
        start: Number(attribs['text:start-value'] ?? 1),
      },
    ],
  ];
}

/** Counts one more on a level (from 1), and writes its number as the style has it; empty where the style numbers nothing. */
export function nextNumber(style: ListStyle | undefined, level: number, counters: Counters, start?: number): string {
  const own = style?.get(level);
  const before = counters[level - 1];
  counters.length = level;
  counters[level - 1] = start ?? (before === undefined ? (own?.start ?? 1) : before + 1);
  if (!style || !own) return '';
  const from = Math.max(1, level - own.shown + 1);
  const numbers = Array.from({ length: level - from + 1 }, (_, at) => {
    const each = style.get(from + at);
    return each ? written(counters[from + at - 1] ?? each.start, each.format) : '';
  });
  return `${own.prefix}${numbers.filter(Boolean).join('.')}${own.suffix}`;
}

/** LibreOffice names most formats by how they begin: `一, 二, 三, ...`. */
function written(value: number, format: string): string {
  const first = format.split(/[,，]/)[0]?.trim() ?? '';
  return printNumber(value, FORMATS[first] ?? 'decimal');
}

const FORMATS: Readonly<Record<string, string>> = {
  1: 'decimal',
  '01': 'decimalZero',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  壱: 'japaneseLegal',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
  '１': 'decimalFullWidth',
};
