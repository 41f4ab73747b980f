import { contentId } from '../../graph/ids.ts';
import type { Edge, EdgeKind, GraphNode, MeasureNode } from '../../graph/model.ts';
import { lettersOf } from '../../graph/text/fold.ts';
import type { ExtractedBrand, ExtractedCitation, ExtractedDocument, ExtractedTarget, Found } from '../extraction.ts';
import { type DocumentScope, evidenceAt, factEdge } from './fact-edge.ts';
import { regulationNode } from './regulations.ts';

interface Facts {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly Edge[];
}

/** Targets, brands and citations of every measure, and those that the document states outside its measures. */
export function mentionedFacts(
  scope: DocumentScope,
  document: ExtractedDocument,
  measures: readonly MeasureNode[],
): Facts {
  const owners = [
    { id: scope.documentId, measureId: null, holds: document },
    ...document.measures.flatMap((holds, i) => {
      const id = measures[i]?.id;
      return id === undefined ? [] : [{ id, measureId: id, holds }];
    }),
  ];
  const parts = owners.flatMap(({ id, measureId, holds }) => [
    ...targets(scope, id, measureId, holds.targets),
    ...holds.brands.map((brand) => named(scope, id, brand)),
    ...holds.citations.map((citation) => cited(scope, id, citation)),
  ]);
  return { nodes: parts.map(({ node }) => node), edges: parts.map(({ edge }) => edge) };
}

interface Fact {
  readonly node: GraphNode;
  readonly edge: Edge;
}

function targets(
  scope: DocumentScope,
  owner: string,
  measureId: string | null,
  found: readonly ExtractedTarget[],
): Fact[] {
  const seen = new Map<string, number>();
  return found.map((target) => {
    const { text, metric, value, upper, unit, comparator, baseline, deadline, start, end } = target;
    const { level = null, nature = null } = target;
    const repeat = seen.get(`${metric}\u001f${text}`) ?? 0;
    seen.set(`${metric}\u001f${text}`, repeat + 1);
    const id = contentId('Target', owner, metric, text, value ?? level ?? '', ...(repeat > 0 ? [repeat] : []));
    const node: GraphNode = {
      kind: 'Target',
      id,
      documentId: scope.documentId,
      measureId,
      metric,
      value,
      upper,
      unit,
      comparator,
      baseline,
      deadline,
      level,
      nature,
      text,
      start,
      end,
    };
    return { node, edge: mention(scope, 'SETS', owner, id, target) };
  });
}

/** 大综合、一体化 and 大综合一体化 are one: what stands between the characters of a brand's name is no part of it. */
function brandId(name: string): string {
  return contentId('Brand', lettersOf(name) || name);
}

function named(scope: DocumentScope, owner: string, brand: ExtractedBrand): Fact {
  const id = brandId(brand.name);
  const node: GraphNode = { kind: 'Brand', id, name: brand.name, brandKind: brand.kind };
  return { node, edge: mention(scope, 'NAMES', owner, id, brand) };
}

function cited(scope: DocumentScope, owner: string, citation: ExtractedCitation): Fact {
  const node = regulationNode(citation.title, citation.documentNumber);
  return { node, edge: mention(scope, 'CITES', owner, node.id, citation, citation.article) };
}

function mention(
  scope: DocumentScope,
  kind: EdgeKind,
  from: string,
  to: string,
  found: Found,
  article: string | null = null,
): Edge {
  const { basis, start, certainty: confidence } = found;
  const evidence = [evidenceAt(scope, found)];
  return factEdge(scope, { kind, from, to, order: start, basis, article, confidence, evidence });
}
