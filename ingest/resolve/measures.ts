import { contentId, sha256 } from '../../graph/ids.ts';
import type { Edge, MeasureNode, Passage } from '../../graph/model.ts';
import { sentencesIn } from '../../graph/text/sentences.ts';
import { passageEmbeddingText, splitPassages } from '../../graph/text/split-passages.ts';
import type { ExtractedDocument, ExtractedMeasure } from '../extraction.ts';
import { measureId } from '../ids.ts';
import { type DocumentScope, evidenceAt, factEdge } from './fact-edge.ts';

export interface MeasureGraph {
  /** In the order of the document's measures. */
  readonly nodes: readonly MeasureNode[];
  readonly edges: readonly Edge[];
  readonly passages: readonly Passage[];
}

/** The measures of a document, that it has them, and the passages that search will find. */
export function resolveMeasures(scope: DocumentScope, document: ExtractedDocument): MeasureGraph {
  const nodes = document.measures.map((measure, order) => measureNode(scope, measure, order));
  return {
    nodes,
    edges: document.measures.flatMap((measure, order) => {
      const node = nodes[order];
      return node ? [hasMeasure(scope, measure, node)] : [];
    }),
    passages: nodes.flatMap((node) => passagesOf(scope, node)),
  };
}

function measureNode(scope: DocumentScope, measure: ExtractedMeasure, order: number): MeasureNode {
  const { kind, number, title, path, deadline, start, end } = measure;
  return {
    kind: 'Measure',
    id: measureId(scope.documentId, { path, number, order }),
    documentId: scope.documentId,
    measureKind: kind,
    number,
    title,
    path,
    deadline,
    order,
    start,
    end,
    text: scope.text.slice(start, end),
  };
}

/** Proved by the measure's first sentence, which holds its number and title. */
function hasMeasure(scope: DocumentScope, measure: ExtractedMeasure, node: MeasureNode): Edge {
  const sentence = sentencesIn(node.text, { start: 0, end: node.text.length })[0];
  const end = node.start + (sentence?.end ?? node.text.length);
  return factEdge(scope, {
    kind: 'HAS_MEASURE',
    from: scope.documentId,
    to: node.id,
    order: node.order,
    basis: measure.basis,
    confidence: measure.certainty,
    evidence: [evidenceAt(scope, { start: node.start, end, rule: measure.rule, basis: measure.basis })],
  });
}

function passagesOf(scope: DocumentScope, node: MeasureNode): Passage[] {
  return splitPassages(node.text).map((span) => {
    const start = node.start + span.start;
    const end = node.start + span.end;
    const text = scope.text.slice(start, end);
    return {
      id: contentId('Passage', node.id, span.start, span.end),
      measureId: node.id,
      documentId: scope.documentId,
      start,
      end,
      text,
      hash: sha256(passageEmbeddingText(node.title, text)),
    };
  });
}
