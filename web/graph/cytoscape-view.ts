import cytoscape, { type Core, type EdgeSingular, type ElementDefinition, type NodeSingular } from 'cytoscape';
import { look } from './cytoscape-style.ts';
import type { GraphEvents, GraphView, LineStyle, Point, Positions } from './graph-view.ts';
import { cornerRadius, nodeBox } from './node-box.ts';
import type { EdgeElement, Elements, NodeElement } from './to-elements.ts';

const READABLE_ZOOM = 0.66;
const MARGIN = 32;
/** The legend stands at the bottom. */
const FOOT = 28;
const GLIDE = { duration: 200, easing: 'ease-out' } as const;

/** Draws the graph with Cytoscape on a canvas in this container. The only file that knows the library. */
export function cytoscapeView(container: HTMLElement): GraphView {
  const cy = cytoscape({
    container,
    style: look(getComputedStyle(container)),
    minZoom: 0.15,
    maxZoom: 2.5,
    boxSelectionEnabled: false,
    autounselectify: true,
  });
  const handlers: { [E in keyof GraphEvents]: Set<(detail: GraphEvents[E]) => void> } = {
    select: new Set(),
    open: new Set(),
    move: new Set(),
  };
  let lines: LineStyle = 'columns';
  let selected: string | null = null;

  const emit = <E extends keyof GraphEvents>(event: E, detail: GraphEvents[E]) => {
    for (const handler of handlers[event]) handler(detail);
  };
  cy.on('tap', (event) => {
    if (event.target === cy) emit('select', null);
    else emit('select', owner(event.target));
  });
  cy.on('tap', 'node.badge', (event) => emit('open', owner(event.target)));
  cy.on('dbltap', 'node', (event) => emit('open', owner(event.target)));
  cy.on('drag', 'node', ({ target }) => {
    placeBadge(target);
    bend(target.connectedEdges(), lines);
  });
  cy.on('dragfree', 'node', ({ target }) => emit('move', { id: target.id(), at: { ...target.position() } }));
  cy.on('mouseover', 'node, edge', () => container.classList.add('pointing'));
  cy.on('mouseout', 'node, edge', () => container.classList.remove('pointing'));

  const mark = () => {
    cy.batch(() => {
      cy.elements().removeClass('selected near quiet straight from-source from-target');
      if (!selected) return;
      const element = cy.elements().filter((other) => other.id() === selected);
      if (element.empty()) return;
      const near = element.nodes().closedNeighborhood().union(element.edges().connectedNodes()).union(element);
      cy.elements().not(near).not(badgesOf(cy, near.nodes())).addClass('quiet');
      element
        .nodes()
        .connectedEdges()
        .forEach((edge) => {
          const end = edge.source().id() === selected ? 'from-source' : 'from-target';
          edge.addClass(lines === 'straight' ? 'near straight' : `near ${end}`);
        });
      element.addClass('selected');
    });
  };

  const reveal = (ids: readonly string[], animate: boolean) => {
    const wanted = cy.nodes().filter((node) => ids.includes(node.id()));
    if (wanted.empty()) return;
    const box = wanted.renderedBoundingBox({});
    const fits = box.w <= cy.width() - 2 * MARGIN && box.h <= cy.height() - 2 * MARGIN - FOOT;
    const dx = outside(box.x1, box.x2, cy.width());
    const dy = outside(box.y1, box.y2, cy.height() - FOOT);
    if (dx === 0 && dy === 0) return;
    const lens = { zoom: cy.zoom(), pan: { ...cy.pan() } };
    const view = fits
      ? { pan: { x: cy.pan().x + dx, y: cy.pan().y + dy } }
      : frame(cy, cy.nodes().boundingBox(), READABLE_ZOOM);
    if (animate) cy.animate({ ...view, ...GLIDE });
    else cy.viewport({ ...lens, ...view });
  };
  // What was in sight when it was selected stays so when bars around the canvas come and go.
  cy.on('resize', () => {
    if (selected) reveal([selected], false);
  });

  return {
    setElements(elements) {
      cy.batch(() => update(cy, elements));
      bend(cy.edges(), lines);
      mark();
    },
    applyPositions(positions, options) {
      lines = options.lines;
      const moving = cy.nodes('[^of]').filter((node) => positions.has(node.id()));
      const settle = () => {
        cy.batch(() => {
          moving.forEach((node) => {
            const to = positions.get(node.id());
            if (to) node.position({ ...to });
            node.removeClass('unplaced');
          });
          cy.nodes().forEach((node) => {
            placeBadge(node);
          });
          bend(cy.edges(), lines);
        });
        mark();
      };
      cy.stop(true, false);
      if (!options.animate) {
        settle();
        return Promise.resolve();
      }
      moving.forEach((node) => {
        const at = positions.get(node.id());
        if (at && node.hasClass('unplaced')) node.position({ ...at });
      });
      cy.nodes('.unplaced').removeClass('unplaced');
      glide(moving, positions, () => {
        cy.nodes().forEach((node) => {
          placeBadge(node);
        });
        bend(cy.edges(), lines);
      });
      // A hidden page stops its animations, so the end is told by the clock; `settle` then makes sure of the places.
      return new Promise((resolve) => {
        setTimeout(() => {
          if (!cy.destroyed()) settle();
          resolve();
        }, GLIDE.duration + 40);
      });
    },
    positions() {
      return new Map(cy.nodes('[^of]').map((node): [string, Point] => [node.id(), { ...node.position() }]));
    },
    select(id) {
      selected = id;
      mark();
    },
    setEdgeLabels(labels) {
      cy.batch(() => {
        for (const [id, words] of labels) cy.getElementById(id).data('words', words);
      });
    },
    fit({ ids, everything = false, animate = false } = {}) {
      cy.resize();
      const wanted = ids ? cy.nodes().filter((node) => ids.includes(node.id())) : cy.nodes();
      if (wanted.empty()) return;
      const view = frame(cy, wanted.boundingBox(), everything ? 0.15 : READABLE_ZOOM);
      if (animate) cy.animate({ ...view, ...GLIDE });
      else cy.viewport(view);
    },
    reveal,
    zoomBy(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    nextTo(id, direction) {
      const nodes = cy.nodes('[^of]');
      const from = id ? cy.getElementById(id) : null;
      if (!from || from.empty() || !from.isNode()) return nodes[0]?.id() ?? null;
      return nearest(from.position(), nodes.filter((node) => node.id() !== id).toArray() as NodeSingular[], direction);
    },
    restyle() {
      cy.style(look(getComputedStyle(container)));
      bend(cy.edges(), lines);
    },
    async exportImage() {
      const background = getComputedStyle(container).getPropertyValue('--canvas').trim();
      return cy.png({ output: 'blob-promise', full: true, scale: 2, bg: background });
    },
    on(event, handler) {
      handlers[event].add(handler);
      return () => handlers[event].delete(handler);
    },
    destroy: () => cy.destroy(),
  };
}

function update(cy: Core, elements: Elements): void {
  const wanted = new Map<string, ElementDefinition>();
  for (const node of elements.nodes) {
    wanted.set(node.id, nodeDefinition(node));
    if (node.more) wanted.set(badgeId(node.id), badgeDefinition(node.id, node.more));
  }
  for (const edge of elements.edges) wanted.set(edge.id, edgeDefinition(edge));
  cy.elements()
    .filter((element) => !wanted.has(element.id()))
    .remove();
  const added: ElementDefinition[] = [];
  for (const [id, definition] of wanted) {
    const there = cy.getElementById(id);
    if (there.empty()) added.push(definition);
    else {
      there.data(definition.data);
      there.toggleClass('root', classesOf(definition).includes('root'));
      there.toggleClass('faded', classesOf(definition).includes('faded'));
    }
  }
  const besideOf = new Map(elements.nodes.map((node) => [node.id, node.beside]));
  cy.add(
    added.map((definition) => {
      const beside = besideOf.get(definition.data.id ?? '');
      const at = beside ? cy.getElementById(beside) : null;
      if (at?.nonempty() && at.isNode() && !at.hasClass('unplaced'))
        return { ...definition, position: { ...at.position() } };
      return definition.group === 'edges'
        ? definition
        : { ...definition, classes: [...classesOf(definition), 'unplaced'] };
    }),
  );
  const faded = new Set(elements.nodes.filter((node) => node.faded).map((node) => node.id));
  cy.edges().forEach((edge) => {
    edge.toggleClass('faded', faded.has(edge.data('source')) || faded.has(edge.data('target')));
  });
  cy.nodes().forEach((node) => {
    placeBadge(node);
  });
}

function nodeDefinition(node: NodeElement): ElementDefinition {
  const { width, height, text } = nodeBox(node);
  return {
    group: 'nodes',
    data: { id: node.id, kind: node.kind, text, width, height, radius: cornerRadius(node.kind) },
    classes: [node.root ? 'root' : '', node.faded ? 'faded' : ''].filter(Boolean),
  };
}

function badgeDefinition(of: string, more: number): ElementDefinition {
  const text = more > 99 ? '99+' : String(more);
  return {
    group: 'nodes',
    data: { id: badgeId(of), of, text, width: 12 + 6 * text.length, height: 17, radius: 8 },
    classes: ['badge'],
    grabbable: false,
  };
}

function edgeDefinition(edge: EdgeElement): ElementDefinition {
  const { id, from, to, kind, role, basis } = edge;
  // Lines run from plan to measure to whoever answers for it, whichever way the fact points, so that columns read on.
  const [source, target] = kind === 'RESPONSIBLE_FOR' ? [to, from] : [from, to];
  return { group: 'edges', data: { id, source, target, kind, role, basis, words: '' } };
}

function classesOf({ classes }: ElementDefinition): readonly string[] {
  return Array.isArray(classes) ? classes : [];
}

const badgeId = (id: string) => `badge:${id}`;

/** A badge stands for its node. */
function owner(element: NodeSingular | EdgeSingular): string {
  return element.data('of') ?? element.id();
}

function badgesOf(cy: Core, nodes: cytoscape.NodeCollection): cytoscape.Collection {
  return nodes
    .map((node) => cy.getElementById(badgeId(node.id())))
    .reduce<cytoscape.Collection>((all, one) => all.union(one), cy.collection());
}

function placeBadge(node: NodeSingular): void {
  const badge = node.cy().getElementById(badgeId(node.id()));
  if (badge.empty() || !badge.isNode()) return;
  const { x, y } = node.position();
  badge.toggleClass('unplaced', node.hasClass('unplaced'));
  badge.position({ x: x + node.data('width') / 2 - 3, y: y - node.data('height') / 2 + 1 });
}

/** Moves nodes to their new places; `after` keeps badges and curves with them. */
function glide(nodes: cytoscape.NodeCollection, positions: Positions, after: () => void): void {
  nodes.forEach((node, index) => {
    const position = positions.get(node.id());
    if (!position) return;
    node.stop(true, false);
    node.animate(
      { position: { ...position } },
      { ...GLIDE, ...(index === 0 ? { step: after, complete: after } : { complete: after }) },
    );
  });
}

const STRAIGHT = {
  'curve-style': 'straight',
  'source-endpoint': 'outside-to-node',
  'target-endpoint': 'outside-to-node',
};

/** Between columns an edge leaves and arrives level, in one soft curve. */
function bend(edges: cytoscape.EdgeCollection, lines: LineStyle): void {
  edges.forEach((edge) => {
    if (lines === 'straight') {
      edge.style(STRAIGHT);
      return;
    }
    const source = edge.source();
    const target = edge.target();
    const side = Math.sign(target.position('x') - source.position('x')) || 1;
    const half = (node: NodeSingular) => node.data('width') / 2;
    const from = { x: source.position('x') + side * half(source), y: source.position('y') };
    const to = { x: target.position('x') - side * half(target), y: target.position('y') };
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const length = Math.hypot(dx, dy);
    if (dx * side < 24 || length === 0) {
      edge.style(STRAIGHT);
      return;
    }
    const controls = [
      { x: from.x + dx * 0.5, y: from.y },
      { x: to.x - dx * 0.5, y: to.y },
    ];
    const relative = controls.map(({ x, y }) => {
      const [rx, ry] = [x - from.x, y - from.y];
      return { weight: (rx * dx + ry * dy) / length ** 2, distance: (rx * -dy + ry * dx) / length };
    });
    edge.style({
      'curve-style': 'unbundled-bezier',
      'edge-distances': 'endpoints',
      'source-endpoint': `${side * 50}% 0%`,
      'target-endpoint': `${-side * 50}% 0%`,
      'control-point-weights': relative.map(({ weight }) => weight),
      'control-point-distances': relative.map(({ distance }) => distance),
    });
  });
}

function frame(cy: Core, box: { x1: number; y1: number; w: number; h: number }, least: number) {
  const fitting = Math.min((cy.width() - 2 * MARGIN) / box.w, (cy.height() - 2 * MARGIN - FOOT) / box.h);
  const zoom = Math.min(1.1, Math.max(fitting, least));
  // What does not fit is cut at the right and the bottom, as a page would be.
  const pan = {
    x: Math.max(MARGIN, (cy.width() - box.w * zoom) / 2) - box.x1 * zoom,
    y: Math.max(MARGIN, (cy.height() - FOOT - box.h * zoom) / 2) - box.y1 * zoom,
  };
  return { zoom, pan };
}

function outside(from: number, to: number, size: number): number {
  if (from < MARGIN) return MARGIN - from;
  if (to > size - MARGIN) return size - MARGIN - to;
  return 0;
}

function nearest(
  from: Point,
  nodes: readonly NodeSingular[],
  direction: 'left' | 'right' | 'up' | 'down',
): string | null {
  const [ux, uy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number];
  let best: { id: string; cost: number } | null = null;
  for (const node of nodes) {
    const { x, y } = node.position();
    const along = (x - from.x) * ux + (y - from.y) * uy;
    if (along < 4) continue;
    const across = Math.abs((x - from.x) * uy - (y - from.y) * ux);
    const cost = along + 2 * across;
    if (!best || cost < best.cost) best = { id: node.id(), cost };
  }
  return best?.id ?? null;
}
