import * as Plot from '@observablehq/plot';
import type { Language } from '../state/preferences.ts';
import { inLines } from './row-name.ts';

export interface Point {
  readonly id: string;
  readonly row: string;
  readonly value: number;
  readonly upper: number;
  readonly amount: string;
  /** For those who hear it. */
  readonly told: string;
}

interface Drawing {
  readonly label: string;
  readonly unit: string;
  readonly language: Language;
  /** Width that there is, in pixels. */
  readonly room: number;
  isFlagged(id: string): boolean;
}

const WIDTH = 620;
const LEFT = { wide: 176, narrow: 132 };
/** Of the names of rows, in pixels. */
const TYPE = 13;
const LINE = 17;
const PADDING = 10;
const RIGHT = 96;
const ROW = 34;
const MARGIN = 28;

/** The dots of one metric, each in a link, in the order of the points. In a file of its own, as it is loaded when wanted. */
export function drawTargets(points: readonly Point[], { label, unit, language, room, isFlagged }: Drawing): Element {
  const color = ({ id }: Point) => (isFlagged(id) ? 'var(--seal)' : 'var(--target)');
  const left = room < WIDTH ? LEFT.narrow : LEFT.wide;
  const named = (row: string) => inLines(row, (left - PADDING - 6) / TYPE);
  const lines = Math.max(1, ...points.map(({ row }) => named(row).split('\n').length));
  const svg = Plot.plot({
    width: Math.min(WIDTH, room),
    height: MARGIN + points.length * Math.max(ROW, lines * LINE + 8) + MARGIN,
    marginLeft: left,
    marginRight: RIGHT,
    marginBottom: MARGIN,
    ariaLabel: label,
    style: { background: 'none', color: 'var(--ink-soft)', fontFamily: 'inherit', fontSize: `${TYPE}px` },
    x: {
      label: null,
      domain: domainOf(points, unit),
      nice: unit !== '%',
      ticks: room < WIDTH ? 3 : 5,
      insetLeft: 12,
      tickFormat: (value: number) => tick(value, unit, language),
    },
    y: { label: null, axis: null, domain: points.map(({ row }) => row) },
    marks: [
      Plot.axisY({ label: null, tickSize: 0, tickPadding: PADDING, tickFormat: named, lineHeight: LINE / TYPE }),
      Plot.gridX({ stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.ruleY(points, { y: 'row', x1: 'value', x2: 'upper', stroke: color, strokeWidth: 4 }),
      Plot.text(points, {
        x: 'upper',
        y: 'row',
        text: 'amount',
        dx: 14,
        textAnchor: 'start',
        fill: 'var(--ink)',
        stroke: 'var(--paper)',
        strokeWidth: 5,
      }),
      Plot.dot(points, {
        x: 'value',
        y: 'row',
        r: 6,
        fill: color,
        stroke: 'var(--paper)',
        strokeWidth: 1.5,
        symbol: ({ id }: Point) => (isFlagged(id) ? 'diamond' : 'circle'),
        href: 'id',
        ariaLabel: 'told',
      }),
    ],
  });
  // An image would hide its links from those who hear the page.
  svg.setAttribute('role', 'group');
  for (const layer of svg.querySelectorAll('g[aria-label]')) layer.removeAttribute('aria-label');
  return svg;
}

/** From nothing, to the whole of what per cent can be: equal values then stand at one place instead of everywhere. */
export function domainOf(points: readonly Pick<Point, 'value' | 'upper'>[], unit: string): readonly [number, number] {
  const lowest = Math.min(0, ...points.map(({ value }) => value));
  const highest = Math.max(...points.map(({ upper }) => upper));
  return [lowest, unit === '%' ? Math.max(100, highest) : highest > lowest ? highest : lowest + 1];
}

function tick(value: number, unit: string, language: Language): string {
  const number = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
    notation: 'compact',
    maximumFractionDigits: 2,
  }).format(value);
  return unit === '%' ? `${number}%` : number;
}
