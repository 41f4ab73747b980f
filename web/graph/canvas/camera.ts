import type { Core, NodeCollection, NodeSingular } from 'cytoscape';
import type { GraphView } from '../graph-view.ts';
import { firstZoom, fittingZoom, MARGIN, READABLE_ZOOM, wholeZoom } from '../scene/first-look.ts';
import { FRAME } from '../scene/frame-shape.ts';
import type { Point, Size } from '../scene/geometry.ts';
import { isFar } from '../scene/type-size.ts';
import type { NodeData } from './elements.ts';

export const GLIDE = { duration: 200, easing: 'ease-out' } as const;

/** By how much at least the picture comes nearer when plans that are named together are asked for. */
const APPROACH = 1.8;

export interface Camera extends Pick<GraphView, 'fit' | 'refit' | 'reveal' | 'zoomBy' | 'nextTo' | 'size'> {
  /** Whether the reader has not moved what was fitted. */
  isFitted(): boolean;
}

/** Where the reader looks: fitting, revealing, zooming, and which node lies in which direction. */
export function createCamera(cy: Core): Camera {
  let fitted: Parameters<GraphView['fit']>[0] | null = null;
  cy.on('dragpan scrollzoom pinchzoom', () => {
    fitted = null;
  });
  // Nearer by, what was named together comes apart.
  cy.on('tap', 'node.tile', ({ target }) => {
    fitted = null;
    const box = boundsOf(cy.nodes().filter((node) => target.data('members').includes(node.id())));
    const zoom = Math.max(fittingZoom(sizeOf(box), roomOf(cy)), cy.zoom() * APPROACH);
    cy.animate({ ...centred(cy, target.position(), Math.min(READABLE_ZOOM, zoom)), ...GLIDE });
  });
  const camera: Camera = {
    fit({ ids, everything = false, around = null, animate = false } = {}) {
      fitted = { ...(ids && { ids }), everything, around };
      cy.resize();
      const wanted = ids ? cy.nodes().filter((node) => ids.includes(node.id())) : cy.nodes();
      if (wanted.empty() || !(cy.width() > 0)) return;
      const box = boundsOf(wanted);
      // The whole must fit, however large it is.
      const whole = fittingZoom(sizeOf(ids ? boundsOf(cy.nodes()) : box), roomOf(cy));
      cy.minZoom(Math.min(0.15, whole * 0.9));
      const look = everything ? wholeZoom : firstZoom;
      const zoom = look(sizeOf(box), roomOf(cy));
      const middle = around === null ? null : cy.getElementById(around);
      const isAround = middle?.nonempty() && middle.isNode() && fittingZoom(sizeOf(box), roomOf(cy)) < zoom;
      const view = isAround ? centred(cy, middle.position(), zoom) : frame(cy, box, zoom);
      if (animate) cy.animate({ ...view, ...GLIDE });
      else cy.viewport(view);
    },
    reveal(ids, animate) {
      const wanted = cy.nodes().filter((node) => ids.includes(node.id()));
      if (wanted.empty()) return;
      const box = boundsOf(wanted);
      // From afar a measure is only a mark in its plan.
      const isMark = isFar(cy.zoom(), FRAME.head) && wanted.some((node) => node.data('shape') === 'cell');
      if (isMark) {
        const view = within(cy, boundsOf(wanted.union(wanted.neighborhood().nodes())), box);
        if (animate) cy.animate({ ...view, ...GLIDE });
        else cy.viewport(view);
        return;
      }
      const { x, y } = cy.pan();
      const zoom = cy.zoom();
      const dx = outside(box.x1 * zoom + x, (box.x1 + box.w) * zoom + x, cy.width());
      const dy = outside(box.y1 * zoom + y, (box.y1 + box.h) * zoom + y, cy.height());
      if (dx === 0 && dy === 0) return;
      const fits = box.w * zoom <= cy.width() - 2 * MARGIN && box.h * zoom <= cy.height() - 2 * MARGIN;
      const view = fits
        ? { zoom, pan: { x: x + dx, y: y + dy } }
        : frame(cy, box, fittingZoom(sizeOf(box), roomOf(cy)));
      if (animate) cy.animate({ ...view, ...GLIDE });
      else cy.viewport(view);
    },
    isFitted: () => fitted !== null,
    refit() {
      if (fitted) camera.fit(fitted);
    },
    zoomBy(factor) {
      fitted = null;
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    nextTo(id, direction) {
      const nodes = cy
        .nodes()
        .filter((node) => !node.hasClass('heading') && !node.hasClass('tile') && !node.hasClass('group'));
      const from = id ? cy.getElementById(id) : null;
      if (!from || from.empty() || !from.isNode()) return nodes[0]?.id() ?? null;
      return nearest(from, nodes.filter((node) => node.id() !== id).toArray() as NodeSingular[], direction);
    },
    size: () => ({ width: cy.width(), height: cy.height() }),
  };
  return camera;
}

interface Bounds {
  readonly x1: number;
  readonly y1: number;
  readonly w: number;
  readonly h: number;
}

/** From what we know of every node; the library would look up the style of each. */
function boundsOf(nodes: NodeCollection): Bounds {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  nodes.forEach((node) => {
    if (node.hasClass('unplaced') || node.hasClass('tile')) return;
    const { width, height } = node.data() as NodeData;
    const { x, y } = node.position();
    x1 = Math.min(x1, x - width / 2);
    x2 = Math.max(x2, x + width / 2);
    y1 = Math.min(y1, y - height / 2);
    y2 = Math.max(y2, y + height / 2);
  });
  return x1 > x2 ? { x1: 0, y1: 0, w: 0, h: 0 } : { x1, y1, w: x2 - x1, h: y2 - y1 };
}

function sizeOf({ w, h }: Bounds): Size {
  return { width: w, height: h };
}

function roomOf(cy: Core): Size {
  return { width: cy.width(), height: cy.height() };
}

function centred(cy: Core, { x, y }: Point, zoom: number) {
  return { zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } };
}

