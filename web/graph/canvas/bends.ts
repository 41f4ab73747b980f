import type { EdgeSingular, NodeSingular } from 'cytoscape';
import type { LineStyle } from '../graph-view.ts';
import { type Rectangle, routesOf, type Wire } from '../layout/routes.ts';
import type { Point } from '../scene/geometry.ts';
import type { NodeData } from './elements.ts';

export interface Bends {
  /** Lets a line run through these points, as it leaves and arrives between columns or rows, or straight. */
  bend(edge: EdgeSingular, route: readonly Point[] | null, lines: LineStyle): void;
  /** Another style sheet unbends all lines. */
  forget(): void;
}

/** Bends lines, and knows what it bent, since styling a line anew is slow. */
export function createBends(): Bends {
  let bent = new WeakMap<EdgeSingular, string>();
  return {
    bend(edge, route, lines) {
      if (!route) {
        if (bent.delete(edge)) edge.removeStyle();
        return;
      }
      const [from, to] = endsOf(edge, lines);
      const isForward = to.left + to.right >= from.left + from.right;
      const start = turned({ x: isForward ? from.right : from.left, y: from.y }, lines);
      const end = turned({ x: isForward ? to.left : to.right, y: to.y }, lines);
      const [dx, dy] = [end.x - start.x, end.y - start.y];
      const length = Math.hypot(dx, dy);
      const controls = route.map(({ x, y }) => ({ x: x - start.x, y: y - start.y }));
      const shape = JSON.stringify([lines, isForward, dx, dy, controls]);
      if (bent.get(edge) === shape) return;
      bent.set(edge, shape);
      const side = isForward ? 50 : -50;
      const at = (percent: number) => (lines === 'rows' ? `0% ${percent}%` : `${percent}% 0%`);
      edge.style({
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints',
        'source-endpoint': at(side),
        'target-endpoint': at(-side),
        'control-point-weights': controls.map(({ x, y }) => (x * dx + y * dy) / length ** 2),
        'control-point-distances': controls.map(({ x, y }) => (x * -dy + y * dx) / length),
      });
    },
    forget() {
      bent = new WeakMap();
    },
  };
}

/** The ways of lines between boxes, around all the others that nobody moved. */
export function routesAmong(
  boxes: readonly NodeSingular[],
  edges: readonly EdgeSingular[],
  lines: LineStyle,
): ReadonlyMap<string, readonly Point[]> {
  const standing = boxes.filter((box) => !box.hasClass('pinned') && !box.hasClass('unplaced'));
  const routes = routesOf(
    standing.map((box) => rectangleOf(box, lines)),
    edges.map((edge): Wire => {
      const [from, to] = endsOf(edge, lines);
      return { id: edge.id(), from, to };
    }),
  );
  return new Map([...routes].map(([id, route]) => [id, route.map((point) => turned(point, lines))]));
}

function endsOf(edge: EdgeSingular, lines: LineStyle): readonly [Wire['from'], Wire['to']] {
  return [endOf(edge.source(), lines), endOf(edge.target(), lines)];
}

function endOf(node: NodeSingular, lines: LineStyle): Wire['from'] {
  const { left, right, top, bottom } = rectangleOf(node, lines);
  return { box: node.data('frame') ?? node.id(), left, right, y: (top + bottom) / 2 };
}

/** Rows are columns that lie on their side. */
function turned({ x, y }: Point, lines: LineStyle): Point {
  return lines === 'rows' ? { x: y, y: x } : { x, y };
}

function rectangleOf(node: NodeSingular, lines: LineStyle): Rectangle {
  const data = node.data() as NodeData;
  const { x: width, y: height } = turned({ x: data.width, y: data.height }, lines);
  const { x, y } = turned(node.position(), lines);
  return { id: node.id(), left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}
