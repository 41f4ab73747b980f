import type { Point } from '../scene/geometry.ts';
import { type Arrangement, aspectOf, gapsFor, type LayoutBox, type LayoutTask } from './layout.ts';
import { type Link, linksOf } from './links.ts';
import { createPacking } from './pack.ts';

const GAP = { x: 34, y: 26 } as const;

/**
 * One box in the middle, around it what is one step away, then two steps, and so on, each where what it hangs on stands as seen
 * from the middle; as wide and high as the room, and as near as there is room.
 */
export function circle(task: LayoutTask): Arrangement {
  const links = linksOf(task);
  const middle = task.boxes.find(({ id }) => id === task.focus) ?? heaviest(task.boxes);
  if (!middle) return { places: new Map(), headings: [] };
  const wider = gapsFor(task);
  const gap = { x: GAP.x * wider, y: GAP.y * wider };
  const aspect = Math.sqrt(aspectOf(task.room));
  const angles = new Map<string, number>();
  const packing = createPacking(gap);
  let standing = [packing.add({ ...middle, direction: { x: 0, y: 1 } })];
  for (const ring of ringsAround(middle.id, task.boxes, links)) {
    const sorted = byAngle(ring, links, angles);
    spreadOver(sorted, angles);
    // No nearer than half of what is a step less away.
    const before = standing.map((at) => lengthOf(at, aspect)).sort((one, other) => one - other);
    const from = before[Math.floor(before.length / 2)] ?? 0;
    const added = sorted.map((box) =>
      packing.add({ ...box, direction: towards(angles.get(box.id) ?? 0, aspect), from }),
    );
    standing = [...standing, ...added];
  }
  return { places: packing.places(), headings: [] };
}

function towards(angle: number, aspect: number): Point {
  return { x: Math.cos(angle) * aspect, y: Math.sin(angle) / aspect };
}

function lengthOf({ x, y }: Point, aspect: number): number {
  return Math.hypot(x / aspect, y * aspect);
}

function heaviest(boxes: readonly LayoutBox[]): LayoutBox | undefined {
  return boxes.reduce<LayoutBox | undefined>(
    (best, box) => (best && best.weight >= box.weight ? best : box),
    undefined,
  );
}

function ringsAround(
  start: string,
  boxes: readonly LayoutBox[],
  links: ReadonlyMap<string, readonly Link[]>,
): readonly (readonly LayoutBox[])[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const seen = new Set([start]);
  const rings: LayoutBox[][] = [];
  let front = [start];
  while (front.length > 0) {
    const next = front
      .flatMap((id) => links.get(id) ?? [])
      .flatMap(({ id }) => {
        const box = byId.get(id);
        if (!box || seen.has(id)) return [];
        seen.add(id);
        return [box];
      });
    if (next.length > 0) rings.push(next);
    front = next.map(({ id }) => id);
  }
  const unlinked = boxes.filter(({ id }) => !seen.has(id));
  return unlinked.length > 0 ? [...rings, unlinked] : rings;
}

/** Each stands where what it hangs on stands, as seen from the middle. */
function byAngle(
  ring: readonly LayoutBox[],
  links: ReadonlyMap<string, readonly Link[]>,
  angles: ReadonlyMap<string, number>,
): readonly LayoutBox[] {
  const wanted = new Map(
    ring.map(({ id }, index) => {
      const near = (links.get(id) ?? []).flatMap((link) => angles.get(link.id) ?? []);
      const x = near.reduce((sum, angle) => sum + Math.cos(angle), 0);
      const y = near.reduce((sum, angle) => sum + Math.sin(angle), 0);
      return [id, near.length > 0 ? Math.atan2(y, x) : -Math.PI + (2 * Math.PI * index) / ring.length];
    }),
  );
  return [...ring].sort((one, other) => (wanted.get(one.id) ?? 0) - (wanted.get(other.id) ?? 0));
}

function diagonal({ width, height }: LayoutBox): number {
  return Math.hypot(width, height);
}

/** Shares the whole turn among the boxes of a ring, by their size. */
function spreadOver(boxes: readonly LayoutBox[], angles: Map<string, number>): void {
  const total = boxes.reduce((sum, box) => sum + diagonal(box), 0);
  let angle = -Math.PI;
  for (const box of boxes) {
    const share = (2 * Math.PI * diagonal(box)) / total;
    angles.set(box.id, angle + share / 2);
    angle += share;
  }
}
