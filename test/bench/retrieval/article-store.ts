import type { Embedder } from '../../../graph/embed/embedder.ts';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { contentId, edgeId, sha256 } from '../../../graph/ids.ts';
import type { DocumentNode, Edge, MeasureNode, Passage, SourceGraph } from '../../../graph/model.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { passageEmbeddingText, splitPassages } from '../../../graph/text/split-passages.ts';
import type { Article } from './judged-articles.ts';
import { cachedVectors } from './vector-cache.ts';

/** A store with laws as documents and their articles as measures, and which article a measure is. */
export interface ArticleStore {
  readonly store: GraphStore;
  readonly articleOf: ReadonlyMap<string, string>;
}

/** Saves the articles through the store's own door, so that what is measured is what the product runs. */
export async function articleStore(
  path: string,
  embedder: Embedder,
  articles: readonly Article[],
  vectorFile: string,
  say: (line: string) => void,
): Promise<ArticleStore> {
  const laws = byLaw(articles);
  const graphs = [...laws].map(([law, members]) => toGraph(law, members));
  const texts = graphs.flatMap(embeddedTexts);
  const vectors = await cachedVectors(vectorFile, embedder, texts, (done, total) =>
    say(`embedded ${done} of ${total}`),
  );

  const store = embeddedStore({ path, dimensions: embedder.dimensions, model: embedder.model });
  await store.open();
  const articleOf = new Map<string, string>();
  let saved = 0;
  for (const graph of graphs) {
    const own = graph.passages.flatMap(({ hash }) => {
      const vector = vectors.get(hash);
      return vector ? [[hash, vector] as const] : [];
    });
    await store.saveSource(graph, new Map(own));
    if (++saved % 100 === 0) say(`saved ${saved} of ${graphs.length} laws`);
  }
  for (const members of laws.values()) for (const one of members) articleOf.set(measureId(one), one.id);
  return { store, articleOf };
}

function byLaw(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  const laws = new Map<string, Article[]>();
  for (const article of articles) {
    const members = laws.get(article.law);
    if (members) members.push(article);
    else laws.set(article.law, [article]);
  }
  return laws;
}

function measureId({ id }: Article): string {
  return contentId('Measure', 'article', id);
}

function toGraph(law: string, members: readonly Article[]): SourceGraph {
  const text = members.map((article) => article.text).join('\n');
  const hash = sha256(`${law}\n${text}`);
  const sourceId = contentId('Source', hash);
  const documentId = contentId('Document', law);
  const document: DocumentNode = {
    kind: 'Document',
    id: documentId,
    sourceId,
    title: law,
    documentKind: 'regulation',
    issuer: null,
    documentNumber: null,
    publishedOn: null,
    year: null,
    regionId: null,
    start: 0,
    end: text.length,
  };
  let from = 0;
  const measures = members.map((article, order): MeasureNode => {
    const start = from;
    from += article.text.length + 1;
    return {
      kind: 'Measure',
      id: measureId(article),
      documentId,
      measureKind: 'action',
      number: article.number,
      title: null,
      path: [],
      deadline: null,
      order,
      start,
      end: start + article.text.length,
      text: article.text,
    };
  });
  return {
    source: {
      id: sourceId,
      name: `${law}.txt`,
      origin: `stard:${law}`,
      hash,
      encoding: 'utf-8',
      format: 'text',
      text,
      pageStarts: [],
      boxes: [],
      confidences: [],
      unread: [],
    },
    nodes: [document, ...measures],
    edges: measures.map(
      (measure): Edge => ({
        id: edgeId('HAS_MEASURE', documentId, measure.id),
        kind: 'HAS_MEASURE',
        from: documentId,
        to: measure.id,
        documentId,
        basis: 'stated',
        role: null,
        first: false,
        order: measure.order,
        article: null,
        confidence: null,
        evidence: [],
      }),
    ),
    passages: measures.flatMap(toPassages),
  };
}

function toPassages(measure: MeasureNode): Passage[] {
  return splitPassages(measure.text).map(({ start, end }, i) => {
    const text = measure.text.slice(start, end);
    return {
      id: contentId('Passage', measure.id, i),
      measureId: measure.id,
      documentId: measure.documentId,
      start: measure.start + start,
      end: measure.start + end,
      text,
      hash: sha256(passageEmbeddingText(measure.title, text)),
    };
  });
}

function embeddedTexts({ nodes, passages }: SourceGraph): string[] {
  const titles = new Map(nodes.filter((node) => node.kind === 'Measure').map(({ id, title }) => [id, title]));
  return passages.map(({ measureId: id, text }) => passageEmbeddingText(titles.get(id) ?? null, text));
}
