import type { Collection, Core, EdgeCollection, NodeCollection, NodeSingular } from 'cytoscape';
import type { Captions, LineStyle, Placed, Relations } from '../graph-view.ts';
import { FRAME } from '../scene/block.ts';
import { ems } from '../scene/fit-text.ts';
import type { Scene } from '../scene/scene.ts';
import { cytoscapeStyle } from './cytoscape-style.ts';
import { type NodeData, toDefinitions, update } from './elements.ts';
import { isFar, type Label, type Labelled, labelsAt, zoomStep } from './labels.ts';

/** In larger pictures, making everything else quiet costs more than it shows, and lines are drawn straight. */
const MANY = 600;

export interface Appearance {
  setScene(scene: Scene, captions: Captions): void;
  setHeadings(headings: Placed['headings']): void;
  setLines(lines: LineStyle): void;
  mark(selected: string | null, picked: readonly string[], relations: Relations): void;
  setPinned(pinned: ReadonlySet<string>): void;
  /** Puts what stands in frames where it belongs, and lines and words after everything that moved. */
  follow(): void;
  restyle(): void;
}

/** What the canvas shows and how it looks: elements, words by zoom, lines, marks. */
export function createAppearance(cy: Core, container: HTMLElement): Appearance {
  let lines: LineStyle = 'columns';
  let selected: string | null = null;
  let picked: readonly string[] = [];
  let relations: Relations = new Map();
  let step = 0;

  const relabel = () => {
    const nodes = cy.nodes().filter((node) => !node.hasClass('unplaced'));
    const things = (nodes.toArray() as NodeSingular[]).map((node) => toLabelled(node, relations));
    const labels = labelsAt(things, step);
    cy.batch(() => {
      nodes.forEach((node) => {
        const label = labels.get(node.id());
        if (label) write(node, label);
      });
      const far = isFar(step, FRAME.head);
      cy.edges('.near, .far').toggleClass('zoomed-out', far);
    });
  };
  const onZoom = () => {
    const now = zoomStep(cy.zoom());
    if (now === step) return;
    step = now;
    relabel();
  };
  let asked = 0;
  cy.on('zoom', () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => !cy.destroyed() && onZoom());
  });

  const mark = () => {
    cy.batch(() => {
      cy.elements('.selected, .picked, .touching, .quiet').removeClass('selected picked touching quiet');
      for (const id of picked) cy.getElementById(id).addClass('picked');
      if (selected === null) return;
      const element = cy.getElementById(selected);
      if (element.empty()) return;
      const { nodes, edges } = around(cy, element, selected);
      edges.addClass('touching');
      nodes.not(element).addClass('touching');
      if (cy.elements().length < MANY)
        cy.elements().not(nodes).not(edges).not(element).not('.heading').addClass('quiet');
      element.addClass('selected');
    });
    relabel();
  };

  const follow = () => {
    cy.batch(() => {
      cy.nodes('[frame]').forEach((cell) => {
        const frame = cy.getElementById(cell.data('frame') ?? '');
        if (frame.empty() || !frame.isNode()) return;
        const { at } = cell.data() as NodeData;
        cell.position({ x: frame.position('x') + at.x, y: frame.position('y') + at.y });
        cell.toggleClass('unplaced', frame.hasClass('unplaced'));
      });
      bend(cy.edges(), lines);
    });
  };

  return {
    setScene(scene, captions) {
      const besideOf = new Map(scene.boxes.map(({ id, beside }) => [id, beside]));
      cy.batch(() => update(cy, toDefinitions(scene, captions), besideOf));
      follow();
      step = zoomStep(cy.zoom());
      mark();
    },
    setHeadings(headings) {
      cy.batch(() => {
        cy.nodes('.heading').remove();
        cy.add(
          headings.map(({ text, x, y, width }, index) => ({
            group: 'nodes' as const,
            data: {
              ...{ id: `heading:${index}`, kind: 'Heading', shape: 'heading', width, height: 40, radius: 0, head: 0 },
              ...{
                weight: 1,
                words: text,
                detail: '',
                frame: null,
                at: { x: 0, y: 0 },
                text: '',
                size: 20,
                dx: 0,
                dy: 0,
              },
            },
            position: { x, y },
            classes: ['heading'],
            grabbable: false,
            selectable: false,
          })),
        );
      });
    },
    setLines(wanted) {
      lines = wanted;
    },
    mark(id, several, words) {
      selected = id;
      picked = several;
      relations = words;
      mark();
    },
    setPinned(pinned) {
      cy.nodes().forEach((node) => {
        if (node.hasClass('pinned') !== pinned.has(node.id())) node.toggleClass('pinned', pinned.has(node.id()));
      });
    },
    follow() {
      follow();
      step = zoomStep(cy.zoom());
      relabel();
    },
    restyle() {
      cy.style(cytoscapeStyle(getComputedStyle(container)));
      bend(cy.edges(), lines);
    },
  };
}

