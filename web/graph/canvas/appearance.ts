import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Captions, LineStyle, Placed, Relations } from '../graph-view.ts';
import { FRAME } from '../scene/frame-shape.ts';
import type { Point, Positions } from '../scene/geometry.ts';
import type { Scene } from '../scene/scene.ts';
import { isFar, PLAIN, type Types, zoomStep } from '../scene/type-size.ts';
import { createBends, detourAmong, routesAmong, standing } from './bends.ts';
import { cytoscapeStyle } from './cytoscape-style.ts';
import { headingOf, type NodeData, toDefinitions, update } from './elements.ts';
import { marksOf, putMarks } from './marks.ts';
import { portions, type Slices, type Work } from './slices.ts';
import { tile } from './tile-nodes.ts';
import type { Label, Labelled } from './words/label.ts';
import { labelsAt } from './words/labels.ts';

export interface Appearance {
  setScene(scene: Scene, captions: Captions): void;
  setHeadings(headings: Placed['headings']): void;
  setLines(lines: LineStyle): void;
  mark(selected: string | null, picked: readonly string[], relations: Relations): void;
  setPinned(pinned: ReadonlySet<string>): void;
  /** Puts boxes where they belong, with what stands in them, and lines and words after them. */
  place(places: Positions): Promise<void>;
  /** How large names are; they become so with the next places. Says whether that is another size than before. */
  setTypes(types: Types): boolean;
  /** The same for one box that was moved, with what stands in it. */
  follow(box: NodeSingular): void;
  /** The same for all boxes, at once. */
  followAll(): void;
  restyle(): void;
}

/** What the canvas shows and how it looks: elements, words by zoom, lines, marks. Long work is done in slices. */
export function createAppearance(cy: Core, container: HTMLElement, slices: Slices): Appearance {
  const bends = createBends();
  const changing = <T extends NodeSingular | EdgeSingular>(elements: readonly T[], change: (element: T) => void) =>
    portions(elements, (portion) => {
      cy.batch(() => {
        for (const element of portion) change(element);
      });
      // Asked for now, since styles are worked out when they are asked for, and otherwise all would be in one frame.
      for (const element of portion) element.numericStyle('opacity');
    });
  let lines: LineStyle = 'columns';
  let selected: string | null = null;
  let picked: readonly string[] = [];
  let relations: Relations = new Map();
  let types = PLAIN;
  let shown: { readonly scene: Scene; readonly captions: Captions; readonly types: Types } | null = null;
  let step = 0;

  function* relabel(): Work {
    step = zoomStep(cy.zoom());
    const nodes = (cy.nodes().toArray() as NodeSingular[]).filter(
      (node) => !node.hasClass('unplaced') && !node.hasClass('tile'),
    );
    const { labels, tiles } = labelsAt(
      nodes.map((node) => toLabelled(node, relations)),
      step,
      { type: types.type, selected, tileNames: shown?.captions.tileNames ?? (() => []) },
    );
    yield;
    yield* changing(nodes, (node) => {
      const label = labels.get(node.id());
      if (label) write(node, label);
    });
    tile(cy, tiles, selected);
    yield;
    const far = isFar(step, FRAME.head);
    const other = cy.edges('.near, .far').filter((edge) => edge.hasClass('zoomed-out') !== far);
    yield* changing(other.toArray() as EdgeSingular[], (edge) => void edge.toggleClass('zoomed-out', far));
  }
  // After the frame that zooms, not within it: drawing it takes long enough.
  let asked: ReturnType<typeof setTimeout> | undefined;
  cy.on('zoom', () => {
    clearTimeout(asked);
    asked = setTimeout(() => {
      if (!cy.destroyed() && zoomStep(cy.zoom()) !== step) void slices.run('labels', relabel);
    });
  });

  function* marks(): Work {
    const of = marksOf(cy, selected, picked);
    yield* changing(cy.elements().toArray() as (NodeSingular | EdgeSingular)[], (element) =>
      putMarks(element, of(element.id())),
    );
  }

  const settle = (cell: NodeSingular) => {
    const frame = cy.getElementById(cell.data('frame') ?? '');
    if (frame.empty() || !frame.isNode()) return;
    const { at } = cell.data() as NodeData;
    move(cell, { x: frame.position('x') + at.x, y: frame.position('y') + at.y });
    if (cell.hasClass('unplaced') !== frame.hasClass('unplaced')) cell.toggleClass('unplaced');
  };
  const routesFor = (edges: readonly EdgeSingular[]): ReadonlyMap<string, readonly Point[]> =>
    lines === 'straight' ? new Map() : routesAmong(boxes(cy), edges, lines);

  /** Brings the canvas to the scene, in the type that names have now. */
  function* show(scene: Scene, captions: Captions): Work {
    shown = { scene, captions, types };
    const besideOf = new Map(scene.boxes.map(({ id, beside }) => [id, beside]));
    yield* update(cy, toDefinitions(scene, captions, types), besideOf);
  }

  /** `isMoving`: while things glide lines run straight. */
  function* follow(isMoving = false): Work {
    yield* changing(cy.nodes('[frame]').toArray() as NodeSingular[], settle);
    const edges = cy.edges().toArray() as EdgeSingular[];
    if (lines === 'straight' && !isMoving) {
      const around = standing(boxes(cy));
      // A way at a time, since some have to be looked for.
      for (const edge of edges) {
        bends.bend(edge, detourAmong(around, edge), lines);
        edge.numericStyle('opacity');
        yield;
      }
      return;
    }
    const routes = routesFor(edges);
    yield;
    yield* changing(edges, (edge) => bends.bend(edge, routes.get(edge.id()) ?? null, lines));
  }

  return {
    setScene(scene, captions) {
      void slices.run('scene', function* () {
        yield* show(scene, captions);
        yield* follow();
        yield* marks();
        yield* relabel();
      });
    },
    setHeadings(headings) {
      cy.batch(() => {
        cy.nodes('.heading').remove();
        // What was named together stands elsewhere now.
        tile(cy, [], selected);
        cy.add(headings.map(headingOf));
      });
    },
    setLines(wanted) {
      lines = wanted;
    },
    mark(id, several, words) {
      selected = id;
      picked = several;
      relations = words;
      void slices.run('marks', function* () {
        yield* marks();
        yield* relabel();
      });
    },
    setPinned(pinned) {
      cy.nodes().forEach((node) => {
        if (node.hasClass('pinned') !== pinned.has(node.id())) node.toggleClass('pinned', pinned.has(node.id()));
      });
    },
    setTypes(wanted) {
      types = wanted;
      return shown !== null && !isSame(shown.types, wanted);
    },
    place(places) {
      return slices.run('places', function* () {
        if (shown && !isSame(shown.types, types)) yield* show(shown.scene, shown.captions);
        yield* changing(boxes(cy), (node) => {
          const to = places.get(node.id());
          if (!to) return;
          move(node, to);
          if (node.hasClass('unplaced')) node.removeClass('unplaced');
        });
        yield* follow();
        yield* relabel();
      });
    },
    follow(box) {
      const cells = cy.nodes().filter((node) => node.data('frame') === box.id());
      cy.batch(() => {
        for (const cell of cells.toArray() as NodeSingular[]) settle(cell);
        const edges = cells.union(box).connectedEdges().toArray() as EdgeSingular[];
        const routes = routesFor(edges);
        const around = lines === 'straight' ? standing(boxes(cy)) : [];
        for (const edge of edges) {
          const way = lines === 'straight' ? detourAmong(around, edge) : routes.get(edge.id());
          bends.bend(edge, way ?? null, lines);
        }
      });
      void slices.run('labels', relabel);
    },
    followAll() {
      for (const _ of follow(true));
    },
    restyle() {
      cy.style(cytoscapeStyle(getComputedStyle(container)));
      bends.forget();
      void slices.run('lines', () => follow());
    },
  };
}

