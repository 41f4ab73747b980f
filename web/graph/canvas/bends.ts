import type { EdgeSingular, NodeSingular } from 'cytoscape';
import type { LineStyle } from '../graph-view.ts';
import { detour, roundedAt } from '../layout/detours.ts';
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
  const bendStraight = (edge: EdgeSingular, route: readonly Point[]) => {
    const [from, to] = [edge.source().position(), edge.target().position()];
    const along = alongFrom(from, to, route);
    const shape = JSON.stringify(along);
    if (bent.get(edge) === shape) return;
    bent.set(edge, shape);
    edge.style({ 'curve-style': 'unbundled-bezier', 'edge-distances': 'node-position', ...along });
  };
  return {
    bend(edge, route, lines) {
      if (!route) {
        if (bent.delete(edge)) edge.removeStyle();
        return;
      }
      if (lines === 'straight') {
        bendStraight(edge, route);
        return;
      }
      const [from, to] = endsOf(edge, lines);
      const isForward = to.left + to.right >= from.left + from.right;
      const start = turned({ x: isForward ? from.right : from.left, y: from.y }, lines);
      const end = turned({ x: isForward ? to.left : to.right, y: to.y }, lines);
      const [dx, dy] = [end.x - start.x, end.y - start.y];
      const along = alongFrom(start, end, route);
      const shape = JSON.stringify([lines, isForward, dx, dy, along]);
      if (bent.get(edge) === shape) return;
      bent.set(edge, shape);
      const side = isForward ? 50 : -50;
      const at = (percent: number) => (lines === 'rows' ? `0% ${percent}%` : `${percent}% 0%`);
      edge.style({
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints',
        'source-endpoint': at(side),
        'target-endpoint': at(-side),
        ...along,
      });
    },
    forget() {
      bent = new WeakMap();
    },
  };
}

/** Points as the library wants them: how far along the line between two others, and how far beside it. */
function alongFrom(start: Point, end: Point, points: readonly Point[]) {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const from = points.map(({ x, y }) => ({ x: x - start.x, y: y - start.y }));
  return {
    'control-point-weights': from.map(({ x, y }) => (x * dx + y * dy) / length ** 2),
    'control-point-distances': from.map(({ x, y }) => (x * -dy + y * dx) / length),
  };
}

/** The way of a line that runs straight where nothing is in between, around all boxes that are; null for a straight line. */
export function detourAmong(boxes: readonly Rectangle[], edge: EdgeSingular): readonly Point[] | null {
  const [source, target] = [edge.source(), edge.target()];
  const own = [source, target].map((node): string => node.data('frame') ?? node.id());
  const middle = (node: NodeSingular): Point => ({ ...node.position() });
  // From a measure a line leaves its plan beside it, not behind the others in it.
  const door = (node: NodeSingular, other: NodeSingular): readonly Point[] => {
    const frame = boxes.find(({ id }) => id === node.data('frame'));
    if (!frame || own[0] === own[1]) return [];
    const { x, y } = node.position();
    const isRight = other.position('x') >= x;
    return [{ x: isRight ? frame.right + DOOR : frame.left - DOOR, y }];
  };
  const [out, into] = [door(source, target), door(target, source)];
  const [start, end] = [out[0] ?? middle(source), into[0] ?? middle(target)];
  // A box that the line has left by its door is in the way like any other.
  const inside = [out.length === 0 ? own[0] : null, into.length === 0 ? own[1] : null];
  const way = detour(
    start,
    end,
    boxes.filter(({ id }) => !inside.includes(id)),
  );
  if (!way) return null;
  const corners = [...out, ...way, ...into];
  return corners.length === 0 ? null : roundedAt(corners, middle(source), middle(target));
}

/** How far from its plan a line turns. */
const DOOR = 8;

/** The boxes as they stand now, as detours want them. */
export function standing(boxes: readonly NodeSingular[]): readonly Rectangle[] {
  return boxes.filter((box) => !box.hasClass('unplaced')).map((box) => rectangleOf(box, 'straight'));
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
