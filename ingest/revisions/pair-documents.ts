import type { DocumentNode, SourceGraph } from '../../graph/model.ts';
import { likeness, wordPairs } from './pair-measures.ts';

/** A document of the older version: as today's rules read it, and the id under which it is stored. */
export interface Predecessor {
  readonly document: DocumentNode;
  readonly storedId: string;
}

export interface DocumentPairs {
  readonly pairs: readonly (readonly [Predecessor, DocumentNode])[];
  /** Stored documents that none of the new ones follows. */
  readonly vanished: readonly DocumentNode[];
}

/** A version of a source that is stored: its text as today's rules read it, and the documents as they are stored. */
export interface StoredVersion {
  readonly graph: SourceGraph;
  readonly documents: readonly DocumentNode[];
}

/** Documents with one title are one; of what is left, those whose words are alike, likest first. */
export function pairDocuments({ graph: before, documents: stored }: StoredVersion, after: SourceGraph): DocumentPairs {
  const storedById = new Map(stored.map((document) => [document.id, document]));
  const inOrder = stored.toSorted((a, b) => a.start - b.start);
  let passed = 0;
  const old = documentsOf(before).flatMap((document): Predecessor[] => {
    // Neither these nor those overlap among themselves, so that what was passed once lies behind.
    while ((inOrder[passed]?.end ?? Number.POSITIVE_INFINITY) <= document.start) passed++;
    const same =
      storedById.get(document.id) ?? inOrder.slice(passed, passed + 1).find((other) => overlap(document, other));
    return same ? [{ document, storedId: same.id }] : [];
  });
  const now = documentsOf(after);
  const followed = new Map<DocumentNode, Predecessor>();
  const taken = new Set<Predecessor>();
  const follow = (document: DocumentNode, predecessor: Predecessor | undefined) => {
    if (!predecessor || followed.has(document) || taken.has(predecessor)) return;
    followed.set(document, predecessor);
    taken.add(predecessor);
  };
  const first = (key: (document: DocumentNode) => string) =>
    new Map(old.toReversed().map((predecessor) => [key(predecessor.document), predecessor]));
  const [byId, byTitle] = [first(({ id }) => id), first(({ title }) => title)];
  for (const document of now) follow(document, byId.get(document.id));
  for (const document of now) follow(document, byTitle.get(document.title));
  const unfollowed = old.filter((predecessor) => !taken.has(predecessor));
  const unpaired = now.filter((document) => !followed.has(document));
  for (const [document, predecessor] of likest(before, unfollowed, after, unpaired)) follow(document, predecessor);
  const kept = new Set([...followed.values()].map(({ storedId }) => storedId));
  return {
    pairs: now.flatMap((document) => {
      const predecessor = followed.get(document);
      return predecessor ? [[predecessor, document] as const] : [];
    }),
    vanished: stored.filter(({ id }) => !kept.has(id)),
  };
}

/** Two plans on one theme have less than a sixth of their pairs of characters in common; a plan reworked has most of them. */
const ALIKE = 0.3;

function likest(
  before: SourceGraph,
  old: readonly Predecessor[],
  after: SourceGraph,
  now: readonly DocumentNode[],
): (readonly [DocumentNode, Predecessor])[] {
  const words = ({ source }: SourceGraph, { start, end }: DocumentNode) => wordPairs(source.text.slice(start, end));
  const known = old.map((predecessor) => ({ predecessor, pairs: words(before, predecessor.document) }));
  return now
    .flatMap((document) => {
      const pairs = words(after, document);
      return known.map((other) => ({ document, ...other, alike: likeness(pairs, other.pairs) }));
    })
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .map(({ document, predecessor }) => [document, predecessor] as const);
}

function overlap(a: DocumentNode, b: DocumentNode): boolean {
  return a.start < b.end && b.start < a.end;
}

function documentsOf({ nodes }: SourceGraph): DocumentNode[] {
  return nodes.filter((node): node is DocumentNode => node.kind === 'Document');
}
