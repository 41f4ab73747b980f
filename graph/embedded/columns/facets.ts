import { MEASURE_KINDS, ROLES } from '../../model.ts';
import type { Facet, FacetField, MeasureFilter } from '../../store/graph-store.ts';
import type { Database } from '../sqlite/database.ts';
import { memoizeUntilWrite } from '../sqlite/memoize-until-write.ts';
import { KIND_CODES, LINK, MEASURE, OWNER, ROLE_CODES } from './encode.ts';
import { type MatchSet, matchingMeasures } from './filter-measures.ts';

/** Each field is counted once a measure, however often the measure has the value. */
export function facets(
  database: Database,
  filter: MeasureFilter,
  fields: readonly FacetField[],
  limit: number,
): Facet[] {
  const found = matchingMeasures(database, filter);
  return fields.map((field) => {
    const counts = FIELDS[field].count(database, found);
    return { field, values: largest(database, counts, FIELDS[field].label, limit), distinct: counts.size };
  });
}

/** How many measures have each value, by what stands for the value in the file. */
type Counts = ReadonlyMap<string | number, number>;

interface Field {
  readonly count: (database: Database, found: readonly MatchSet[]) => Counts;
  /** Value and label of what is counted, as SQL: `c.value` stands for it. */
  readonly label: string;
}

const AS_IT_IS = 'SELECT CAST(c.value AS TEXT) AS value, CAST(c.value AS TEXT) AS label, c.count FROM counted c';
const named = (kind: string, name: string) =>
  `SELECT n.id AS value, t.${name} AS label, c.count FROM counted c JOIN ${kind} t ON t.key = c.value JOIN node n ON n.key = t.key`;

const FIELDS: Readonly<Record<FacetField, Field>> = {
  document: { count: (_, found) => byDocument(found, ({ key }) => key), label: named('document', 'title') },
  region: {
    count: (_, found) => byDocument(found, ({ regionId }) => regionId),
    label: `SELECT c.value, coalesce(r.full_name, c.value) AS label, c.count FROM counted c
      LEFT JOIN node n ON n.id = c.value LEFT JOIN region r ON r.key = n.key`,
  },
  year: { count: (_, found) => byDocument(found, ({ year }) => year), label: AS_IT_IS },
  documentKind: { count: (_, found) => byDocument(found, ({ documentKind }) => documentKind), label: AS_IT_IS },
  kind: { count: (_, found) => byKind(found), label: AS_IT_IS },
  due: { count: (_, found) => byDue(found), label: AS_IT_IS },
  role: { count: (_, found) => byRole(found), label: AS_IT_IS },
  unit: { count: (_, found) => linked(found, 'owners', OWNER.unit, OWNER.size), label: named('unit', 'name') },
  office: { count: byOffice, label: AS_IT_IS },
  brand: { count: (_, found) => linked(found, 'brands', LINK.to, LINK.size), label: named('brand', 'name') },
  regulation: { count: (_, found) => linked(found, 'laws', LINK.to, LINK.size), label: named('regulation', 'title') },
};

/** The labels of those that may be shown are read, and decide among equal counts. */
function largest(database: Database, counts: Counts, label: string, limit: number): Facet['values'] {
  if (limit < 1) return [];
  const least = [...counts.values()].sort((a, b) => b - a)[limit - 1] ?? 0;
  return database.all<Facet['values'][number]>(
    `WITH counted AS (SELECT value ->> 0 AS value, value ->> 1 AS count FROM json_each(?))
     SELECT * FROM (${label}) ORDER BY count DESC, label, value LIMIT ?`,
    JSON.stringify([...counts].filter(([, count]) => count >= least)),
    limit,
  );
}