function toLabelled(node: NodeSingular, relations: Relations): Labelled {
  const { words: name, ...data } = node.data() as NodeData;
  const { id, kind, shape, width, height, detail, head, weight } = data;
  const relation = relations.get(id);
  const { x, y } = node.position();
  const words = relation ? `${relation} ${name}` : name;
  return { id, kind, shape, x, y, width, height, words, name, detail, head, weight };
}

/** Words stand at the left, within the thing's own edge; those over a frame or a column stand in its middle. */
function write(node: NodeSingular, { text, size, isOver }: Label): void {
  const { shape, width, height, head } = node.data() as NodeData;
  const isCentred = isOver || shape === 'heading';
  const dx = isCentred ? 0 : -width + (shape === 'pill' ? 13 : 9);
  const dy = shape === 'frame' && head > 0 && !isOver ? -height / 2 + head / 2 : 0;
  const now = node.data();
  if (now.text !== text || now.size !== size || now.dx !== dx || now.dy !== dy) node.data({ text, size, dx, dy });
  if (node.hasClass('over') !== isOver) node.toggleClass('over', isOver);
  const isWide = shape === 'pill' && ems(text) * size + 20 > width;
  if (node.hasClass('wide') !== isWide) node.toggleClass('wide', isWide);
}

/** What belongs to an element: the ends of a line; a node's lines and their other ends; a plan's measures and what they touch. */
function around(cy: Core, element: Collection, id: string): { nodes: NodeCollection; edges: EdgeCollection } {
  if (element.edges().nonempty())
    return { nodes: framed(cy, element.edges().connectedNodes()), edges: element.edges() };
  const cells = cy.nodes().filter((node) => node.data('frame') === id);
  const edges = element.nodes().union(cells).connectedEdges();
  return { nodes: framed(cy, edges.connectedNodes().union(element.nodes()).union(cells)), edges };
}

/** Nodes with the frames they stand in. */
function framed(cy: Core, nodes: NodeCollection): NodeCollection {
  const frames = new Set(nodes.map((node) => node.data('frame')));
  return nodes.union(cy.nodes().filter((node) => frames.has(node.id())));
}

/** Between columns a line leaves and arrives level, in one soft curve. */
function bend(edges: EdgeCollection, lines: LineStyle): void {
  if (lines === 'straight' || edges.length > MANY) {
    edges.removeStyle();
    return;
  }
  edges.forEach((edge) => {
    const source = edge.source();
    const target = edge.target();
    const side = Math.sign(target.position('x') - source.position('x')) || 1;
    const half = (node: NodeSingular) => node.data('width') / 2;
    const dx = target.position('x') - side * half(target) - source.position('x') - side * half(source);
    const dy = target.position('y') - source.position('y');
    const length = Math.hypot(dx, dy);
    if (dx * side < 24 || length === 0) {
      edge.removeStyle();
      return;
    }
    const controls = [
      { x: dx * 0.32, y: 0 },
      { x: dx * 0.68, y: dy },
    ];
    edge.style({
      'curve-style': 'unbundled-bezier',
      'edge-distances': 'endpoints',
      'source-endpoint': `${side * 50}% 0%`,
      'target-endpoint': `${-side * 50}% 0%`,
      'control-point-weights': controls.map(({ x, y }) => (x * dx + y * dy) / length ** 2),
      'control-point-distances': controls.map(({ x, y }) => (x * -dy + y * dx) / length),
    });
  });
}
