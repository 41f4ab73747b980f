import type { CollectionReturnValue, Core, ElementDefinition } from 'cytoscape';
import { isGroup } from '../../state/graph-actions.ts';
import type { Captions, Placed } from '../graph-view.ts';
import { cellAt, type Shape, shapeOf } from '../scene/frame-shape.ts';
import type { Point, Size } from '../scene/geometry.ts';
import { cornerRadius, pillText } from '../scene/node-size.ts';
import type { Box, Line, Scene } from '../scene/scene.ts';
import type { Types } from '../scene/type-size.ts';
import { portions, type Work } from './slices.ts';

/** How a node is drawn; kept in its data, where the style sheet and the labels find it. */
export interface NodeData {
  readonly id: string;
  readonly kind: string;
  readonly shape: 'pill' | 'cell' | 'frame' | 'heading';
  readonly width: number;
  readonly height: number;
  /** What is drawn: a name that needs more room than the layout gave it takes it. */
  readonly drawn: Size;
  readonly radius: number;
  readonly head: number;
  readonly weight: number;
  readonly words: string;
  readonly detail: string;
  /** The frame that a cell stands in, and where in it. */
  readonly frame: string | null;
  readonly at: Point;
  /** Of a plan. */
  readonly place: string | null;
  readonly year: number | null;
}

/** Those that the scene decides about; marks are others. */
const CLASSES = ['root', 'faded', 'holds', 'group', 'near', 'deep', 'far', 'always', 'inferred', 'muted'];

/** What is no plan has neither. */
const NEITHER = { place: null, year: null } as const;

export const restId = (planId: string) => `rest:${planId}`;

/** The scene as Cytoscape takes it; where the boxes go is told later. */
export function toDefinitions(scene: Scene, captions: Captions, types: Types): ReadonlyMap<string, ElementDefinition> {
  const definitions = new Map<string, ElementDefinition>();
  const single = new Set<string>();
  /** How many things stand in each frame. */
  const framed = new Map<string, number>();
  for (const box of scene.boxes) {
    const shape = box.block && shapeOf(box.block.content, types);
    definitions.set(box.id, ofBox(box, shape, captions, types.type));
    if (!box.block || !shape) continue;
    framed.set(box.id, box.block.cells.length);
    if (shape.columns <= 1) single.add(box.id);
    for (const [index, cell] of box.block.cells.entries()) {
      definitions.set(
        cell.id,
        node(
          {
            id: cell.id,
            kind: cell.kind,
            shape: 'cell',
            ...shape.cell,
            radius: cornerRadius(cell.kind),
            head: 0,
            weight: 1,
            words: cell.label,
            detail: captions.details.get(cell.id) ?? '',
            frame: box.id,
            at: cellAt(shape, index),
            ...NEITHER,
          },
          [cell.root && 'root', cell.faded && 'faded'],
        ),
      );
    }
    const { rest } = box.block;
    if (rest > 0) {
      definitions.set(
        restId(box.id),
        node(
          {
            id: restId(box.id),
            kind: 'Rest',
            shape: 'cell',
            ...shape.cell,
            radius: cornerRadius('Measure'),
            head: 0,
            weight: 1,
            words: captions.rest(rest),
            detail: '',
            frame: box.id,
            at: cellAt(shape, box.block.cells.length),
            ...NEITHER,
          },
          ['rest'],
        ),
      );
    }
  }
  const frameOf = (id: string): string => definitions.get(id)?.data.frame ?? id;
  // Of one column, lines can leave from each measure; of several they would cross its neighbours, and leave from the frame.
  const isReached = (id: string) => !framed.has(frameOf(id)) || single.has(frameOf(id));
  for (const line of scene.lines) {
    const isNear = isReached(line.from) && isReached(line.to);
    definitions.set(line.id, ofLine(line, isNear ? 'near' : 'deep', captions));
  }
  for (const line of scene.bundles) {
    const holds = [line.from, line.to].some((id) => framed.get(id));
    const isNear = isReached(line.from) && isReached(line.to);
    definitions.set(line.id, ofLine(line, holds && isNear ? 'far' : 'always', captions));
  }
  return definitions;
}

function ofBox(box: Box, frame: Shape | null, captions: Captions, type: number): ElementDefinition {
  return node(
    {
      id: box.id,
      kind: box.kind,
      shape: frame ? 'frame' : 'pill',
      ...(frame ? { width: frame.width, height: frame.height } : inType(box, type)),
      radius: frame ? cornerRadius(box.kind) : Math.round(cornerRadius(box.kind) * type),
      head: frame?.head ?? 0,
      weight: box.block ? Math.max(1, box.block.cells.length + box.block.rest) : box.weight,
      words: frame ? box.label : pillText(box),
      detail: captions.details.get(box.id) ?? '',
      frame: null,
      at: { x: 0, y: 0 },
      place: box.place,
      year: box.year,
    },
    [
      box.root && 'root',
      box.faded && 'faded',
      box.block && box.block.cells.length > 0 && 'holds',
      isGroup(box.id) && 'group',
    ],
  );
}

