import type { Drawing } from '../graph-view.ts';
import type { Point } from '../scene/geometry.ts';
import { describe } from './formats.ts';
import type { Source } from './graph-data.ts';
import { attribute, text } from './xml.ts';

/** What stands below the picture. */
export interface Key {
  readonly kinds: readonly {
    readonly name: string;
    readonly fill: string;
    readonly stroke: string;
    readonly count: number;
  }[];
  readonly lines: readonly {
    readonly name: string;
    readonly stroke: string;
    readonly width: number;
    readonly count: number;
  }[];
  /** Of which data it is, and of which day. */
  readonly about: string;
}

interface SvgOptions {
  readonly key: Key;
  readonly source: Source;
  readonly paper: string;
  readonly ink: string;
  readonly font: string;
}

const MARGIN = 40;
const LINE = 1.3;

/** The picture as it is drawn, in shapes and words that can be edited, with its legend, question, address and digest below. */
export function toSvg({ boxes, lines }: Drawing, { key, source, paper, ink, font }: SvgOptions): string {
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2), 0) - MARGIN;
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2), 0) - MARGIN;
  // Names may reach beyond their box.
  const right = Math.max(...boxes.map((box) => box.x - box.width / 2 + Math.max(box.width, reachOf(box))), 0) + MARGIN;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2), 0) + MARGIN;
  const width = right - left;
  // The foot is as readable as the picture, however large that is.
  const unit = Math.max(14, width / 90);
  const foot = unit * 7;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, bottom - top + foot].map(round).join(' ')}" width="${round(width)}" height="${round(bottom - top + foot)}" font-family="${attribute(font)}">`,
    `<title>${text(source.question || 'Zhengmai')}</title>`,
    `<desc>${text(describe(source))}</desc>`,
    `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(bottom - top + foot)}" fill="${attribute(paper)}"/>`,
    '<g fill="none">',
    ...lines.map(
      (line) => `<path d="${pathOf(line)}" stroke="${attribute(line.stroke)}" stroke-width="${round(line.width)}"/>`,
    ),
    '</g>',
    ...boxes.map(boxOf),
    ...footOf(key, source, { x: left + MARGIN, y: bottom + unit, unit, ink }),
    '</svg>',
    '',
  ].join('\n');
}

function pathOf({ from, to, controls }: Drawing['lines'][number]): string {
  const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
  if (controls.length === 0) return `M${at(from)}L${at(to)}`;
  const curves = controls.map((control, index) => {
    const next = controls[index + 1];
    return `Q${at(control)} ${at(next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : to)}`;
  });
  return `M${at(from)}${curves.join('')}`;
}

function reachOf({ size, lines }: Drawing['boxes'][number]): number {
  return Math.max(...lines.map((line) => line.length * size), 0) + 20;
}

function boxOf({
  x,
  y,
  width,
  height,
  radius,
  fill,
  stroke,
  ink,
  size,
  lines,
  isMiddle,
  dy,
}: Drawing['boxes'][number]): string {
  const start = y + dy - ((lines.length - 1) * size * LINE) / 2 + size * 0.36;
  const rectangle =
    fill === 'none' && stroke === 'none'
      ? ''
      : `<rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${attribute(fill)}" stroke="${attribute(stroke)}"/>`;
  const words = lines.map(
    (line, index) =>
      `<tspan x="${round(isMiddle ? x : x - width / 2 + 10)}" y="${round(start + index * size * LINE)}">${text(line)}</tspan>`,
  );
  const label =
    words.length === 0
      ? ''
      : `<text font-size="${round(size)}" fill="${attribute(ink)}"${isMiddle ? ' text-anchor="middle"' : ''}>${words.join('')}</text>`;
  return `<g>${rectangle}${label}</g>`;
}

function footOf(
  { kinds, lines, about }: Key,
  source: Source,
  { x, y, unit, ink }: Point & { readonly unit: number; readonly ink: string },
): readonly string[] {
  let at = x;
  const entry = (mark: string, name: string, count: number) => {
    const label = `${name} ${count}`;
    const drawn = `<g transform="translate(${round(at)} ${round(y)})">${mark}<text x="${round(unit * 1.6)}" y="${round(unit * 0.85)}" font-size="${round(unit)}" fill="${attribute(ink)}">${text(label)}</text></g>`;
    at += unit * (3 + label.length * 0.95);
    return drawn;
  };
  const words = [source.question, `${source.address}`, about];
  return [
    ...kinds.map(({ name, fill, stroke, count }) =>
      entry(
        `<rect width="${round(unit)}" height="${round(unit)}" rx="3" fill="${attribute(fill)}" stroke="${attribute(stroke)}"/>`,
        name,
        count,
      ),
    ),
    ...lines.map(({ name, stroke, width, count }) =>
      entry(
        `<path d="M0 ${round(unit / 2)}h${round(unit * 1.3)}" stroke="${attribute(stroke)}" stroke-width="${width}"/>`,
        name,
        count,
      ),
    ),
    ...words
      .filter((line) => line !== '')
      .map(
        (line, index) =>
          `<text x="${round(x)}" y="${round(y + unit * (2.7 + index * 1.4))}" font-size="${round(unit * (index === 0 ? 1.1 : 0.85))}" fill="${attribute(ink)}">${text(line)}</text>`,
      ),
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
