import type { MeasureFilter } from '../store.ts';
import type { Database } from './database.ts';
import { KEYS_OF_IDS, list, REGIONS_WITHIN, targetConditions, VALUES } from './filter.ts';
import { KIND_CODES, LINK, MEASURE, OWNER, ROLE_CODES } from './packed.ts';
import type { PackedDocument, PackedDocuments } from './packed-documents.ts';
import { toWhere } from './pages.ts';

/** A document of which some measures pass a filter. */
export interface Passing {
  readonly document: PackedDocument;
  /** 1 for each measure that passes, by its place. */
  readonly passes: Uint8Array;
  /** How many pass. */
  readonly count: number;
}

/**
 * The documents, in order, that hold measures that pass. The last few answers are kept: words, meaning, counts and pages of one
 * search all ask the same.
 */
export function passing(database: Database, documents: PackedDocuments, filter: MeasureFilter): readonly Passing[] {
  const known = answers.get(documents) ?? new Map<string, readonly Passing[]>();
  answers.set(documents, known);
  const question = JSON.stringify(filter);
  const before = known.get(question);
  if (before) return before;
  if (known.size >= MOST_ANSWERS) known.clear();
  const found = measuresPassing(database, documents, filter);
  known.set(question, found);
  return found;
}

const MOST_ANSWERS = 8;
/** By what they were asked of: that changes with every write. */
const answers = new WeakMap<PackedDocuments, Map<string, readonly Passing[]>>();

function measuresPassing(database: Database, documents: PackedDocuments, filter: MeasureFilter): Passing[] {
  const allows = documentTest(database, filter);
  const narrowings = measureTests(database, filter);
  return documents.filter(allows).flatMap((document) => {
    const passes = new Uint8Array(document.measures.length / MEASURE.size).fill(1);
    for (const narrow of narrowings) narrow(document, passes);
    const count = passes.reduce((sum, one) => sum + one, 0);
    return count === 0 ? [] : [{ document, passes, count }];
  });
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

function documentTest(database: Database, filter: MeasureFilter): (document: PackedDocument) => boolean {
  const keys = filter.documentIds && keysOf(database, filter.documentIds);
  const years = filter.years && new Set(filter.years);
  const regions = filter.regionIds && new Set(database.values<string>(REGIONS_WITHIN, list(filter.regionIds)));
  return ({ key, year, regionId }) =>
    (!keys || keys.has(key)) &&
    (!years || (year !== null && years.has(year))) &&
    (!regions || (regionId !== null && regions.has(regionId)));
}

/** Takes the mark off each measure that does not pass. */
type Narrowing = (document: PackedDocument, passes: Uint8Array) => void;

function measureTests(database: Database, filter: MeasureFilter): Narrowing[] {
  const { ids, unitIds, offices, roles, brandIds, regulationIds, kinds, target, hasLead } = filter;
  const ofRoles = roles && new Set(roles.map((role) => ROLE_CODES[role]));
  const tests: (Narrowing | undefined)[] = [
    ids && ofMeasures('key', keysOf(database, ids)),
    kinds && ofMeasures('kind', new Set(kinds.map((kind) => KIND_CODES[kind]))),
    hasLead === undefined ? undefined : ofMeasures('hasLead', new Set([hasLead ? 1 : 0])),
    target && ofMeasures('key', withTarget(database, target)),
    unitIds && ofOwners(keysOf(database, unitIds), ofRoles),
    offices && ofOwners(unitsOf(database, offices), ofRoles),
    unitIds || offices || !ofRoles ? undefined : ofOwners(null, ofRoles),
    brandIds && ofLinks('brands', keysOf(database, brandIds)),
    regulationIds && ofLinks('laws', keysOf(database, regulationIds)),
  ];
  return tests.filter((test) => test !== undefined);
}

function ofMeasures(column: 'key' | 'kind' | 'hasLead', values: ReadonlySet<number>): Narrowing {
  return ({ measures }, passes) => {
    for (let i = 0; i < passes.length; i++) {
      if (passes[i] === 1 && !values.has(measures[i * MEASURE.size + MEASURE[column]] ?? 0)) passes[i] = 0;
    }
  };
}

function ofOwners(units: ReadonlySet<number> | null, roles: ReadonlySet<number> | undefined): Narrowing {
  return keepMarked(({ owners }, mark) => {
    for (let at = 0; at < owners.length; at += OWNER.size) {
      if (units && !units.has(owners[at + OWNER.unit] ?? 0)) continue;
      if (!roles || roles.has(owners[at + OWNER.role] ?? 0)) mark(owners[at + OWNER.measure] ?? 0);
    }
  });
}

function ofLinks(section: 'brands' | 'laws', keys: ReadonlySet<number>): Narrowing {
  return keepMarked(({ [section]: links }, mark) => {
    for (let at = 0; at < links.length; at += LINK.size) {
      if (keys.has(links[at + LINK.to] ?? 0)) mark(links[at + LINK.measure] ?? 0);
    }
  });
}

const MARKED = 2;

function keepMarked(markAll: (document: PackedDocument, mark: (measure: number) => void) => void): Narrowing {
  return (document, passes) => {
    markAll(document, (measure) => {
      if (passes[measure] === 1) passes[measure] = MARKED;
    });
    for (let i = 0; i < passes.length; i++) passes[i] = passes[i] === MARKED ? 1 : 0;
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
