import type { MeasureFilter } from '../../store/graph-store.ts';
import { KEYS_OF_IDS, list, REGIONS_WITHIN, targetConditions, VALUES } from '../sqlite/conditions.ts';
import type { Database } from '../sqlite/database.ts';
import { memoizeUntilWrite } from '../sqlite/memoize-until-write.ts';
import { toWhere } from '../sqlite/pages.ts';
import { columnsOf, type DocumentColumns } from './cache.ts';
import { KIND_CODES, LINK, MEASURE, OWNER, ROLE_CODES } from './encode.ts';

/** A document of which some measures pass a filter. */
export interface MatchSet {
  readonly document: DocumentColumns;
  /** 1 for each measure that matches, by its place. */
  readonly matches: Uint8Array;
  /** How many pass. */
  readonly count: number;
}

/**
 * The documents, in order, that hold measures that match. Words, meaning, counts and pages of one search all ask the same, so
 * the last few answers are kept.
 */
export const matchingMeasures = memoizeUntilWrite(matchMeasures, 8);

function matchMeasures(database: Database, filter: MeasureFilter): MatchSet[] {
  const allows = documentTest(database, filter);
  const narrowings = measureTests(database, filter);
  return columnsOf(database)
    .filter(allows)
    .flatMap((document) => {
      const matches = new Uint8Array(document.measures.length / MEASURE.size).fill(1);
      for (const narrow of narrowings) narrow(document, matches);
      const count = countOf(matches);
      return count === 0 ? [] : [{ document, matches, count }];
    });
}

function countOf(matches: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < matches.length; i++) count += matches[i] ?? 0;
  return count;
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

function documentTest(database: Database, filter: MeasureFilter): (document: DocumentColumns) => boolean {
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
type Narrowing = (document: DocumentColumns, matches: Uint8Array) => void;

function measureTests(database: Database, filter: MeasureFilter): Narrowing[] {
  const { ids, unitIds, offices, roles, brandIds, regulationIds, kinds, dueYears, target, hasLead } = filter;
  const ofRoles = roles && membersOf(roles.map((role) => ROLE_CODES[role]));
  const tests: (Narrowing | undefined)[] = [
    ids && ofMeasures('key', membersOf(keysOf(database, ids))),
    kinds && ofMeasures('kind', membersOf(kinds.map((kind) => KIND_CODES[kind]))),
    dueYears && ofMeasures('due', membersOf(dueYears.filter((year) => year > 0))),
    hasLead === undefined ? undefined : ofMeasures('hasLead', membersOf([hasLead ? 1 : 0])),
    target && ofMeasures('key', membersOf(withTarget(database, target))),
    unitIds && ofOwners(membersOf(keysOf(database, unitIds)), ofRoles),
    offices && ofOwners(membersOf(unitsOf(database, offices)), ofRoles),
    unitIds || offices || !ofRoles ? undefined : ofOwners(null, ofRoles),
    brandIds && ofLinks('brands', membersOf(keysOf(database, brandIds))),
    regulationIds && ofLinks('laws', membersOf(keysOf(database, regulationIds))),
  ];
  return tests.filter((test) => test !== undefined);
}

/** 1 at each number that is in: every row of a collection asks, and a set answers ten times as slowly. */
type Members = Uint8Array;

function membersOf(numbers: Iterable<number>): Members {
  const all = [...numbers];
  const members = new Uint8Array(all.reduce((most, number) => Math.max(most, number), -1) + 1);
  for (const number of all) members[number] = 1;
  return members;
}

/** Asked beyond its end, an array of bytes answers slowly. */
function isIn(members: Members, number: number): number {
  return number < members.length ? (members[number] ?? 0) : 0;
}

// The loops below go over all that a collection holds, so they count on without a branch, which half of the time would be
// foreseen wrongly.

function ofMeasures(column: 'key' | 'kind' | 'hasLead' | 'due', values: Members): Narrowing {
  return ({ measures }, matches) => {
    for (let i = 0, at: number = MEASURE[column]; i < matches.length; i++, at += MEASURE.size) {
      matches[i] = (matches[i] ?? 0) & isIn(values, measures[at] ?? 0);
    }
  };
}

function ofOwners(units: Members | null, roles: Members | undefined): Narrowing {
  return ({ owners }, matches) => {
    for (let at = 0; at < owners.length; at += OWNER.size) {
      const isUnit = units === null ? 1 : isIn(units, owners[at + OWNER.unit] ?? 0);
      const isRole = roles === undefined ? 1 : isIn(roles, owners[at + OWNER.role] ?? 0);
      mark(matches, owners[at + OWNER.measure] ?? 0, isUnit & isRole);
    }
    keepMarked(matches);
  };
}

function ofLinks(section: 'brands' | 'laws', keys: Members): Narrowing {
  return ({ [section]: links }, matches) => {
    for (let at = 0; at < links.length; at += LINK.size) {
      mark(matches, links[at + LINK.measure] ?? 0, isIn(keys, links[at + LINK.to] ?? 0));
    }
    keepMarked(matches);
  };
}

/** Sets the second bit of a measure that is meant; the first says whether it has passed so far. */
function mark(matches: Uint8Array, measure: number, isMeant: number): void {
  matches[measure] = (matches[measure] ?? 0) | (isMeant << 1);
}

function keepMarked(matches: Uint8Array): void {
  for (let i = 0; i < matches.length; i++) matches[i] = (matches[i] ?? 0) & ((matches[i] ?? 0) >> 1);
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
