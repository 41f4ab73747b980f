import { contentId, sha256 } from '../../graph/ids.ts';
import type { DocumentNode, Source, SourceGraph } from '../../graph/model.ts';
import type { Revision } from '../../graph/revision.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import type { Decisions } from '../decisions.ts';
import { readPlan } from '../thread/plan-thread.ts';
import { diffDocument, isUnchanged } from './diff-documents.ts';
import { type Predecessor, pairDocuments } from './pair-documents.ts';

/** What becomes of the documents that a source is about to replace. */
export interface History {
  /** One for each document whose text changed. */
  readonly made: readonly Revision[];
  /** Earlier revisions of documents whose id changes, under their new id. */
  readonly carried: readonly Revision[];
  /** Documents that nothing in the new text takes the place of. */
  readonly vanished: readonly DocumentNode[];
}

/**
 * Compares a source with the version of it that is stored. The older text is read again by today's rules, so that only
 * what the authors changed shows, not what the rules have learnt since.
 */
export async function historyOf(store: GraphStore, after: SourceGraph, decisions?: Decisions): Promise<History> {
  const previous = await previousVersion(store, after);
  if (!previous) return { made: [], carried: [], vanished: [] };
  const { resolution } = await readPlan(previous.source, { decisions });
  const before = resolution.graph;
  const { pairs, vanished } = pairDocuments({ ...previous, graph: before }, after);
  const made: Revision[] = [];
  const carried: Revision[] = [];
  for (const [predecessor, document] of pairs) {
    const past = await revisionsOf(store, predecessor.storedId);
    if (predecessor.storedId !== document.id) {
      carried.push(...past.map((revision) => ({ ...revision, documentId: document.id })));
    }
    const revision = revise(before, predecessor, after, document, past[0]?.replacedAt);
    if (revision) made.push(revision);
  }
  return { made, carried, vanished };
}

async function previousVersion(store: GraphStore, after: SourceGraph) {
  const summary = await store.findSource({ origin: (await movedFrom(store, after)) ?? after.source.origin });
  const documents = await store.nodes(summary?.documentIds ?? []);
  const stored = documents.filter((node): node is DocumentNode => node?.kind === 'Document');
  const source = stored[0] ? await store.sourceOf(stored[0].id) : null;
  return source && { source, documents: stored };
}

/** Where a file was read from before, when it is one of the same name whose documents are stored from another folder. */
async function movedFrom(store: GraphStore, { source, nodes }: SourceGraph): Promise<string | null> {
  if (await store.findSource({ origin: source.origin })) return null;
  for (const { kind, id } of nodes) {
    const previous = kind === 'Document' ? await store.sourceOf(id) : null;
    if (previous) return previous.origin;
  }
  return null;
}

async function revisionsOf(store: GraphStore, documentId: string): Promise<Revision[]> {
  const found: Revision[] = [];
  for (let after: string | undefined; ; ) {
    const page = await store.revisions(documentId, { first: 100, after });
    found.push(...page.items.map(({ node }) => node));
    after = page.items.at(-1)?.cursor;
    if (!page.hasNext) return found;
  }
}

/** Null when the two versions have the same words: white space alone is no revision. */
function revise(
  before: SourceGraph,
  { document: old, storedId: previousId }: Predecessor,
  after: SourceGraph,
  document: DocumentNode,
  latest: string | undefined,
): Revision | null {
  const [text, newText] = [textOf(before.source, old), textOf(after.source, document)];
  const changes = diffDocument({ graph: before, document: old }, { graph: after, document });
  if (isUnchanged(changes) && wordsOf(text) === wordsOf(newText)) return null;
  const [hash, replacedByHash] = [sha256(text), sha256(newText)];
  const replacedAt = timeAfter(latest);
  const id = contentId('Revision', previousId, hash, replacedByHash, replacedAt);
  return { id, documentId: document.id, previousId, replacedAt, title: old.title, text, hash, replacedByHash, changes };
}

function textOf({ text }: Source, { start, end }: DocumentNode): string {
  return text.slice(start, end);
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Now, or just after the latest revision: a clock may stand still or have gone back since. */
function timeAfter(latest: string | undefined): string {
  return new Date(Math.max(Date.now(), latest === undefined ? 0 : Date.parse(latest) + 1)).toISOString();
}
