import type { Edge, Evidence, GraphNode, Source } from '../../../graph/model.ts';
import { isShared } from '../../../graph/store/assertions.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { placeOnPage } from '../../../graph/text/place-on-page.ts';
import { sentenceAround } from '../../../graph/text/sentences.ts';
import { edgesAmong } from '../../edges-among.ts';

/** A piece of evidence with the sentence around it and where it is from, so that it can be read without the source. */
export interface ExportedEvidence extends Evidence {
  readonly sentence: string;
  readonly document: string;
  readonly file: string;
  /** SHA-256 of the text that `start` and `end` count in; null when another source proves the fact. */
  readonly hash: string | null;
  /** From 1; null for formats without pages. */
  readonly page: number | null;
  /** How sure its least sure figure or words were read from a picture, 0 to 1; null where the file held its text. */
  readonly recognition: number | null;
}

/** A part of the graph that is given out at once. */
export interface ExportedPart {
  /** Null where what is given out stands in no single source. */
  readonly source: Source | null;
  readonly nodes: readonly GraphNode[];
  /** Both ends are among the nodes given out so far. */
  readonly edges: readonly Edge[];
  readonly evidenceOf: (edge: Edge) => readonly ExportedEvidence[];
  readonly titleOf: (documentId: string) => string;
}

/** What a source brings that was not given out with an earlier one. */
export interface ExportedSource extends ExportedPart {
  readonly source: Source;
}

/**
 * The whole graph, source by source, each node and edge once: those that sources share come with the first, as all of them
 * together say. Needs the memory of one source, and the ids of all shared nodes and edges.
 */
export async function* exportedSources(store: GraphStore): AsyncGenerator<ExportedSource> {
  const given = new Set<string>();
  const isNew = (id: string) => !given.has(id) && given.add(id).size > 0;
  for await (const { graph } of store.dump()) {
    const { source } = graph;
    const shared = graph.nodes.filter((node) => isShared(node) && isNew(node.id));
    const merged = await store.nodes(shared.map(({ id }) => id));
    const structure = graph.edges.filter(({ id, documentId }) => documentId === null && isNew(id));
    const whole = await Promise.all(structure.map(({ id }) => store.edge(id)));
    const titles = new Map(graph.nodes.flatMap((node) => (node.kind === 'Document' ? [[node.id, node.title]] : [])));
    const titleOf = (documentId: string) => titles.get(documentId) ?? '';
    yield {
      source,
      // Whoever writes meanwhile may have removed one; then what this source said of it stands.
      nodes: [...graph.nodes.filter((node) => !isShared(node)), ...shared.map((node, at) => merged[at] ?? node)],
      edges: [
        ...structure.map((edge, at) => whole[at] ?? edge),
        ...graph.edges.filter(({ documentId }) => documentId !== null),
      ],
      titleOf,
      evidenceOf: ({ evidence }) => evidence.map((piece) => exportedEvidence(piece, source, titleOf)),
    };
  }
}

/** Some nodes with the edges among them, in the same way: first what documents share, then each document's own. Needs the memory of one source. */
export async function* sourcesOf(store: GraphStore, ids: readonly string[]): AsyncGenerator<ExportedPart> {
  const nodes = (await store.nodes([...new Set(ids)])).filter((node) => node !== null);
  const edges = await edgesAmong(ids, store);
  const named = await store.nodes([
    ...new Set([...nodes, ...edges].flatMap((one) => documentOf(one) ?? []).concat(edges.flatMap(provedIn))),
  ]);
  const titles = new Map(named.flatMap((node) => (node?.kind === 'Document' ? [[node.id, node.title]] : [])));
  const titleOf = (documentId: string) => titles.get(documentId) ?? '';
  const documents = [...new Set([...nodes, ...edges].map(documentOf))].sort(
    (one, other) => Number(other === null) - Number(one === null),
  );
  for (const documentId of documents) {
    const source = documentId === null ? null : await store.sourceOf(documentId);
    yield {
      source,
      nodes: nodes.filter((node) => documentOf(node) === documentId),
      edges: edges.filter((edge) => documentOf(edge) === documentId),
      titleOf,
      evidenceOf: ({ evidence }) => evidence.map((piece) => exportedEvidence(piece, source, titleOf)),
    };
  }
}

/** The document that a node or an edge is of; null for what several share. */
function documentOf(one: GraphNode | Edge): string | null {
  if ('from' in one) return one.documentId;
  if (one.kind === 'Document') return one.id;
  return one.kind === 'Measure' || one.kind === 'Target' ? one.documentId : null;
}

function provedIn({ evidence }: Edge): readonly string[] {
  return evidence.map(({ documentId }) => documentId);
}

/**
 * Evidence with its sentence, where the source at hand proves it. A structural edge may be proved by other sources as well;
 * their texts are not at hand, and the quote stands for itself.
 */
export function exportedEvidence(
  piece: Evidence,
  source: Source | null,
  titleOf: (documentId: string) => string,
): ExportedEvidence {
  const here = source?.text.slice(piece.start, piece.end) === piece.quote ? source : null;
  const place = here ? placeOnPage(here, piece) : {};
  return {
    ...piece,
    sentence: here ? sentenceAround(here.text, piece.start, piece.end) : piece.quote,
    document: titleOf(piece.documentId),
    file: here ? here.name : '',
    hash: here ? here.hash : null,
    page: place.page ?? null,
    recognition: place.confidence ?? null,
  };
}
