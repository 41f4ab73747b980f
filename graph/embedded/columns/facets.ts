import { MEASURE_KINDS, ROLES } from '../../model.ts';
import type { MeasureFilter } from '../../store/filters.ts';
import type { Facet, FacetField } from '../../store/graph-store.ts';
import type { Database } from '../sqlite/database.ts';
import { memoizeUntilWrite } from '../sqlite/memoize-until-write.ts';
import type { DocumentEntry } from './collection.ts';
import { KIND_CODES, ROLE_CODES } from './encode.ts';
import { type MatchSet, matchingMeasures, positionsOf } from './filter-measures.ts';
import type { Links } from './links.ts';

/** Each field is counted once a measure, however often the measure has the value. */
export function facets(
  database: Database,
  filter: MeasureFilter,
  fields: readonly FacetField[],
  limit: number,
): Facet[] {
  const matching = matchingMeasures(database, filter);
  const found = { ...matching, positions: positionsOf(matching) };
  return fields.map((field) => {
    const counts = FIELDS[field].count(database, found);
    return { field, values: largest(database, counts, FIELDS[field].label, limit), distinct: counts.size };
  });
}

/** How many measures have each value, by what stands for the value in the file. */
type Counts = ReadonlyMap<string | number, number>;

interface Found extends MatchSet {
  readonly positions: Uint32Array;
}

interface Field {
  readonly count: (database: Database, found: Found) => Counts;
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
  unit: { count: (_, found) => countOnce(found, found.columns.owners), label: named('unit', 'name') },
  office: { count: byOffice, label: AS_IT_IS },
  brand: { count: (_, found) => countOnce(found, found.columns.brands), label: named('brand', 'name') },
  regulation: { count: (_, found) => countOnce(found, found.columns.laws), label: named('regulation', 'title') },
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
  { columns, matches }: Found,
  read: (document: DocumentEntry) => Value | null,
): Counts {
  const counts = new Map<Value, number>();
  for (const document of columns.documents) {
    let count = 0;
    for (let at = document.from; at < document.to; at++) count += matches[at] ?? 0;
    const value = count === 0 ? null : read(document);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return counts;
}

function byKind({ columns: { kinds }, positions }: Found): Counts {
  const counts = countEach(kinds, positions, MEASURE_KINDS.length);
  return present(MEASURE_KINDS.map((kind) => [kind, counts[KIND_CODES[kind]] ?? 0]));
}

function byDue({ columns: { dues }, positions }: Found): Counts {
  const counts = countEach(dues, positions, 1 << 16);
  const found = new Map<number, number>();
  // A pair for each number of sixteen bits would take as long as all other fields together.
  for (let year = 1; year < counts.length; year++) if ((counts[year] ?? 0) > 0) found.set(year, counts[year] ?? 0);
  return found;
}

function countEach(column: Uint8Array | Uint16Array, positions: Uint32Array, values: number): Uint32Array {
  const counts = new Uint32Array(values);
  for (const position of positions) {
    const value = column[position] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** A measure has each combination of roles, a bit each. */
function byRole({ columns: { roles }, positions }: Found): Counts {
  const counts = countEach(roles, positions, 1 << ROLES.length);
  const inRole = (code: number) => counts.reduce((sum, count, bits) => sum + (bits & (1 << code) ? count : 0), 0);
  return present(ROLES.map((role) => [role, inRole(ROLE_CODES[role])]));
}

function present(counts: readonly (readonly [string | number, number])[]): Counts {
  return new Map(counts.filter(([, measures]) => measures > 0));
}

function byOffice(database: Database, found: Found): Counts {
  const { offices, placeOf } = officesOf(database);
  const counts = countOnce(found, found.columns.owners, (unit) => placeOf[unit] ?? 0);
  return new Map([...counts].map(([place, measures]) => [offices[place] ?? '', measures]));
}

interface Offices {
  readonly offices: readonly string[];
  /** The place of a unit's office among them, by the unit's key. */
  readonly placeOf: Uint32Array;
}

const officesOf = memoizeUntilWrite((database): Offices => {
  const units = database.all<{ key: number; office: string }>('SELECT key, office FROM unit');
  const offices = [...new Set(units.map(({ office }) => office))];
  const places = new Map(offices.map((office, i) => [office, i]));
  const placeOf = new Uint32Array(units.reduce((most, { key }) => Math.max(most, key), 0) + 1);
  for (const { key, office } of units) placeOf[key] = places.get(office) ?? 0;
  return { offices, placeOf };
}, 1);

/** Links of one measure stand together, so that a value has been counted for it when it was last counted for it. */
function countOnce(
  { positions }: Found,
  { starts, to }: Links,
  read: (key: number) => number = (key) => key,
): ReadonlyMap<number, number> {
  const values: number[] = [];
  let counts = new Uint32Array(ROOM);
  let lasts = new Uint32Array(ROOM);
  for (const position of positions) {
    const end = starts[position + 1] ?? 0;
    for (let at = starts[position] ?? 0; at < end; at++) {
      const value = read(to[at] ?? 0);
      if (value >= counts.length) [counts, lasts] = [grown(counts, value), grown(lasts, value)];
      // From 1, so that nothing was counted for the first measure.
      if (lasts[value] === position + 1) continue;
      if (lasts[value] === 0) values.push(value);
      lasts[value] = position + 1;
      counts[value] = (counts[value] ?? 0) + 1;
    }
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
