import type { DocumentNode, MeasureNode, SourceGraph } from '../../graph/model.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { lettersOf } from '../../graph/text/fold.ts';
import { type Namesake, namesakes, ownDocuments } from './namesakes.ts';
import { contradict } from './same-plan.ts';

/** The stored source that says the same as this one in another form, document by document; null when none does. */
export async function findSamePlan(store: GraphStore, graph: SourceGraph): Promise<Namesake | null> {
  const own = ownDocuments(graph);
  const [first] = own;
  if (!first) return null;
  const known = (await namesakes(store, [first])).filter(({ origin }) => origin !== graph.source.origin);
  for (const other of known) {
    if (contradict(first.document, other.document) || other.documents.length !== own.length) continue;
    const stored = await storedMeasures(store, other.documents);
    if (own.every(({ document }, i) => saysTheSame(measuresOf(graph, document.id), stored[i] ?? []))) return other;
  }
  return null;
}

async function storedMeasures(store: GraphStore, documents: readonly DocumentNode[]) {
  return Promise.all(
    documents.map(async ({ id }) => {
      const found = await store.measures({ documentIds: [id] }, { first: 500 });
      return found.hasNext ? [] : found.items.map(({ node }) => node).toSorted((a, b) => a.start - b.start);
    }),
  );
}

/** Whether two documents say the same, letter by letter, in whatever form: a Word file and a page, or a blank line more. */
function saysTheSame(one: readonly MeasureNode[], other: readonly MeasureNode[]): boolean {
  return one.length > 0 && one.length === other.length && lettersIn(one) === lettersIn(other);
}

function lettersIn(measures: readonly MeasureNode[]): string {
  return measures.map(({ text }) => lettersOf(text)).join('\n');
}

function measuresOf({ nodes }: SourceGraph, documentId: string): MeasureNode[] {
  return nodes
    .filter((node): node is MeasureNode => node.kind === 'Measure' && node.documentId === documentId)
    .toSorted((a, b) => a.start - b.start);
}
