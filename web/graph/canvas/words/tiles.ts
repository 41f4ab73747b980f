import type { TileNames } from '../../graph-view.ts';
import { MARGIN } from '../../scene/first-look.ts';
import { ems, linesOf, wrap } from '../../scene/fit-text.ts';
import type { Point, Size } from '../../scene/geometry.ts';
import { LEAST, LINE_HEIGHT } from '../../scene/type-size.ts';
import type { Labelled } from './label.ts';
import { grown, type Rectangle, rectangleOf, shared, sizeOf, union } from './rectangles.ts';

/** Neighbouring plans seen from so far off that they are named as one: nearer by, each has its name. */
export interface Tile extends Point, Size {
  readonly members: readonly string[];
  readonly text: string;
  readonly size: number;
}

/** A plan as it is seen. */
export interface Seen {
  readonly plan: Labelled;
  /** What it takes with its name. */
  readonly room: Rectangle;
  /** It has room for a name of its own. */
  readonly isNamed: boolean;
}

interface Look {
  readonly headings: readonly Rectangle[];
  readonly zoom: number;
  readonly names: TileNames;
}

/** Some of the plans, and the part of the canvas that is theirs. */
interface Part {
  readonly plans: readonly Seen[];
  readonly own: Rectangle;
}

/**
 * Divides the picture, as a k-d tree does, as long as each part has room for a name of all its plans; a part whose plans have names
 * of their own needs none. So from however far off no plan is without a name.
 */
export function tilesOf(plans: readonly Seen[], look: Look): readonly Tile[] {
  if (plans.every(({ isNamed }) => isNamed)) return [];
  const own = grown(boundsOf(plans), MARGIN / look.zoom);
  // What stands over columns stays in sight; of several rows of columns, over the first.
  const below = Math.min(...look.headings.map(({ bottom }) => bottom));
  const top = Math.max(own.top, Math.min(below, own.bottom));
  return divided({ plans, own: look.headings.length > 0 ? { ...own, top } : own }, look);
}

function divided(part: Part, look: Look): readonly Tile[] {
  if (part.plans.every(({ isNamed }) => isNamed)) return [];
  for (const halves of cutsOf(part)) {
    if (halves.every((half) => isNameable(half, look))) return halves.flatMap((half) => divided(half, look));
  }
  return [written(part, look)];
}

/** More cuts than the best few are not tried. */
const TRIED = 10;

/** The ways to cut a part in two, the best first: along a gap, about in the middle, what has something in common on one side. */
function cutsOf({ plans, own }: Part): readonly (readonly [Part, Part])[] {
  const cuts = (['x', 'y'] as const).flatMap((axis) => {
    const [from, to] = axis === 'x' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
    const sorted = [...plans].sort((one, other) => one.plan[axis] - other.plan[axis]);
    return sorted.slice(1).flatMap(({ plan }, index) => {
      const before = sorted[index]?.plan[axis] ?? plan[axis];
      if (plan[axis] - before < 1) return [];
      const [low, high] = [sorted.slice(0, index + 1), sorted.slice(index + 1)];
      const end = Math.max(...low.map(({ room }) => room[to]));
      const start = Math.min(...high.map(({ room }) => room[from]));
      const at = (end + start) / 2;
      // What keeps its name keeps its room, on whichever side of the cut it reaches over.
      const reach = (seen: readonly Seen[], edge: typeof from | typeof to) =>
        seen.filter(({ isNamed }) => isNamed).map(({ room }) => room[edge]);
      const halves: readonly [Part, Part] = [
        { plans: low, own: { ...own, [to]: Math.min(at, ...reach(high, from)) } },
        { plans: high, own: { ...own, [from]: Math.max(at, ...reach(low, to)) } },
      ];
      const split = plans.filter(({ room }) => room[from] < at && room[to] > at).length / plans.length;
      const uneven = Math.abs(low.length - high.length) / plans.length;
      const related = [low, high].filter((half) => haveInCommon(half, 'place') || haveInCommon(half, 'year')).length;
      return [{ halves, cost: 3 * split + 0.5 * uneven - 0.4 * related }];
    });
  });
  cuts.sort((one, other) => one.cost - other.cost);
  return cuts.slice(0, TRIED).map(({ halves }) => halves);
}

