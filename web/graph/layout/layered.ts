import type { ElkNode } from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import type { NodeKind } from '../../api-client/schema-types.ts';
import type { Point, Positions } from '../graph-view.ts';
import type { Layout, LayoutTask } from './layout.ts';

/** Columns from plan to measure to whoever and whatever belongs to it, by ELK's layered algorithm in its own worker. */
export function chainLayout(): Layout {
  let stop: (() => void) | null = null;
  const cancel = () => {
    stop?.();
    stop = null;
  };
  return {
    cancel,
    async run(task) {
      cancel();
      const { default: elkjs } = await import('elkjs/lib/elk-api.js');
      const elk = new elkjs.default({ workerFactory: () => new Worker(workerUrl) });
      const cancelled = new Promise<null>((resolve) => {
        stop = () => {
          elk.terminateWorker();
          resolve(null);
        };
      });
      const placed = await Promise.race([elk.layout(toElkGraph(task)), cancelled]);
      if (!placed) return null;
      elk.terminateWorker();
      stop = null;
      return keptInPlace(toPositions(placed), task.before);
    },
  };
}

const COLUMN: { readonly [K in NodeKind]: number } = {
  Document: 0,
  Measure: 1,
  Unit: 2,
  Brand: 2,
  Target: 2,
  Regulation: 2,
  Region: 3,
};

function toElkGraph({ nodes, edges, before }: LayoutTask): ElkNode {
  const columnOf = new Map(nodes.map(({ id, kind }) => [id, COLUMN[kind]]));
  return {
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.partitioning.activate': 'true',
      'elk.spacing.nodeNode': '14',
      'elk.layered.spacing.nodeNodeBetweenLayers': '76',
      'elk.spacing.componentComponent': '30',
      'elk.separateConnectedComponents': 'false',
      'elk.edgeRouting': 'POLYLINE',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.crossingMinimization.semiInteractive': String(before.size > 0),
    },
    children: nodes.map(({ id, kind, width, height }) => {
      const at = before.get(id);
      return {
        id,
        width,
        height,
        layoutOptions: {
          'elk.partitioning.partition': String(COLUMN[kind]),
          ...(at ? { 'elk.position': `(${Math.round(at.x)},${Math.round(at.y)})` } : {}),
        },
      };
    }),
    edges: edges
      .map(({ from, to }) => ((columnOf.get(from) ?? 0) <= (columnOf.get(to) ?? 0) ? [from, to] : [to, from]))
      .map(([source = '', target = ''], index) => ({ id: `e${index}`, sources: [source], targets: [target] })),
  };
}

function toPositions({ children = [] }: ElkNode): Positions {
  return new Map(
    children.map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [id, { x: x + width / 2, y: y + height / 2 }]),
  );
}

/** Shifts the whole picture so that, on the whole, what was there stays where it was. */
function keptInPlace(positions: Positions, before: Positions): Positions {
  const kept = [...before].flatMap(([id, old]) => {
    const now = positions.get(id);
    return now ? [{ x: old.x - now.x, y: old.y - now.y }] : [];
  });
  if (kept.length === 0) return positions;
  const shift: Point = { x: median(kept.map(({ x }) => x)), y: median(kept.map(({ y }) => y)) };
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: x + shift.x, y: y + shift.y }]));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
