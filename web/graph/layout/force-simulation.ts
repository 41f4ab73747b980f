import {
  type Force,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Point } from '../graph-view.ts';

export interface FreeTask {
  readonly nodes: readonly {
    readonly id: string;
    readonly width: number;
    readonly height: number;
    readonly beside: string | null;
    readonly at: Point | null;
  }[];
  readonly edges: readonly { readonly source: string; readonly target: string }[];
}

export type FreeAnswer = readonly { readonly id: string; readonly x: number; readonly y: number }[];

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

const TICKS = 400;
/** Room around a box, for lines and the words on them. */
const ROOM = { x: 34, y: 26 } as const;

/** Lets the forces come to rest: what has a place is held there, what is new starts beside what it came with. */
export function settle({ nodes, edges }: FreeTask): FreeAnswer {
  const places = new Map(nodes.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])));
  const bodies = nodes.map(({ id, width, height, at, beside }, index): Body => {
    const near = beside ? places.get(beside) : undefined;
    if (at) return { id, width, height, x: at.x, y: at.y, fx: at.x, fy: at.y };
    if (near) return { id, width, height, x: near.x + 60 * Math.cos(index), y: near.y + 60 * Math.sin(index) };
    return { id, width, height };
  });
  const links: SimulationLinkDatum<Body>[] = edges.map((edge) => ({ ...edge }));
  forceSimulation(bodies)
    .alphaDecay(0.012)
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(links)
        .id(({ id }) => id)
        .distance(90)
        .strength(0.35),
    )
    .force('charge', forceManyBody().strength(-420).distanceMax(500))
    .force('apart', boxesApart())
    .force('x', forceX(0).strength(0.1))
    .force('y', forceY(0).strength(0.09))
    .stop()
    .tick(TICKS);
  return bodies.map(({ id, x = 0, y = 0 }) => ({ id, x, y }));
}

/** Keeps boxes from covering each other: two that do are moved apart along the shorter way. */
function boxesApart(): Force<Body, undefined> {
  let bodies: readonly Body[] = [];
  const force = () => {
    for (const [index, one] of bodies.entries()) {
      for (const other of bodies.slice(index + 1)) {
        const dx = (other.x ?? 0) - (one.x ?? 0);
        const dy = (other.y ?? 0) - (one.y ?? 0);
        const overlapX = (one.width + other.width) / 2 + ROOM.x - Math.abs(dx);
        const overlapY = (one.height + other.height) / 2 + ROOM.y - Math.abs(dy);
        if (overlapX <= 0 || overlapY <= 0) continue;
        if (overlapX < overlapY) push(one, other, 'x', (dx < 0 ? -1 : 1) * overlapX);
        else push(one, other, 'y', (dy < 0 ? -1 : 1) * overlapY);
      }
    }
  };
  force.initialize = (all: Body[]) => {
    bodies = all;
  };
  return force;
}

function push(one: Body, other: Body, axis: 'x' | 'y', by: number): void {
  const heldOne = one.fx !== undefined;
  const heldOther = other.fx !== undefined;
  if (heldOne && heldOther) return;
  const share = heldOne || heldOther ? 0.9 : 0.45;
  if (!heldOne) one[axis] = (one[axis] ?? 0) - by * share;
  if (!heldOther) other[axis] = (other[axis] ?? 0) + by * share;
}
