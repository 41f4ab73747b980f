import { fittingZoom } from '../scene/first-look.ts';
import type { Point } from '../scene/geometry.ts';
import {
  type Arrangement,
  gapsFor,
  type Heading,
  type Layout,
  type LayoutBox,
  type LayoutTask,
  sizeOf,
  UNKNOWN,
} from './layout.ts';
import { linksOf } from './links.ts';
import { deal, heightOf, widthOf } from './stack.ts';

const GAP = { column: 70, within: 24, row: 18, band: 90, pill: { x: 24, y: 16 }, head: 56 } as const;

/**
 * Plans in columns by one of their properties, in its order, and below them what they share, under those it belongs to. What is
 * too many for one column stands in several, as many as make the picture fit best into the room.
 */
export function bandsBy(property: (box: LayoutBox) => string | null): Layout {
  return (task) => {
    const plans = task.boxes.filter(({ kind }) => kind === 'Document');
    const values = [...new Set(plans.map(property))].sort(inOrder);
    const bands = values.map((text) => ({ text, plans: plans.filter((plan) => property(plan) === text) }));
    let best = arranged(task, [bands]);
    for (let rows = 2; rows <= Math.sqrt(bands.length); rows += 1) {
      const next = arranged(task, inRows(bands, rows));
      if (next.zoom <= best.zoom * WORTH) break;
      best = next;
    }
    return best.found;
  };
}

/** By how much larger everything must become for one more column or row: one says what belongs together best. */
const WORTH = 1.02;

/** These rows of bands, each band in as many columns as make the whole fit best into the room. */
function arranged(
  task: LayoutTask,
  rows: readonly (readonly Band[])[],
): { readonly found: Arrangement; readonly zoom: number } {
  const bands = rows.flat();
  const highest = Math.max(0, ...bands.map((band) => heightOf(band.plans, GAP.row)));
  const lowest = Math.max(0, ...bands.flatMap(({ plans }) => plans.map(({ height }) => height)));
  let best: { readonly found: Arrangement; readonly zoom: number } | null = null;
  for (let most = highest; ; most /= LESS) {
    const found = withColumns(task, rows, Math.max(most, lowest));
    const zoom = fittingZoom(sizeOf(task.boxes, found.places), task.room);
    if (!best || zoom > best.zoom * WORTH) best = { found, zoom };
    if (most <= lowest) return best;
  }
}

/** The bands, in their order, in so many rows of about as many plans each. */
function inRows(bands: readonly Band[], rows: number): readonly (readonly Band[])[] {
  return deal(
    bands.map((band) => ({ band, height: band.plans.length })),
    rows,
    0,
  ).map((row) => row.map(({ band }) => band));
}

interface Band {
  readonly text: string | null;
  readonly plans: readonly LayoutBox[];
}

/** Room for a heading, by how much names are larger. */
const HEADING = 27;
/** Between two heights of columns that are tried. */
const LESS = 1.5;

/** The bands in columns that are hardly higher than `most`. */
function withColumns(task: LayoutTask, rows: readonly (readonly Band[])[], most: number): Arrangement {
  const wider = gapsFor(task);
  const gap = { row: GAP.row * wider, within: GAP.within * wider, column: GAP.column * wider };
  const places = new Map<string, Point>();
  const headings: Heading[] = [];
  const head = Math.max(GAP.head, HEADING * (task.frames ?? 1));
  let [top, right, bottom] = [0, 0, 0];
  for (const bands of rows) {
    let x = 0;
    for (const { text, plans } of bands) {
      const start = x;
      for (const column of deal(plans, Math.ceil(heightOf(plans, gap.row) / Math.max(1, most)), gap.row)) {
        const width = widthOf(column);
        let y = top + head;
        for (const plan of column) {
          places.set(plan.id, { x: x + width / 2, y: y + plan.height / 2 });
          y += plan.height + gap.row;
        }
        bottom = Math.max(bottom, y);
        x += width + gap.within;
      }
      const width = x - gap.within - start;
      headings.push({ text: text ?? UNKNOWN, x: start + width / 2, y: top, width });
      x += gap.column - gap.within;
    }
    right = Math.max(right, x);
    // A heading stands in the middle of its height.
    top = bottom + head;
  }
  shelve(task, places, { top: bottom + GAP.band, width: Math.max(right - gap.column, 900) });
  return { places, headings };
}

/** Numbers by size, words by their order in Chinese, what is not known last. */
function inOrder(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return one.localeCompare(other, 'zh', { numeric: true });
}

/** Rows of what is no plan, the heaviest on top, each as near as there is room to below its plans. */
function shelve(
  task: LayoutTask,
  places: Map<string, Point>,
  room: { readonly top: number; readonly width: number },
): void {
  const wider = gapsFor(task);
  const pill = { x: GAP.pill.x * wider, y: GAP.pill.y * wider };
  const links = linksOf(task);
  const wanted = (box: LayoutBox): number => {
    const near = (links.get(box.id) ?? []).filter((link) => places.has(link.id));
    const weight = near.reduce((sum, { count }) => sum + count, 0);
    if (weight === 0) return room.width / 2;
    return near.reduce((sum, link) => sum + (places.get(link.id)?.x ?? 0) * link.count, 0) / weight;
  };
  const shelved = task.boxes
    .filter(({ kind }) => kind !== 'Document')
    .map((box) => ({ box, wanted: wanted(box) }))
    .sort((one, other) => other.box.weight - one.box.weight);
  let top = room.top;
  let rest = shelved;
  while (rest.length > 0) {
    const row: typeof shelved = [];
    const later: typeof shelved = [];
    let used = 0;
    for (const one of rest) {
      if (row.length > 0 && used + one.box.width > room.width) later.push(one);
      else {
        row.push(one);
        used += one.box.width + pill.x;
      }
    }
    row.sort((one, other) => one.wanted - other.wanted);
    let slack = Math.max(0, room.width - used);
    let x = 0;
    for (const { box, wanted: middle } of row) {
      // Moves right towards its plans as long as those behind it still have room.
      const by = Math.min(slack, Math.max(0, middle - box.width / 2 - x));
      places.set(box.id, { x: x + by + box.width / 2, y: top + box.height / 2 });
      slack -= by;
      x += by + box.width + pill.x;
    }
    top += Math.max(...row.map(({ box }) => box.height)) + pill.y;
    rest = later;
  }
}
