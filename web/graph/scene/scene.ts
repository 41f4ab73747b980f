import type { Role } from '../../api-client/schema-types.ts';
import { groupId } from '../../state/graph-actions.ts';
import type { Elements, NodeElement } from '../elements/to-elements.ts';
import { type Block, blockOf } from './block.ts';
import { shapeOf } from './frame-shape.ts';
import type { Size } from './geometry.ts';
import { type BoxKind, pillSize } from './node-size.ts';
import { PLAIN } from './type-size.ts';

/** A rectangle that a layout puts somewhere as a whole: a plan with the measures in it, a group, or a node of its own. */
export interface Box extends Size {
  readonly id: string;
  readonly kind: BoxKind;
  readonly label: string;
  readonly note: string;
  readonly beside: string | null;
  readonly root: boolean;
  readonly faded: boolean;
  readonly more: number | null;
  readonly year: number | null;
  readonly place: string | null;
  /** What stands in it, and where; null in what is a name alone. */
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

/**
 * Frames measures by their plans and what the reader grouped by its group, and bundles their lines. Depends on the elements and
 * the groups alone, so the same ones give the same scene.
 */
export function toScene(
  elements: Elements,
  { opened, groups }: { readonly opened: readonly string[]; readonly groups: readonly (readonly string[])[] },
  kept: string | null,
): Scene {
  const { boxOf, within } = framesOf(elements, groups);
  const facts = elements.edges.filter(({ from, to }) => boxOf.get(from) !== boxOf.get(to));
  const weight = new Map<string, number>();
  for (const { from, to } of facts) for (const id of [from, to]) weight.set(id, (weight.get(id) ?? 0) + 1);
  const byId = new Map(elements.nodes.map((node) => [node.id, node]));

  const boxFor = (id: string): Box | null => {
    const own = byId.get(id);
    const members = within.get(id) ?? [];
    const block =
      own === undefined || own.kind === 'Document'
        ? blockOf(members, { name: own?.label ?? namesOf(members), isOpen: opened.includes(id), kept })
        : null;
    const first = own ?? members[0];
    if (!first) return null;
    const beside = first.beside === null ? null : (boxOf.get(first.beside) ?? null);
    const { width, height } = block ? shapeOf(block.content, PLAIN) : pillSize(first);
    const counted = own ? [own] : members;
    const size = {
      ...{ width, height, block, beside: beside === id ? null : beside },
      weight: counted.reduce((sum, node) => sum + (weight.get(node.id) ?? 0), 0),
    };
    if (own) {
      const { kind, label, note, root, faded, more, year, place } = own;
      return { id, kind, label, note, root, faded, more, year, place, ...size };
    }
    const ofPlans = members.every(({ kind }) => kind === 'Document' || kind === 'Measure');
    return {
      ...{ id, kind: ofPlans ? 'Document' : 'Group', label: namesOf(members), note: '' },
      ...{ root: members.some(({ root }) => root), faded: members.every(({ faded }) => faded), more: null },
      ...{ year: first.year, place: first.place, ...size },
    };
  };
  const boxes = [...new Set(elements.nodes.map(({ id }) => boxOf.get(id) ?? id))].flatMap((id) => boxFor(id) ?? []);

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

function namesOf(members: readonly NodeElement[]): string {
  return members.map(({ label }) => label).join('、');
}

/** The box that each node stands in, be it its own, and the nodes that stand in each box of others. */
function framesOf(
  { nodes }: Elements,
  groups: readonly (readonly string[])[],
): { readonly boxOf: ReadonlyMap<string, string>; readonly within: ReadonlyMap<string, readonly NodeElement[]> } {
  const drawn = new Set(nodes.map(({ id }) => id));
  const groupOf = new Map<string, string>();
  for (const members of groups) {
    const there = members.filter((id) => drawn.has(id));
    if (there.length > 1) for (const id of there) groupOf.set(id, groupId(members));
  }
  const boxOf = new Map<string, string>();
  const within = new Map<string, NodeElement[]>();
  for (const node of nodes) {
    const plan = node.planId !== null && drawn.has(node.planId) ? node.planId : null;
    const frame = groupOf.get(node.id) ?? plan;
    // The measures of a grouped plan go with it, and only the plan is shown.
    boxOf.set(node.id, (frame !== null && groupOf.get(frame)) || (frame ?? node.id));
    if (frame !== null && !groupOf.has(frame)) within.set(frame, [...(within.get(frame) ?? []), node]);
  }
  return { boxOf, within };
}

export function bundleId(from: string, to: string): string {
  return `bundle:${from}~${to}`;
}
