import type {
  BrandNode,
  DocumentNode,
  Edge,
  GraphNode,
  MeasureNode,
  RegulationNode,
  Role,
  TargetNode,
} from '../../model.ts';
import type { Draft, DraftDeadline } from './draft.ts';

/** What a measure of a draft says, read off the graph that was made of it. */
export interface DraftFacts {
  readonly measure: MeasureNode;
  readonly document: DocumentNode;
  /** A sentence that sets a number outside every measure. */
  readonly isGoal: boolean;
  readonly units: readonly DraftUnit[];
  readonly targets: readonly TargetNode[];
  readonly deadlines: readonly DraftDeadline[];
  readonly brands: readonly BrandNode[];
  readonly laws: readonly DraftLaw[];
}

export interface DraftUnit {
  /** As the draft's graph names it, with its place. */
  readonly name: string;
  readonly role: Role;
  readonly first: boolean;
  readonly basis: Edge['basis'];
  /** A body that no list can name, 有关部门. */
  readonly collective: boolean;
}

export interface DraftLaw {
  readonly regulation: RegulationNode;
  /** As written, 第X条. */
  readonly article: string | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The measures of a draft in the order of its text, each with what it says. */
export function factsOf({ graph, deadlines, goals }: Draft): DraftFacts[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const edges = graph.edges.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const at = (id: string, kind: Edge['kind']) => edges.filter((edge) => edge.kind === kind && edge[endOf(kind)] === id);
  const others = <K extends GraphNode['kind']>(id: string, edgeKind: Edge['kind'], kind: K) =>
    at(id, edgeKind).flatMap(({ to }) => {
      const node = nodes.get(to);
      return node?.kind === kind ? [node as Extract<GraphNode, { kind: K }>] : [];
    });
  const measures = graph.nodes.filter((node): node is MeasureNode => node.kind === 'Measure');
  return measures
    .toSorted((a, b) => a.start - b.start)
    .flatMap((measure) => {
      const document = nodes.get(measure.documentId);
      if (document?.kind !== 'Document') return [];
      const units = at(measure.id, 'RESPONSIBLE_FOR').flatMap((edge) => toUnit(edge, nodes.get(edge.from)));
      return [
        {
          measure,
          document,
          isGoal: goals.has(measure.id),
          units,
          targets: others(measure.id, 'SETS', 'Target'),
          deadlines: deadlines.get(measure.id) ?? [],
          brands: others(measure.id, 'NAMES', 'Brand'),
          laws: at(measure.id, 'CITES').flatMap((edge) => toLaw(edge, nodes.get(edge.to))),
        },
      ];
    });
}

const endOf = (kind: Edge['kind']) => (kind === 'RESPONSIBLE_FOR' ? 'to' : 'from');

function toUnit({ role, first, basis }: Edge, unit: GraphNode | undefined): DraftUnit[] {
  if (unit?.kind !== 'Unit') return [];
  return [{ name: unit.name, role: role ?? 'responsible', first, basis, collective: unit.collective }];
}

function toLaw({ article, evidence }: Edge, regulation: GraphNode | undefined): DraftLaw[] {
  const [written] = evidence;
  if (regulation?.kind !== 'Regulation' || !written) return [];
  const { start, end, quote } = written;
  return [{ regulation, article, start, end, quote }];
}
