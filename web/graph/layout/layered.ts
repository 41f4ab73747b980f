import { CORNER_ZOOM, fittingZoom } from '../scene/first-look.ts';
import type { Point, Size } from '../scene/geometry.ts';
import { type Arrangement, aspectOf, gapsFor, type LayoutBox, type LayoutTask } from './layout.ts';
import { linksOf } from './links.ts';
import { deal, heightOf, stack, widthOf } from './stack.ts';

const GAPS = { row: 18, pill: 12, column: 40, layer: 120 } as const;
type Gaps = { readonly [G in keyof typeof GAPS]: number };

const SWEEPS = 6;
/** More columns than this of one kind are no help any more. */
const MOST_COLUMNS = 8;

/**
 * Plans with their measures beside who and what belongs to them: a layered drawing (Sugiyama's) of two layers, ordered by
 * barycentre sweeps. A layer that is too high is wrapped into several columns, the plans' to both sides.
 */
export function layered(task: LayoutTask): Arrangement {
  const gap = widened(gapsFor(task));
  const links = linksOf(task);
  let plans = inOrder(task.boxes.filter(({ kind }) => kind === 'Document'));
  let others = inOrder(task.boxes.filter(({ kind }) => kind !== 'Document'));
  const rank = new Map<string, number>();
  const place = (boxes: readonly LayoutBox[], gap: number) => {
    let run = 0;
    for (const { id, height } of boxes) {
      rank.set(id, run + height / 2);
      run += height + gap;
    }
  };
  const barycentre = ({ id }: LayoutBox): number | null => {
    const near = (links.get(id) ?? []).filter((link) => rank.has(link.id));
    const weight = near.reduce((sum, { count }) => sum + count, 0);
    return weight === 0 ? null : near.reduce((sum, link) => sum + (rank.get(link.id) ?? 0) * link.count, 0) / weight;
  };
  place(plans, gap.row);
  // The two layers differ in height: ranks are scaled, so that a barycentre means the same in both.
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    others = byBarycentre(others, barycentre);
    placeWithin(others, gap.pill, heightOf(plans, gap.row), rank);
    plans = byBarycentre(plans, barycentre);
    place(plans, gap.row);
  }
  others = byBarycentre(others, barycentre);

  const [planColumns, otherColumns] = columnsFor(plans, others, aspectOf(task.room), gap);
  const places = new Map<string, Point>();
  const columns = deal(plans, planColumns, gap.row);
  const middle = spread(others, otherColumns);
  const tallest = Math.max(...columns.map((column) => heightOf(column, gap.row)), 0);
  const breadth = middle.reduce((sum, column) => sum + widthOf(column) + gap.column, -gap.column);
  // What is larger than the room is seen from its corner first, which therefore must not be empty.
  const isCut = isLarger(columns, middle, task.room, gap);
  // One column stands at the left, a second one at the right, further ones behind them: so the fewest lines pass behind a plan.
  const edge = { left: 0, right: 2 * gap.layer + Math.max(0, breadth) };
  for (const [index, column] of columns.entries()) {
    const isLeft = index % 2 === 0;
    const width = widthOf(column);
    let y = isCut ? 0 : (tallest - heightOf(column, gap.row)) / 2;
    for (const box of column) {
      // Frames end where their lines begin.
      const x = isLeft ? edge.left - box.width / 2 : edge.right + box.width / 2;
      places.set(box.id, { x, y: y + box.height / 2 });
      y += box.height + gap.row;
    }
    if (isLeft) edge.left -= width + gap.column;
    else edge.right += width + gap.column;
  }
  let x: number = gap.layer;
  for (const column of middle) {
    const wanted = column.map((box) => {
      const near = (links.get(box.id) ?? []).filter((link) => places.has(link.id));
      const weight = near.reduce((sum, { count }) => sum + count, 0);
      const y = near.reduce((sum, link) => sum + (places.get(link.id)?.y ?? 0) * link.count, 0);
      return { box, wanted: weight === 0 ? tallest / 2 : y / weight };
    });
    wanted.sort((one, other) => one.wanted - other.wanted);
    const middles = stack(
      wanted.map((one) => ({ size: one.box.height, wanted: one.wanted })),
      gap.pill,
    );
    const top = (middles[0] ?? 0) - (wanted[0]?.box.height ?? 0) / 2;
    const down = isCut ? Math.max(0, -top) : 0;
    for (const [index, { box }] of wanted.entries()) {
      places.set(box.id, { x: x + box.width / 2, y: (middles[index] ?? 0) + down });
    }
    x += widthOf(column) + gap.column;
  }
  return { places: keptInPlace(places, task.boxes), headings: [] };
}

