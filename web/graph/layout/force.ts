import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { apart } from './apart.ts';
import { type Arrangement, aspectOf, type LayoutTask } from './layout.ts';

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** Room around a box, for lines. */
const ROOM = { x: 30, y: 22 } as const;

/** Forces, brought to rest: what has a place is held there, what is new starts beside what it came with; no box covers another. */
export function force({ boxes, links, room }: LayoutTask): Arrangement {
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
    .alphaDecay(0.03)
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
    .tick(150);
  const places = apart(
    bodies.map(({ id, width, height, x = 0, y = 0 }) => ({ id, width, height, x, y })),
    ROOM,
    new Set(placed.keys()),
  );
  return { places, headings: [] };
}