function haveInCommon(plans: readonly Seen[], property: 'place' | 'year'): boolean {
  const [first] = plans;
  return !!first && first.plan[property] !== null && plans.every(({ plan }) => plan[property] === first.plan[property]);
}

/** Whether all of its plans are named, or it has room for a name that tells more of them than how many they are. */
function isNameable(part: Part, { zoom, names }: Look): boolean {
  if (part.plans.every(({ isNamed }) => isNamed)) return true;
  if (part.plans.length === 1) return false;
  const all = names(part.plans.map(({ plan }) => plan));
  const telling = all.length > 1 ? all.slice(0, -1) : all;
  return telling.some((name) => write(name, part, LEAST / zoom) !== null);
}

/** Type of the names of tiles on the screen, in pixels, where there is room for more than the least. */
const TYPE = [17, 14];
/** How many lines a name is put into, from few to many. */
const LINES = [1, 2, 3, 4];
/** Around the words of a tile, in ems. */
const AROUND = { sides: 1.2, ends: 0.4 } as const;

function written(part: Part, { zoom, names }: Look): Tile {
  const candidates = names(part.plans.map(({ plan }) => plan));
  const members = part.plans.map(({ plan }) => plan.id);
  for (const name of candidates) {
    const least = write(name, part, LEAST / zoom);
    if (!least) continue;
    const lines = least.tile.text.split('\n').length;
    // Larger type than need be is no reason to be larger, nor to be broken into more lines.
    const larger = TYPE.map((pixels) => write(name, part, pixels / zoom)).find(
      (one) => one && !one.isGrown && one.tile.text.split('\n').length <= lines,
    );
    return { members, ...(larger ?? least).tile };
  }
  // A picture of next to no size: there is nothing else that the name could stand over.
  const size = LEAST / zoom;
  const text = candidates.at(-1) ?? '';
  const { x, y } = middleOf(boundsOf(part.plans));
  return {
    members,
    x,
    y,
    width: (ems(text) + AROUND.sides) * size,
    height: (LINE_HEIGHT + AROUND.ends) * size,
    text,
    size,
  };
}

/** A name over the plans of a part, or a little beyond them; null where the part has no room for that. */
function write(
  name: string,
  { plans, own }: Part,
  size: number,
): { readonly tile: Omit<Tile, 'members'>; readonly isGrown: boolean } | null {
  const room = sizeOf(own);
  const covered = shared(boundsOf(plans), own);
  const least = sizeOf(covered);
  // How many they are has a line of its own, and is not broken.
  const parts = name.split('\n');
  const count = ems(parts.at(-1) ?? '');
  const shapes = LINES.flatMap((most) => {
    const line = Math.max(least.width / size - AROUND.sides, count, Math.ceil(ems(parts[0] ?? '') / most));
    const text = parts.map((part) => wrap(part, line, linesOf(part, line))).join('\n');
    const width = Math.max(least.width, (line + AROUND.sides) * size);
    const height = Math.max(least.height, (text.split('\n').length * LINE_HEIGHT + AROUND.ends) * size);
    return width > room.width || height > room.height ? [] : [{ text, width, height }];
  });
  const [best] = shapes.sort((one, other) => one.width * one.height - other.width * other.height);
  if (!best) return null;
  const { x, y } = middleOf(covered);
  const tile = {
    ...{ ...best, size },
    x: Math.min(own.right - best.width / 2, Math.max(own.left + best.width / 2, x)),
    y: Math.min(own.bottom - best.height / 2, Math.max(own.top + best.height / 2, y)),
  };
  return { tile, isGrown: best.width > least.width || best.height > least.height };
}

function boundsOf(plans: readonly Seen[]): Rectangle {
  return plans.map(({ plan }) => rectangleOf(plan, plan)).reduce(union);
}

function middleOf({ left, right, top, bottom }: Rectangle): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
