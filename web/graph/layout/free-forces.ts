import {
  forceCollide,
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

/** Lets the forces come to rest. Boxes are wide and low, so the picture is computed in a space stretched upwards. */
export function settle({ nodes, edges }: FreeTask): FreeAnswer {
  const places = new Map(nodes.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])));
  const bodies = nodes.map(({ id, width, height, at, beside }, index): Body => {
    const near = at ?? (beside ? places.get(beside) : undefined);
    if (at) return { id, width, height, x: at.x, y: at.y * STRETCH, fx: at.x, fy: at.y * STRETCH };
    if (near)
      return { id, width, height, x: near.x + 60 * Math.cos(index), y: near.y * STRETCH + 60 * Math.sin(index) };
    return { id, width, height };
  });
  const links: SimulationLinkDatum<Body>[] = edges.map((edge) => ({ ...edge }));
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(links)
        .id(({ id }) => id)
        .distance(150)
        .strength(0.5),
    )
    .force('charge', forceManyBody().strength(-900).distanceMax(900))
    .force('apart', forceCollide<Body>(({ width, height }) => Math.max(width, height * STRETCH) / 2 + 10).strength(0.9))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.06))
    .stop();
  simulation.tick(TICKS);
  return bodies.map(({ id, x = 0, y = 0 }) => ({ id, x, y: y / STRETCH }));
}

const STRETCH = 2.2;
const TICKS = 320;
