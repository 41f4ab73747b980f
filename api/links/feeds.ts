import { type RequestHandler, Router } from 'express';
import { ZhengmaiError } from '../../graph/errors.ts';
import type { DocumentNode, MeasureNode } from '../../graph/model.ts';
import { countChanges } from '../../graph/revision.ts';
import { search } from '../../graph/search/search.ts';
import type { SearchContext } from '../../graph/search/search-context.ts';
import { toOwnershipFilter } from '../export/export-filter.ts';
import { nodesById } from '../export/rows.ts';
import { baseOf } from '../http/base-of.ts';
import { measureLabel } from '../language/measure-label.ts';
import { addressOf } from '../permalink.ts';
import { type AtomEntry, atom } from './atom.ts';

/** So many entries a feed: readers look often enough to miss none. */
const ENTRIES = 50;
const MOST_CHARACTERS = 2_000;

/** `/feed/documents.atom`: the newest plans, with what changed in them. `/feed/measures.atom?q=…&years=…`: a saved search. */
export function feeds({ store, embedder }: SearchContext): Router {
  return Router()
    .get('/documents.atom', feed('documents.atom', newDocuments))
    .get('/measures.atom', feed('measures.atom', foundMeasures));

  function feed(
    name: string,
    entriesOf: (query: Record<string, unknown>) => Promise<readonly AtomEntry[]>,
  ): RequestHandler {
    return async (request, response) => {
      const { q } = request.query;
      const title =
        typeof q === 'string' && q !== '' ? `政脉：${q}` : name === 'documents.atom' ? '政脉：新文件' : '政脉：举措';
      const base = baseOf(request);
      const self = new URL(request.originalUrl, base).href;
      const text = atom({ title, self, base, entries: await entriesOf(request.query) });
      response.type('application/atom+xml; charset=utf-8').send(text);
    };
  }

  async function newDocuments(): Promise<readonly AtomEntry[]> {
    const { items } = await store.documents({}, { first: ENTRIES });
    return Promise.all(
      items.map(async ({ node: document }) => {
        const { items: revisions } = await store.revisions(document.id, { first: 1 });
        const revision = revisions[0]?.node;
        const changes = revision ? Object.entries(countChanges(revision.changes)) : [];
        const changed = changes.map(
          ([of, { appeared, changed, vanished }]) => `${NAMES[of]} +${appeared} ~${changed} -${vanished}`,
        );
        return {
          path: addressOf(document.id),
          title: document.title,
          updated: revision?.replacedAt ?? dateOf(document),
          author: document.issuer,
          summary: revision
            ? `有修订：${changed.join('，')}`
            : [document.issuer, document.documentNumber].filter(Boolean).join(' '),
        };
      }),
    );
  }

  async function foundMeasures({ q, ...rest }: Record<string, unknown>): Promise<readonly AtomEntry[]> {
    const filter = toOwnershipFilter(rest);
    if (q !== undefined && (typeof q !== 'string' || q.length > MOST_CHARACTERS)) {
      throw new ZhengmaiError('BAD_INPUT', `q is one question of at most ${MOST_CHARACTERS} characters.`);
    }
    const measures = q
      ? await searched(q, filter)
      : (await store.measures(filter, { first: ENTRIES })).items.map(({ node }) => node);
    const documents = await nodesById(
      store,
      measures.map(({ documentId }) => documentId),
    );
    return measures.map((measure) => {
      const document = documents.get(measure.documentId) as DocumentNode | undefined;
      return {
        path: addressOf(measure.id),
        title: measureLabel(measure),
        updated: document ? dateOf(document) : UNKNOWN,
        author: document?.issuer ?? null,
        summary: `${document?.title ?? ''}：${measure.text}`,
      };
    });
  }

  /** Those that answer, newest first; what may merely be related would fill the feed for ever. */
  async function searched(
    query: string,
    filter: ReturnType<typeof toOwnershipFilter>,
  ): Promise<readonly MeasureNode[]> {
    const outcome = await search({ store, embedder }, { query, filter, sort: 'newest', sure: true });
    const { items } = await outcome.hits({ first: ENTRIES });
    return items.map(({ node }) => node.measure);
  }
}

const NAMES: Readonly<Record<string, string>> = { measures: '举措', units: '单位', targets: '指标' };
/** Atom wants a time; plans may have none. */
const UNKNOWN = '1970-01-01T00:00:00Z';

function dateOf({ publishedOn, year }: DocumentNode): string {
  if (publishedOn !== null) return `${publishedOn}T00:00:00Z`;
  return year === null ? UNKNOWN : `${year}-01-01T00:00:00Z`;
}