/** A pill as large as `arrange` takes it for. */
export function inType({ width, height }: Size, type: number): Size {
  return { width: Math.round(width * type), height: Math.round(height * type) };
}

function node(
  data: Omit<NodeData, 'drawn'>,
  classes: readonly (string | false | null | undefined)[],
): ElementDefinition {
  return {
    group: 'nodes',
    data: { ...data, drawn: { width: data.width, height: data.height }, text: '', size: 13, dx: 0, dy: 0 },
    classes: classes.filter((name) => !!name) as string[],
  };
}

function ofLine(
  { id, from, to, role, isInferred, count }: Line,
  depth: 'near' | 'deep' | 'far' | 'always',
  { muted }: Captions,
): ElementDefinition {
  const width = (role === 'lead' ? 2 : 1.25) + Math.min(4, Math.log2(count));
  return {
    group: 'edges',
    data: { id, source: from, target: to, role: role ?? 'other', count, width },
    classes: [depth, isInferred && 'inferred', muted.has(role ?? 'other') && 'muted'].filter(
      (name) => !!name,
    ) as string[],
  };
}

/** Brings the canvas to exactly these elements. New ones wait out of sight until they have a place. */
export function* update(
  cy: Core,
  wanted: ReadonlyMap<string, ElementDefinition>,
  besideOf: ReadonlyMap<string, string | null>,
): Work {
  const gone = cy
    .elements()
    .filter((element) => !wanted.has(element.id()) && !element.hasClass('heading') && !element.hasClass('tile'));
  yield* portions(gone.toArray(), (portion) => {
    cy.batch(() => {
      for (const element of portion) element.remove();
    });
  });
  yield* portions(wanted, (portion) => {
    const changed: CollectionReturnValue[] = [];
    cy.batch(() => {
      const added: ElementDefinition[] = [];
      for (const [id, definition] of portion) {
        const there = cy.getElementById(id);
        if (there.empty()) added.push(placed(cy, definition, besideOf));
        else if (change(there, definition)) changed.push(there);
      }
      if (added.length > 0) cy.add(added);
    });
    // Styles are worked out when they are asked for, and otherwise all would be in one frame.
    for (const element of changed) element.numericStyle('opacity');
  });
}

/** Says whether it is another than before. */
function change(there: CollectionReturnValue, definition: ElementDefinition): boolean {
  const { text: _text, size: _size, dx: _dx, dy: _dy, drawn: _drawn, ...data } = definition.data;
  const now: Readonly<Record<string, unknown>> = { ...there.data() };
  // Styling an element anew is slow, and most stay as they are.
  const isOther = Object.entries(data).some(([name, value]) => !isSame(now[name], value));
  if (isOther) there.data(data);
  const { width, height } = definition.data;
  if (isOther && there.isNode() && !there.hasClass('wide') && !isSame(now.drawn, { width, height })) {
    there.data({ drawn: { width, height } });
  }
  const classes = definition.classes as readonly string[];
  let isOtherClass = false;
  for (const name of CLASSES) {
    if (there.hasClass(name) === classes.includes(name)) continue;
    there.toggleClass(name, classes.includes(name));
    isOtherClass = true;
  }
  return isOther || isOtherClass;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

/** A word of a layout: a year or a place over its column. */
export function headingOf({ text, x, y, width }: Placed['headings'][number], index: number): ElementDefinition {
  const data = {
    ...{ id: `heading:${index}`, kind: 'Heading', shape: 'heading', width, height: 40, radius: 0, head: 0, weight: 1 },
    ...{ words: text, detail: '', frame: null, at: { x: 0, y: 0 }, ...NEITHER },
  } satisfies Omit<NodeData, 'drawn'>;
  const words = { drawn: { width, height: data.height }, text: '', size: 20, dx: 0, dy: 0 };
  return {
    group: 'nodes',
    data: { ...data, ...words },
    position: { x, y },
    classes: ['heading'],
    grabbable: false,
    selectable: false,
  };
}

function placed(
  cy: Core,
  definition: ElementDefinition,
  besideOf: ReadonlyMap<string, string | null>,
): ElementDefinition {
  if (definition.group === 'edges') return definition;
  const beside = besideOf.get(definition.data.id ?? '');
  const at = beside ? cy.getElementById(beside) : null;
  if (at?.nonempty() && at.isNode() && !at.hasClass('unplaced'))
    return { ...definition, position: { ...at.position() } };
  return { ...definition, classes: [...(definition.classes as string[]), 'unplaced'] };
}
