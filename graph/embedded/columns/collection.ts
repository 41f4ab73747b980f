import type { DocumentKind } from '../../model.ts';
import { LINK, MEASURE, type MeasureColumns, OWNER, PASSAGE } from './encode.ts';
import { growing } from './growing.ts';
import { type Links, linkBuilder } from './links.ts';
import { type Postings, postingsBuilder } from './postings.ts';

/** A document, whose measures have the positions from `from` up to `to`, in their order. */
export interface DocumentEntry {
  /** Another one whenever the document is packed anew. */
  readonly serial: number;
  readonly key: number;
  readonly id: string;
  readonly day: string;
  readonly year: number | null;
  readonly documentKind: DocumentKind | null;
  readonly regionId: string | null;
  readonly from: number;
  readonly to: number;
}

/**
 * What search and facets need to know of all measures, each told by its position. Positions are given as documents are read;
 * those of documents that are gone belong to none. Arrays may be longer than what they hold.
 */
export interface CollectionColumns {
  /** Newest first, then by id: the order of measures. */
  readonly documents: readonly DocumentEntry[];
  /** All positions are below. */
  readonly size: number;
  /** Of measures that are there. */
  readonly count: number;
  readonly keys: Uint32Array;
  readonly orders: Uint32Array;
  readonly kinds: Uint8Array;
  /** 1 with a lead. */
  readonly leads: Uint8Array;
  /** Years of deadlines, 0 without one. */
  readonly dues: Uint16Array;
  /** A bit for each role, by its code, in which somebody owns the measure. */
  readonly roles: Uint8Array;
  readonly owners: Links & { readonly roles: Uint8Array; readonly edges: Uint32Array };
  readonly brands: Links;
  readonly laws: Links;
  /** Positions by the keys of measures and of passages; by any other number that of another. */
  readonly ofMeasure: Uint32Array;
  readonly ofPassage: Uint32Array;
  readonly linkedTo: Postings;
}

export type DocumentFields = Omit<DocumentEntry, 'from' | 'to'>;

/** Puts together the columns of document after document. */
export function collectionBuilder() {
  const made = {
    keys: growing(Uint32Array),
    orders: growing(Uint32Array),
    kinds: growing(Uint8Array),
    leads: growing(Uint8Array),
    dues: growing(Uint16Array),
    roles: growing(Uint8Array),
    ofMeasure: growing(Uint32Array),
    ofPassage: growing(Uint32Array),
  };
  const ownerRoles = growing(Uint8Array);
  const ownerEdges = growing(Uint32Array);
  const [owners, brands, laws] = [linkBuilder(), linkBuilder(), linkBuilder()];
  const postings = postingsBuilder();
  let size = 0;

  const appendMeasures = ({ measures }: MeasureColumns) => {
    const end = size + measures.length / MEASURE.size;
    const ofMeasure = made.ofMeasure.reserve(largest(measures, MEASURE.key, MEASURE.size) + 1);
    const [keys, orders, dues] = [made.keys.reserve(end), made.orders.reserve(end), made.dues.reserve(end)];
    const [kinds, leads] = [made.kinds.reserve(end), made.leads.reserve(end)];
    for (let at = 0, position = size; position < end; at += MEASURE.size, position++) {
      const key = measures[at + MEASURE.key] ?? 0;
      ofMeasure[key] = position;
      keys[position] = key;
      orders[position] = measures[at + MEASURE.order] ?? 0;
      kinds[position] = measures[at + MEASURE.kind] ?? 0;
      leads[position] = measures[at + MEASURE.hasLead] ?? 0;
      dues[position] = measures[at + MEASURE.due] ?? 0;
    }
    return end;
  };
  const appendOwners = ({ owners: rows }: MeasureColumns, end: number) => {
    const first = owners.append(rows, OWNER, OWNER.unit, size, end);
    const many = first + rows.length / OWNER.size;
    const [roles, edges, all] = [ownerRoles.reserve(many), ownerEdges.reserve(many), made.roles.reserve(end)];
    for (let at = 0, place = first; at < rows.length; at += OWNER.size, place++) {
      const role = rows[at + OWNER.role] ?? 0;
      const measure = size + (rows[at + OWNER.measure] ?? 0);
      roles[place] = role;
      edges[place] = rows[at + OWNER.edge] ?? 0;
      all[measure] = (all[measure] ?? 0) | (1 << role);
    }
  };
  const appendPassages = ({ passages }: MeasureColumns) => {
    const ofPassage = made.ofPassage.reserve(largest(passages, PASSAGE.key, PASSAGE.size) + 1);
    for (let at = 0; at < passages.length; at += PASSAGE.size) {
      ofPassage[passages[at + PASSAGE.key] ?? 0] = size + (passages[at + PASSAGE.measure] ?? 0);
    }
  };

  return {
    append(document: DocumentFields, content: MeasureColumns): DocumentEntry {
      const from = size;
      const end = appendMeasures(content);
      appendOwners(content, end);
      brands.append(content.brands, LINK, LINK.to, size, end);
      laws.append(content.laws, LINK, LINK.to, size, end);
      appendPassages(content);
      size = end;
      return { ...document, from, to: end };
    },
    /** Of these documents, all of which have been appended. */
    columns(documents: readonly DocumentEntry[]): CollectionColumns {
      const columns = {
        documents,
        size,
        count: documents.reduce((sum, { from, to }) => sum + to - from, 0),
        keys: made.keys.reserve(0),
        orders: made.orders.reserve(0),
        kinds: made.kinds.reserve(0),
        leads: made.leads.reserve(0),
        dues: made.dues.reserve(0),
        roles: made.roles.reserve(0),
        owners: { ...owners.links(), roles: ownerRoles.reserve(0), edges: ownerEdges.reserve(0) },
        brands: brands.links(),
        laws: laws.links(),
        ofMeasure: made.ofMeasure.reserve(0),
        ofPassage: made.ofPassage.reserve(0),
        linkedTo: (...asked: Parameters<Postings>) => postings(columns)(...asked),
      };
      return columns;
    },
  };
}

function largest(rows: Uint32Array, column: number, size: number): number {
  let most = 0;
  for (let at = column; at < rows.length; at += size) most = Math.max(most, rows[at] ?? 0);
  return most;
}