/** What layouts place: all nodes but those that stand in a frame, and headings. */
export function boxes(cy: Core): readonly NodeSingular[] {
  return (cy.nodes().toArray() as NodeSingular[]).filter(
    (node) => node.data('frame') === null && !node.hasClass('heading') && !node.hasClass('tile'),
  );
}

function isSame(one: Types, other: Types): boolean {
  return one.frames === other.frames && one.type === other.type && one.wide === other.wide;
}

function move(node: NodeSingular, { x, y }: Point): void {
  const now = node.position();
  if (now.x !== x || now.y !== y) node.position({ x, y });
}

function toLabelled(node: NodeSingular, relations: Relations): Labelled {
  const { words: name, ...data } = node.data() as NodeData;
  const { id, kind, shape, width, height, detail, head, weight, frame, place, year } = data;
  const relation = relations.get(id);
  const { x, y } = node.position();
  const words = relation ? `${relation} ${name}` : name;
  return { id, kind, shape, x, y, width, height, words, name, detail, head, weight, frame, place, year };
}

/** Words stand at the left, within the thing's own edge; in pills, and over a frame or a column, in its middle. */
function write(node: NodeSingular, { text, size, isOver, drawn }: Label): void {
  const { shape, width, height, head } = node.data() as NodeData;
  const isCentred = isOver || shape === 'heading' || shape === 'pill';
  const dx = isCentred ? 0 : -width + 9;
  const dy = shape === 'frame' && head > 0 && !isOver ? -height / 2 + head / 2 : 0;
  const now = node.data();
  if (now.text !== text || now.size !== size || now.dx !== dx || now.dy !== dy) node.data({ text, size, dx, dy });
  if (node.hasClass('over') !== isOver) node.toggleClass('over', isOver);
  const wanted = drawn ?? { width, height };
  if (now.drawn.width !== wanted.width || now.drawn.height !== wanted.height) node.data({ drawn: wanted });
  if (node.hasClass('wide') !== (drawn !== null)) node.toggleClass('wide', drawn !== null);
}
