import type { EdgeSingular, NodeSingular } from 'cytoscape';
import type { Point } from '../scene/geometry.ts';
import { type Rectangle, routesOf, type Wire } from '../scene/routes.ts';

export interface Bends {
  /** Lets a line run through these points, level at both of its ends, or straight. */
  bend(edge: EdgeSingular, route: readonly Point[] | null): void;
  /** Another style sheet unbends all lines. */
  forget(): void;
}

/** Bends lines, and knows what it bent, since styling a line anew is slow. */
export function createBends(): Bends {
  let bent = new WeakMap<EdgeSingular, string>();
  return {
    bend(edge, route) {
      if (!route) {
        if (bent.delete(edge)) edge.removeStyle();
        return;
      }
      const [from, to] = endsOf(edge);
      const isForward = to.left + to.right >= from.left + from.right;
      const start = { x: isForward ? from.right : from.left, y: from.y };
      const [dx, dy] = [(isForward ? to.left : to.right) - start.x, to.y - start.y];
      const length = Math.hypot(dx, dy);
      const controls = route.map(({ x, y }) => ({ x: x - start.x, y: y - start.y }));
      const shape = JSON.stringify([isForward, dx, dy, controls]);
      if (bent.get(edge) === shape) return;
      bent.set(edge, shape);
      const side = isForward ? 50 : -50;
      edge.style({
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints',
        'source-endpoint': `${side}% 0%`,
        'target-endpoint': `${-side}% 0%`,
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
): ReadonlyMap<string, readonly Point[]> {
  const standing = boxes.filter((box) => !box.hasClass('pinned') && !box.hasClass('unplaced'));
  return routesOf(
    standing.map(rectangleOf),
    edges.map((edge): Wire => {
      const [from, to] = endsOf(edge);
      return { id: edge.id(), from, to };
    }),
  );
}

function endsOf(edge: EdgeSingular): readonly [Wire['from'], Wire['to']] {
  return [endOf(edge.source()), endOf(edge.target())];
}

function endOf(node: NodeSingular): Wire['from'] {
  const { left, right } = rectangleOf(node);
  return { box: node.data('frame') ?? node.id(), left, right, y: node.position('y') };
}

function rectangleOf(node: NodeSingular): Rectangle {
  const { width, height } = node.data() as { readonly width: number; readonly height: number };
  const { x, y } = node.position();
  return { id: node.id(), left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}