function byDocument<Value extends string | number>(
  found: readonly MatchSet[],
  read: (document: MatchSet['document']) => Value | null,
): Counts {
  const counts = new Map<Value, number>();
  for (const { document, count } of found) {
    const value = read(document);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return counts;
}

function byKind(found: readonly MatchSet[]): Counts {
  const counts = new Uint32Array(MEASURE_KINDS.length);
  for (const { document, matches } of found) {
    for (let i = 0; i < matches.length; i++) {
      const kind = document.measures[i * MEASURE.size + MEASURE.kind] ?? 0;
      if (matches[i] === 1) counts[kind] = (counts[kind] ?? 0) + 1;
    }
  }
  return present(MEASURE_KINDS.map((kind) => [kind, counts[KIND_CODES[kind]] ?? 0]));
}

function byDue(found: readonly MatchSet[]): Counts {
  const counts = new Map<number, number>();
  for (const { document, matches } of found) {
    for (let i = 0; i < matches.length; i++) {
      const year = document.measures[i * MEASURE.size + MEASURE.due] ?? 0;
      if (matches[i] === 1 && year > 0) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return counts;
}

function byRole(found: readonly MatchSet[]): Counts {
  const counts = countOnce(found, 'owners', OWNER.size, (owners, at) => owners[at + OWNER.role] ?? 0);
  return present(ROLES.map((role) => [role, counts.get(ROLE_CODES[role]) ?? 0]));
}

function present(counts: readonly (readonly [string, number])[]): Counts {
  return new Map(counts.filter(([, measures]) => measures > 0));
}

function byOffice(database: Database, found: readonly MatchSet[]): Counts {
  const { offices, placeOf } = officesOf(database);
  const counts = countOnce(found, 'owners', OWNER.size, (owners, at) => placeOf.get(owners[at + OWNER.unit] ?? 0) ?? 0);
  return new Map([...counts].map(([place, measures]) => [offices[place] ?? '', measures]));
}

interface Offices {
  readonly offices: readonly string[];
  /** The place of a unit's office among them, by the unit's key. */
  readonly placeOf: ReadonlyMap<number, number>;
}

const officesOf = memoizeUntilWrite((database): Offices => {
  const units = database.all<{ key: number; office: string }>('SELECT key, office FROM unit');
  const offices = [...new Set(units.map(({ office }) => office))];
  const places = new Map(offices.map((office, i) => [office, i]));
  return { offices, placeOf: new Map(units.map(({ key, office }) => [key, places.get(office) ?? 0])) };
}, 1);

function linked(
  found: readonly MatchSet[],
  section: 'owners' | 'brands' | 'laws',
  column: number,
  size: number,
): Counts {
  return countOnce(found, section, size, (links, at) => links[at + column] ?? 0);
}

/** Rows of one measure stand together, so that a value has been counted for it when it was last counted for it. */
function countOnce(
  found: readonly MatchSet[],
  section: 'owners' | 'brands' | 'laws',
  size: number,
  read: (rows: Uint32Array, at: number) => number,
): ReadonlyMap<number, number> {
  const values: number[] = [];
  let counts = new Uint32Array(ROOM);
  let lasts = new Uint32Array(ROOM);
  // From 1, so that nothing was counted for measure 0.
  let before = 1;
  for (const { document, matches } of found) {
    const rows = document[section];
    for (let at = 0; at < rows.length; at += size) {
      const measure = rows[at] ?? 0;
      if (matches[measure] !== 1) continue;
      const value = read(rows, at);
      if (value >= counts.length) [counts, lasts] = [grown(counts, value), grown(lasts, value)];
      if (lasts[value] === before + measure) continue;
      if (lasts[value] === 0) values.push(value);
      lasts[value] = before + measure;
      counts[value] = (counts[value] ?? 0) + 1;
    }
    before += matches.length;
  }
  return new Map(values.map((value) => [value, counts[value] ?? 0]));
}

/** Keys are small numbers, so that what is counted by key lies in an array. */
const ROOM = 1_024;

function grown(array: Uint32Array<ArrayBuffer>, index: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(index * 2);
  larger.set(array);
  return larger;
}
