import type { MeasureFilter } from '../../store/filters.ts';
import { KEYS_OF_IDS, list, REGIONS_WITHIN, targetConditions, VALUES } from '../sqlite/conditions.ts';
import type { Database } from '../sqlite/database.ts';
import { memoizeUntilWrite } from '../sqlite/memoize-until-write.ts';
import { toWhere } from '../sqlite/pages.ts';
import { columnsOf } from './cache.ts';
import type { CollectionColumns, DocumentEntry } from './collection.ts';
import { KIND_CODES, ROLE_CODES } from './encode.ts';

/** The measures that pass a filter. */
export interface MatchSet {
  readonly columns: CollectionColumns;
  /** 1 for each measure that passes, by its position. */
  readonly matches: Uint8Array;
  /** How many pass. */
  readonly count: number;
}

/** Words, meaning, counts and pages of one search all ask the same, so the last few answers are kept. */
export const matchingMeasures = memoizeUntilWrite(matchMeasures, 8);

function matchMeasures(database: Database, filter: MeasureFilter): MatchSet {
  const columns = columnsOf(database);
  const allows = documentTest(database, filter);
  const matches = new Uint8Array(Math.ceil(columns.size / 4) * 4);
  for (const document of columns.documents) if (allows(document)) matches.fill(1, document.from, document.to);
  for (const narrow of measureTests(database, columns, filter)) narrow(matches);
  return matchSet(columns, matches);
}

export function matchSet(columns: CollectionColumns, matches: Uint8Array): MatchSet {
  let count = 0;
  for (let i = 0; i < matches.length; i++) count += matches[i] ?? 0;
  return { columns, matches, count };
}

/** The positions of the measures that pass. */
export function positionsOf({ matches, count }: MatchSet): Uint32Array {
  const positions = new Uint32Array(count);
  for (let i = 0, next = 0; next < count; i++) if (matches[i] === 1) positions[next++] = i;
  return positions;
}

export function isUnrestricted(filter: MeasureFilter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}

/** Units that a filter names by themselves or by their office: those of both, if it does both. Null if it names none. */
export function unitsMeant(database: Database, { unitIds, offices }: MeasureFilter): ReadonlySet<number> | null {
  const byId = unitIds && keysOf(database, unitIds);
  const byOffice = offices && unitsOf(database, offices);
  if (byId && byOffice) return new Set([...byId].filter((key) => byOffice.has(key)));
  return byId ?? byOffice ?? null;
}

function documentTest(database: Database, filter: MeasureFilter): (document: DocumentEntry) => boolean {
  const keys = filter.documentIds && keysOf(database, filter.documentIds);
  const years = filter.years && new Set(filter.years);
  const kinds = filter.documentKinds && new Set(filter.documentKinds);
  const regions = filter.regionIds && new Set(database.values<string>(REGIONS_WITHIN, list(filter.regionIds)));
  return ({ key, year, documentKind, regionId }) =>
    (!keys || keys.has(key)) &&
    (!years || (year !== null && years.has(year))) &&
    (!kinds || (documentKind !== null && kinds.has(documentKind))) &&
    (!regions || (regionId !== null && regions.has(regionId)));
}

/** Takes the mark off each measure that does not pass. */
type Narrowing = (matches: Uint8Array) => void;

function measureTests(database: Database, columns: CollectionColumns, filter: MeasureFilter): Narrowing[] {
  const { ids, unitIds, offices, roles, brandIds, regulationIds, kinds, dueYears, target, hasLead } = filter;
  const { linkedTo } = columns;
  const rolesMeant = roles?.reduce((bits, role) => bits | (1 << ROLE_CODES[role]), 0);
  const linked = (keys: ReadonlySet<number>, inRoles = EVERY_ROLE) =>
    keep((matches) => linkedTo(keys, inRoles, matches, MEANT));
  const given = (keys: ReadonlySet<number>) =>
    keep((matches) => {
      for (const key of keys) {
        const at = columns.ofMeasure[key] ?? 0;
        if (columns.keys[at] === key) matches[at] = (matches[at] ?? 0) | MEANT;
      }
    });
  const tests: (Narrowing | undefined)[] = [
    ids && given(keysOf(database, ids)),
    kinds && valuesIn(columns.kinds, new Set(kinds.map((kind) => KIND_CODES[kind]))),
    dueYears && valuesIn(columns.dues, new Set(dueYears.filter((year) => year > 0))),
    hasLead === undefined ? undefined : valuesIn(columns.leads, new Set([hasLead ? 1 : 0])),
    target && given(withTarget(database, target)),
    unitIds && linked(keysOf(database, unitIds), rolesMeant),
    offices && linked(unitsOf(database, offices), rolesMeant),
    unitIds || offices || rolesMeant === undefined ? undefined : inRoles(columns.roles, rolesMeant),
    brandIds && linked(keysOf(database, brandIds)),
    regulationIds && linked(keysOf(database, regulationIds)),
  ];
  return tests.filter((test) => test !== undefined);
}

const EVERY_ROLE = 0b111;

// The loops below go over all that a collection holds, so they count on without a branch, which half of the time would be
// foreseen wrongly.

function valuesIn(column: Uint8Array | Uint16Array, values: ReadonlySet<number>): Narrowing {
  const isIn = new Uint8Array(1 << 16);
  for (const value of values) isIn[value] = 1;
  return (matches) => {
    for (let i = 0; i < matches.length; i++) matches[i] = (matches[i] ?? 0) & (isIn[column[i] ?? 0] ?? 0);
  };
}

function inRoles(roles: Uint8Array, meant: number): Narrowing {
  return (matches) => {
    for (let i = 0; i < matches.length; i++) matches[i] = (matches[i] ?? 0) & (((roles[i] ?? 0) & meant) === 0 ? 0 : 1);
  };
}

/** Beside the first bit, which says whether a measure has passed so far. */
const MEANT = 2;

/** Those that are marked as meant stay. */
function keep(mark: (matches: Uint8Array) => void): Narrowing {
  return (matches) => {
    mark(matches);
    // Four at a time.
    const words = new Uint32Array(matches.buffer);
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) & ((words[i] ?? 0) >>> 1) & 0x01010101;
  };
}

function keysOf(database: Database, ids: readonly string[]): Set<number> {
  return new Set(database.values(KEYS_OF_IDS, list(ids)));
}

function unitsOf(database: Database, offices: readonly string[]): Set<number> {
  const keys = `SELECT u.key FROM unit u WHERE u.office IN (${VALUES})`;
  return new Set(database.values(keys, list(offices)));
}

function withTarget(database: Database, target: NonNullable<MeasureFilter['target']>): Set<number> {
  const { where, parameters } = targetConditions(database, target);
  const keys = `SELECT DISTINCT t.measure_key FROM target t ${toWhere(['t.measure_key IS NOT NULL', ...where])}`;
  return new Set(database.values(keys, ...parameters));
}
