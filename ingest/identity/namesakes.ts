import type { DocumentNode, SourceGraph } from '../../graph/model.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { sameTitle, type WordedDocument } from './same-plan.ts';

/** Stored documents of one title that are looked at. */
const MOST = 50;

/** A stored document of the same title, with where it was read from and what else stands there. */
export interface Namesake extends WordedDocument {
  readonly origin: string;
  readonly name: string;
  readonly documents: readonly DocumentNode[];
}

export interface OwnDocument extends WordedDocument {
  /** How many documents of this title stand before it. */
  readonly repeat: number;
}

/** The documents of a source that is on its way in. */
export function ownDocuments({ source, nodes }: SourceGraph): OwnDocument[] {
  const seen = new Map<string, number>();
  return nodes
    .filter((node): node is DocumentNode => node.kind === 'Document')
    .map((document) => {
      const repeat = seen.get(document.title) ?? 0;
      seen.set(document.title, repeat + 1);
      return { document, repeat, text: source.text.slice(document.start, document.end) };
    });
}

/** What is stored under the titles of these documents. */
export async function namesakes(store: GraphStore, own: readonly OwnDocument[]): Promise<Namesake[]> {
  const found = new Map<string, Namesake>();
  for (const title of new Set(own.map(({ document }) => document.title))) {
    const { items } = await store.documents({ titleContains: title }, { first: MOST });
    for (const { node } of items) {
      if (found.has(node.id) || !sameTitle(node.title, title)) continue;
      const source = await store.sourceOf(node.id);
      if (!source) continue;
      const ids = (await store.findSource({ origin: source.origin }))?.documentIds ?? [node.id];
      const documents = (await store.nodes(ids)).filter((one): one is DocumentNode => one?.kind === 'Document');
      found.set(node.id, {
        document: node,
        text: source.text.slice(node.start, node.end),
        origin: source.origin,
        name: source.name,
        documents: documents.toSorted((a, b) => a.start - b.start),
      });
    }
  }
  return [...found.values()];
}
