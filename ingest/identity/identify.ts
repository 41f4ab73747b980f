import { sha256 } from '../../graph/ids.ts';
import type { DocumentNode, SourceGraph } from '../../graph/model.ts';
import type { VersionPolicy } from '../../graph/revision.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { documentId } from '../ids.ts';
import type { SourceText } from '../source-text.ts';
import { type Namesake, namesakes, type OwnDocument, ownDocuments } from './namesakes.ts';
import { isVersion } from './same-plan.ts';

export function isUpload(origin: string): boolean {
  return origin.startsWith('upload:');
}

/** What a source is in this store. A file on disk is what stands at its path; what was uploaded is itself by its content. */
export interface Identity {
  readonly origin: string;
  /** Under which its documents are known: of what it replaces, so that links last. */
  readonly name: string;
  /** For each document of the source: what tells its id apart from another plan's of the same file name and title, else null. */
  readonly apart: readonly (string | null)[];
  /** The stored plan of which this is another version. */
  readonly predecessor: Predecessor | null;
}

export interface Predecessor {
  readonly document: DocumentNode;
  readonly name: string;
  /** It gives its place to this one; else both are kept. */
  readonly replaced: boolean;
}

/** Finds out whose place a source takes: nobody's that is another plan, whatever its file is called. */
export async function identify(
  store: GraphStore,
  source: SourceText,
  graph: SourceGraph,
  policy: VersionPolicy,
): Promise<Identity> {
  const uploaded = isUpload(source.origin);
  const own = ownDocuments(graph);
  const known = await namesakes(store, own);
  const elsewhere = known.filter((other) => uploaded || other.origin !== source.origin);
  const versions = own.map(
    (one) => elsewhere.find(({ text }) => text === one.text) ?? elsewhere.find((other) => isVersion(one, other)),
  );
  const [version] = versions.filter((found) => found !== undefined);
  const replaced = policy === 'replace' && version && takesPlaceOf(version, own, known, source) ? version : null;
  const place = replaced && uploaded ? replaced : null;
  const name = place?.name ?? source.name;
  const origin = place?.origin ?? (uploaded ? await freeOrigin(store, source) : source.origin);
  const mine = new Set([origin, ...(replaced ? [replaced.origin] : [])]);
  const apart = own.map(({ document, repeat }) => apartFrom(document, name, repeat, mine, known, source.text));
  return {
    origin,
    name,
    apart,
    predecessor: version ? { document: version.document, name: version.name, replaced: replaced !== null } : null,
  };
}

/**
 * A file of the same name takes the place of its version in another folder, an upload that of an earlier upload under whatever
 * name. Nothing takes the place of a source that holds plans of which it has no version.
 */
function takesPlaceOf(
  version: Namesake,
  own: readonly OwnDocument[],
  known: readonly Namesake[],
  source: SourceText,
): boolean {
  if (isUpload(source.origin) !== isUpload(version.origin)) return false;
  if (!isUpload(source.origin) && version.name !== source.name) return false;
  return version.documents.every((document) => {
    const stored = known.find((one) => one.document.id === document.id);
    return stored !== undefined && own.some((one) => isVersion(one, stored));
  });
}

/** Where nothing else was uploaded under this name, the name; else the name with a piece of the text's hash. */
async function freeOrigin(store: GraphStore, source: SourceText): Promise<string> {
  const taken = await store.findSource({ origin: source.origin });
  if (!taken || taken.documentIds.length === 0) return source.origin;
  return `${source.origin}#${sha256(source.text).slice(0, 12)}`;
}

/** The first of these that no other plan's document bears: nothing, what names the plan, its text. */
function apartFrom(
  document: DocumentNode,
  name: string,
  repeat: number,
  mine: ReadonlySet<string>,
  known: readonly Namesake[],
  text: string,
): string | null {
  const { regionId, issuer, documentNumber } = document;
  const named = [regionId, issuer, documentNumber].filter((part) => part !== null).join(' ');
  const isFree = (apart: string | null) => {
    const id = documentId(name, document.title, repeat, apart);
    return known.every((other) => other.document.id !== id || mine.has(other.origin));
  };
  if (isFree(null)) return null;
  return named !== '' && isFree(named) ? named : sha256(text).slice(0, 12);
}