/** Near enough to read, in the middle of what belongs together; the most important of it always in sight. */
function within(cy: Core, around: Bounds, needed: Bounds) {
  const view = centred(cy, { x: around.x1 + around.w / 2, y: around.y1 + around.h / 2 }, READABLE_ZOOM);
  const { zoom, pan } = view;
  const x = pan.x + outside(needed.x1 * zoom + pan.x, (needed.x1 + needed.w) * zoom + pan.x, cy.width());
  const y = pan.y + outside(needed.y1 * zoom + pan.y, (needed.y1 + needed.h) * zoom + pan.y, cy.height());
  return { zoom, pan: { x, y } };
}

function frame(cy: Core, box: Bounds, zoom: number) {
  // What does not fit is cut at the right and the bottom, as a page would be.
  const pan = {
    x: Math.max(MARGIN, (cy.width() - box.w * zoom) / 2) - box.x1 * zoom,
    y: Math.max(MARGIN, (cy.height() - box.h * zoom) / 2) - box.y1 * zoom,
  };
  return { zoom, pan };
}

function outside(from: number, to: number, size: number): number {
  if (from < MARGIN) return MARGIN - from;
  if (to > size - MARGIN) return size - MARGIN - to;
  return 0;
}

/** By the gap between edges along the direction, and twice the way across; a frame is not next to what stands in it. */
function nearest(
  from: NodeSingular,
  nodes: readonly NodeSingular[],
  direction: 'left' | 'right' | 'up' | 'down',
): string | null {
  const [ux, uy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number];
  const start: Point = from.position();
  let best: { id: string; cost: number } | null = null;
  for (const node of nodes) {
    if (node.data('frame') === from.id() || from.data('frame') === node.id()) {
      // Into a frame and out of it one goes upwards and downwards.
      if (uy === 0) continue;
    }
    const { x, y } = node.position();
    const along = (x - start.x) * ux + (y - start.y) * uy;
    if (along < 4) continue;
    const across = Math.abs((x - start.x) * uy - (y - start.y) * ux);
    const cost = along + 2 * across;
    if (!best || cost < best.cost) best = { id: node.id(), cost };
  }
  return best?.id ?? null;
}
