import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Positions } from '../scene/geometry.ts';
import { apart, type Placed } from './apart.ts';
import { type Arrangement, aspectOf, gapsFor, type LayoutTask } from './layout.ts';
import { pack } from './pack.ts';

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** Room around a box, for lines. */
const ROOM = { x: 30, y: 22 } as const;

/** Forces, brought to rest: what has a place is held there, what is new starts beside what it came with; no box covers another. */
export function force(task: LayoutTask): Arrangement {
  const { boxes, room } = task;
  const drift = task.drift ?? drifted(task);
  const held = new Set(boxes.flatMap(({ id, before }) => (before ? [id] : [])));
  const boxed = boxes.map(({ id, width, height }) => ({ id, width, height, ...(drift.get(id) ?? { x: 0, y: 0 }) }));
  return {
    places: held.size > 0 ? apart(boxed, ROOM, held) : packed(boxed, aspectOf(room), gapsFor(task)),
    headings: [],
  };
}

/** Where the forces bring the boxes, which may cover one another there. */
export function drifted({ boxes, links, room }: LayoutTask): Positions {
  const aspect = aspectOf(room);
  const placed = new Map(boxes.flatMap(({ id, before }) => (before ? [[id, before] as const] : [])));
  const bodies = boxes.map(({ id, width, height, before, beside }, index): Body => {
    const near = beside ? placed.get(beside) : undefined;
    if (before) return { id, width, height, x: before.x, y: before.y, fx: before.x, fy: before.y };
    if (near) return { id, width, height, x: near.x + 60 * Math.cos(index), y: near.y + 60 * Math.sin(index) };
    return { id, width, height };
  });
  const ids = new Set(boxes.map(({ id }) => id));
  const reach = new Map(boxes.map(({ id, width, height }) => [id, Math.hypot(width, height) / 2]));
  forceSimulation(bodies)
    .alphaDecay(0.045)
    .force(
      'link',
      forceLink<Body, { source: string | Body; target: string | Body; distance: number }>(
        links
          .filter(({ from, to }) => ids.has(from) && ids.has(to))
          .map(({ from, to }) => ({
            source: from,
            target: to,
            distance: 40 + (reach.get(from) ?? 0) + (reach.get(to) ?? 0),
          })),
      )
        .id(({ id }) => id)
        .distance(({ distance }) => distance)
        .strength(0.3),
    )
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(({ width, height }) => -3 * Math.hypot(width, height))
        .distanceMax(900),
    )
    .force('x', forceX(0).strength(0.06 / aspect))
    .force('y', forceY(0).strength(0.06 * aspect))
    .stop()
    .tick(100);
  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
}

/** Boxes where the forces put them as seen from the middle, as near to it as there is room, in a picture as wide and high as the room. */
function packed(boxes: readonly Placed[], aspect: number, wider: number): Positions {
  const middle = { x: mean(boxes.map(({ x }) => x)), y: mean(boxes.map(({ y }) => y)) };
  const scale = spreadOf(boxes.map(({ x }) => x)) / Math.max(1, spreadOf(boxes.map(({ y }) => y)) * aspect);
  const wishes = boxes.map((box, index) => {
    const [x, y] = [box.x - middle.x, (box.y - middle.y) * scale * aspect];
    const far = Math.hypot(x, y);
    const angle = far < 1 ? index : Math.atan2(y, x);
    const direction = { x: Math.cos(angle) * Math.sqrt(aspect), y: Math.sin(angle) / Math.sqrt(aspect) };
    return { ...box, far, direction };
  });
  return pack(
    wishes.sort((one, other) => one.far - other.far),
    { x: ROOM.x * wider, y: ROOM.y * wider },
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function spreadOf(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
