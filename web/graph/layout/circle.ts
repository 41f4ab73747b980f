import type { Point } from '../scene/geometry.ts';
import type { Arrangement, LayoutBox, LayoutTask } from './layout.ts';
import { type Link, linksOf } from './links.ts';

const GAP = 26;

/** One box in the middle, around it in rings what is one step away, two steps, and so on; a ring that is full makes another. */
export function circle(task: LayoutTask): Arrangement {
  const links = linksOf(task);
  const middle = task.boxes.find(({ id }) => id === task.focus) ?? heaviest(task.boxes);
  if (!middle) return { places: new Map(), headings: [] };
  const places = new Map<string, Point>([[middle.id, { x: 0, y: 0 }]]);
  const angles = new Map<string, number>();
  let radius = Math.hypot(middle.width, middle.height) / 2;
  for (const ring of ringsAround(middle.id, task.boxes, links)) {
    const sorted = byAngle(ring, links, angles);
    let start = 0;
    while (start < sorted.length) {
      const rest = sorted.slice(start);
      const thickness = Math.max(...rest.map(diagonal));
      radius += thickness / 2 + GAP;
      const full = roomFor(rest, radius);
      const here = rest.slice(0, full);
      spreadOver(here, radius, places, angles);
      radius += Math.max(...here.map(diagonal)) / 2;
      start += full;
    }
  }
  return { places, headings: [] };
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

/** The angle that a box needs on a ring: as that of a circle around it. */
function angleOf(box: LayoutBox, radius: number): number {
  return 2 * Math.asin(Math.min(1, (diagonal(box) + GAP) / 2 / radius));
}

function roomFor(boxes: readonly LayoutBox[], radius: number): number {
  let used = 0;
  for (const [index, box] of boxes.entries()) {
    used += angleOf(box, radius);
    if (used > 2 * Math.PI) return Math.max(1, index);
  }
  return boxes.length;
}

function spreadOver(
  boxes: readonly LayoutBox[],
  radius: number,
  places: Map<string, Point>,
  angles: Map<string, number>,
): void {
  const used = boxes.reduce((sum, box) => sum + angleOf(box, radius), 0);
  const between = Math.max(0, 2 * Math.PI - used) / boxes.length;
  let angle = -Math.PI;
  for (const box of boxes) {
    const share = angleOf(box, radius) + between;
    const at = angle + share / 2;
    places.set(box.id, { x: radius * Math.cos(at), y: radius * Math.sin(at) });
    angles.set(box.id, at);
    angle += share;
  }
}