/** Between layers there is room enough. */
function widened(by: number): Gaps {
  return {
    ...GAPS,
    row: GAPS.row * by,
    pill: GAPS.pill * by,
    column: GAPS.column * by,
    layer: GAPS.layer * Math.max(1, by / 2),
  };
}

/** What was there keeps its order; what is new comes in behind, the heaviest first. */
function inOrder(boxes: readonly LayoutBox[]): readonly LayoutBox[] {
  const old = boxes.filter(({ before }) => before !== null);
  const fresh = boxes.filter(({ before }) => before === null);
  return [...old.sort((one, other) => (one.before?.y ?? 0) - (other.before?.y ?? 0)), ...fresh];
}

function byBarycentre(
  boxes: readonly LayoutBox[],
  barycentre: (box: LayoutBox) => number | null,
): readonly LayoutBox[] {
  // What has no link stays behind its neighbour.
  let last = 0;
  const keyed = boxes.map((box, index) => {
    last = barycentre(box) ?? last;
    return { box, index, key: last };
  });
  return keyed.sort((one, other) => one.key - other.key || one.index - other.index).map(({ box }) => box);
}

function placeWithin(boxes: readonly LayoutBox[], gap: number, height: number, rank: Map<string, number>): void {
  const scale = height / Math.max(1, heightOf(boxes, gap));
  let run = 0;
  for (const box of boxes) {
    rank.set(box.id, (run + box.height / 2) * scale);
    run += box.height + gap;
  }
}

/** The heaviest stand nearest, so that most lines are short; each column keeps the order. */
function spread(boxes: readonly LayoutBox[], columns: number): readonly (readonly LayoutBox[])[] {
  if (columns <= 1) return boxes.length > 0 ? [boxes] : [];
  const order = new Map(boxes.map(({ id }, index) => [id, index]));
  const byWeight = [...boxes].sort((one, other) => other.weight - one.weight);
  const each = Math.ceil(boxes.length / columns);
  return Array.from({ length: columns }, (_, column) =>
    byWeight
      .slice(column * each, (column + 1) * each)
      .sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0)),
  ).filter((column) => column.length > 0);
}

/** The numbers of columns whose picture fits best into the room. */
function columnsFor(
  plans: readonly LayoutBox[],
  others: readonly LayoutBox[],
  aspect: number,
  gap: Gaps,
): readonly [number, number] {
  let best: { readonly columns: readonly [number, number]; readonly scale: number } = { columns: [1, 1], scale: 0 };
  for (let left = 1; left <= Math.min(MOST_COLUMNS, Math.max(1, plans.length)); left += 1) {
    for (let right = 1; right <= Math.min(MOST_COLUMNS, Math.max(1, others.length)); right += 1) {
      const layers = left > 1 ? 2 * gap.layer : gap.layer;
      const width = left * (widthOf(plans) + gap.column) + layers + right * (widthOf(others) + gap.column);
      const height = Math.max(heightOf(plans, gap.row) / left, heightOf(others, gap.pill) / right, 1);
      // As large as possible on the screen, and a column more only when it is worth it: lines have to find their way through it.
      const scale = Math.min(aspect / width, 1 / height) / (1 + 0.08 * Math.max(0, left - 2) + 0.04 * right);
      if (scale > best.scale) best = { columns: [left, right], scale };
    }
  }
  return best.columns;
}

/** Whether the room shows only a part at first. */
function isLarger(
  plans: readonly (readonly LayoutBox[])[],
  others: readonly (readonly LayoutBox[])[],
  room: Size,
  gap: Gaps,
): boolean {
  const columns = [...plans, ...others];
  const width = columns.reduce<number>((sum, column) => sum + widthOf(column) + gap.column, gap.layer);
  const heights = columns.map((column) => heightOf(column, gap.row));
  return fittingZoom({ width, height: Math.max(0, ...heights) }, room) < CORNER_ZOOM;
}

/** Shifts the whole picture so that, on the whole, what was there stays where it was. */
export function keptInPlace(
  places: ReadonlyMap<string, Point>,
  boxes: readonly LayoutBox[],
): ReadonlyMap<string, Point> {
  const moves = boxes.flatMap(({ id, before }) => {
    const now = places.get(id);
    return before && now ? [{ x: before.x - now.x, y: before.y - now.y }] : [];
  });
  if (moves.length === 0) return places;
  const by: Point = { x: median(moves.map(({ x }) => x)), y: median(moves.map(({ y }) => y)) };
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
