import type { Point } from '../scene/geometry.ts';
import type { Heading, Layout, LayoutBox, LayoutTask } from './layout.ts';
import { linksOf } from './links.ts';
import { widthOf } from './stack.ts';

const GAP = { column: 70, row: 18, band: 90, pill: { x: 24, y: 16 }, head: 56 } as const;

/** Plans in columns by one of their properties, in its order, and below them what they share, under those it belongs to. */
export function bandsBy(property: (box: LayoutBox) => string | null): Layout {
  return (task) => {
    const plans = task.boxes.filter(({ kind }) => kind === 'Document');
    const values = [...new Set(plans.map(property))].sort(inOrder);
    const places = new Map<string, Point>();
    const headings: Heading[] = [];
    let x = 0;
    let bottom = 0;
    for (const value of values) {
      const column = plans.filter((plan) => property(plan) === value);
      const width = widthOf(column);
      headings.push({ text: value ?? '—', x: x + width / 2, y: 0, width });
      let y: number = GAP.head;
      for (const plan of column) {
        places.set(plan.id, { x: x + width / 2, y: y + plan.height / 2 });
        y += plan.height + GAP.row;
      }
      bottom = Math.max(bottom, y);
      x += width + GAP.column;
    }
    shelve(task, places, { top: bottom + GAP.band, width: Math.max(x - GAP.column, 900) });
    return { places, headings };
  };
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
        used += one.box.width + GAP.pill.x;
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
      x += by + box.width + GAP.pill.x;
    }
    top += Math.max(...row.map(({ box }) => box.height)) + GAP.pill.y;
    rest = later;
  }
}
