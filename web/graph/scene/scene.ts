import type { NodeKind, Role } from '../../api-client/schema-types.ts';
import type { Elements, NodeElement } from '../elements/to-elements.ts';
import { type Block, blockOf } from './block.ts';
import type { Size } from './geometry.ts';
import { pillSize } from './node-size.ts';

/** A rectangle that a layout puts somewhere as a whole: a plan with the measures in it, or a node of its own. */
export interface Box extends Size {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly note: string;
  readonly beside: string | null;
  readonly root: boolean;
  readonly faded: boolean;
  readonly more: number | null;
  readonly year: number | null;
  readonly place: string | null;
  /** Measures that stand in it, and where; none in what is no plan. */
  readonly block: Block | null;
  /** How much hangs on it. */
  readonly weight: number;
}

/** A line between two boxes or between a measure and a box. */
export interface Line {
  /** Of the one fact that it stands for, or of the bundle. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly role: Role | null;
  readonly isInferred: boolean;
  /** How many facts it stands for. */
  readonly count: number;
}

/** What is drawn: boxes for the layout, and lines at both depths, of which one shows at a time. */
export interface Scene {
  readonly boxes: readonly Box[];
  /** Line by line, from the measure itself. */
  readonly lines: readonly Line[];
  /** One line for all between a plan and another box. */
  readonly bundles: readonly Line[];
}

const RANK: readonly (Role | null)[] = ['lead', 'responsible', 'support', null];

/** Frames measures by their plans and bundles their lines. Depends on the elements alone, so the same ones give the same scene. */
export function toScene(elements: Elements, opened: readonly string[], kept: string | null): Scene {
  const measures = new Map<string, NodeElement[]>();
  const boxOf = new Map<string, string>();
  const drawn = new Set(elements.nodes.map(({ id }) => id));
  for (const node of elements.nodes) {
    const frame = node.planId !== null && drawn.has(node.planId) ? node.planId : null;
    boxOf.set(node.id, frame ?? node.id);
    if (frame) measures.set(frame, [...(measures.get(frame) ?? []), node]);
  }
  const facts = elements.edges.filter(({ from, to }) => boxOf.get(from) !== boxOf.get(to));
  const weight = new Map<string, number>();
  for (const { from, to } of facts) for (const id of [from, to]) weight.set(id, (weight.get(id) ?? 0) + 1);

  const boxes = elements.nodes
    .filter(({ id }) => boxOf.get(id) === id)
    .map((node): Box => {
      const block =
        node.kind === 'Document'
          ? blockOf(measures.get(node.id) ?? [], { isOpen: opened.includes(node.id), kept })
          : null;
      const { id, kind, label, note, beside, root, faded, more, year, place } = node;
      const size = block ?? pillSize(node);
      return {
        ...{ id, kind, label, note, root, faded, more, year, place, block },
        beside: beside === null ? null : (boxOf.get(beside) ?? null),
        width: size.width,
        height: size.height,
        weight: weight.get(id) ?? 0,
      };
    });

  const shown = new Set(boxes.flatMap(({ id, block }) => [id, ...(block?.cells.map((cell) => cell.id) ?? [])]));
  const lines: Line[] = [];
  const bundles = new Map<string, Line>();
  for (const { id, kind, role, basis, from, to } of facts) {
    // Lines run from plan to measure to whoever answers for it, whichever way the fact points, so that columns read on.
    const [start, end] = kind === 'RESPONSIBLE_FOR' ? [to, from] : [from, to];
    const isInferred = basis === 'inferred';
    if (shown.has(start) && shown.has(end)) lines.push({ id, from: start, to: end, role, isInferred, count: 1 });
    const [plan, other] = [boxOf.get(start) ?? start, boxOf.get(end) ?? end];
    const key = bundleId(plan, other);
    const there = bundles.get(key);
    const strongest = there && RANK.indexOf(there.role) < RANK.indexOf(role) ? there.role : role;
    bundles.set(key, {
      id: key,
      from: plan,
      to: other,
      role: there ? strongest : role,
      isInferred: isInferred && (there?.isInferred ?? true),
      count: (there?.count ?? 0) + 1,
    });
  }
  return { boxes, lines, bundles: [...bundles.values()] };
}

export function bundleId(from: string, to: string): string {
  return `bundle:${from}~${to}`;
}
