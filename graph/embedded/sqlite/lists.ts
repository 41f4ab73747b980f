import type { BrandNode, DocumentNode, GraphNode, RegulationNode, TargetNode, UnitNode } from '../../model.ts';
import type { DocumentFilter, DocumentSort, NameFilter, TargetFilter, UnitFilter } from '../../store/filters.ts';
import type { Page, PageRequest, UnitWithCounts } from '../../store/graph-store.ts';
import {
  type Conditions,
  given,
  join,
  KEYS_OF_IDS,
  list,
  REGIONS_WITHIN,
  targetConditions,
  VALUES,
} from './conditions.ts';
import type { Database } from './database.ts';
import { type Order, page } from './pages.ts';
import { nodesInOrder } from './rows.ts';

export function documents(
  database: Database,
  filter: DocumentFilter,
  request: PageRequest,
  sort: DocumentSort = 'newest',
): Page<DocumentNode> {
  const conditions = join([
    given(filter.ids, (ids) => [`t.key IN (${KEYS_OF_IDS})`, list(ids)]),
    given(filter.regionIds, (ids) => [`t.region_id IN (${REGIONS_WITHIN})`, list(ids)]),
    given(filter.years, (years) => [`t.year IN (${VALUES})`, list(years)]),
    given(filter.kinds, (kinds) => [`t.kind IN (${VALUES})`, list(kinds)]),
    given(filter.issuerIds, (ids) => [
      `t.key IN (SELECT e.from_key FROM edge e WHERE e.kind = 'ISSUED_BY' AND e.to_key IN (${KEYS_OF_IDS}))`,
      list(ids),
    ]),
    given(filter.titleContains, (part) => ['instr(lower(t.title), lower(?)) > 0', part]),
  ]);
  return nodePage(database, 'Document', `documents-${sort}`, conditions, DOCUMENT_ORDER[sort], request);
}

export function units(database: Database, filter: UnitFilter, request: PageRequest): Page<UnitWithCounts> {
  const conditions = join([
    given(filter.nameContains, (part) => [
      `instr(lower(t.name), lower(?)) > 0 OR instr(lower(t.office), lower(?)) > 0
       OR EXISTS (SELECT 1 FROM json_each(t.aliases) WHERE instr(lower(value), lower(?)) > 0)`,
      part,
      part,
      part,
    ]),
    given(filter.offices, (offices) => [`t.office IN (${VALUES})`, list(offices)]),
    given(filter.regionIds, (ids) => [`t.region_id IN (${REGIONS_WITHIN})`, list(ids)]),
    given(filter.collective, (collective) => ['t.collective = ?', collective ? 1 : 0]),
  ]);
  return page<UnitWithCounts>(
    database,
    {
      name: 'units',
      table: 'unit t',
      joins: NODE,
      key: 't.key',
      ...conditions,
      order: [{ by: 'n.measures', descending: true }, { by: 't.name' }, { by: 'n.id' }],
      toItems: (keys) => withCounts(database, keys),
    },
    request,
  );
}

export function brands(database: Database, filter: NameFilter, request: PageRequest): Page<BrandNode> {
  const order = [{ by: 't.name' }, { by: 'n.id' }];
  return nodePage(database, 'Brand', 'brands', nameCondition('t.name', filter), order, request);
}

export function regulations(database: Database, filter: NameFilter, request: PageRequest): Page<RegulationNode> {
  const order = [{ by: 't.title' }, { by: 'n.id' }];
  return nodePage(database, 'Regulation', 'regulations', nameCondition('t.title', filter), order, request);
}

export function targets(database: Database, filter: TargetFilter, request: PageRequest): Page<TargetNode> {
  const own = join([
    given(filter.documentIds, (ids) => [`t.document_key IN (${KEYS_OF_IDS})`, list(ids)]),
    given(filter.regionIds, (ids) => [
      `t.document_key IN (SELECT o.key FROM document o WHERE o.region_id IN (${REGIONS_WITHIN}))`,
      list(ids),
    ]),
    given(filter.years, (years) => [
      `t.document_key IN (SELECT o.key FROM document o WHERE o.year IN (${VALUES}))`,
      list(years),
    ]),
    given(filter.deadlineTo, (last) => ['substr(t.deadline, 1, length(?)) <= ?', last, last]),
    given(filter.ofDocument, (isOf) => [`t.measure_key IS ${isOf ? '' : 'NOT '}NULL`]),
  ]);
  const value = targetConditions(database, filter);
  const conditions = {
    where: [...own.where, ...value.where],
    parameters: [...own.parameters, ...value.parameters],
  };
  return nodePage(database, 'Target', 'targets', conditions, TARGET_ORDER, request);
}

const DAY = "coalesce(t.published_on, '')";
const DOCUMENT_ORDER: Readonly<Record<DocumentSort, Order>> = {
  newest: [{ by: DAY, descending: true }, { by: 'n.id' }],
  oldest: [{ by: `(${DAY} = '')` }, { by: DAY }, { by: 'n.id' }],
  title: [{ by: 't.title' }, { by: 'n.id' }],
};
const TARGET_ORDER: Order = [
  { by: 't.metric' },
  { by: '(t.value IS NULL)' },
  { by: 'coalesce(t.value, 0)' },
  { by: 'n.id' },
];

/** A cross join keeps SQLite from walking all nodes to find those of one kind. */
const NODE = 'CROSS JOIN node n ON n.key = t.key';

function nodePage<T extends GraphNode>(
  database: Database,
  kind: T['kind'],
  name: string,
  conditions: Conditions,
  order: Order,
  request: PageRequest,
): Page<T> {
  return page<T>(
    database,
    {
      name,
      table: `${kind.toLowerCase()} t`,
      joins: NODE,
      key: 't.key',
      ...conditions,
      order,
      toItems: (keys) => nodesInOrder(database, keys),
    },
    request,
  );
}

function nameCondition(column: string, filter: NameFilter): Conditions {
  return join([given(filter.nameContains, (part) => [`instr(lower(${column}), lower(?)) > 0`, part])]);
}

function withCounts(database: Database, keys: readonly number[]): UnitWithCounts[] {
  const counts = database.all<{ key: number } & UnitWithCounts['measures']>(
    `SELECT key, lead, responsible, support FROM unit WHERE key IN (${VALUES})`,
    list(keys),
  );
  const byKey = new Map(counts.map(({ key, ...measures }) => [key, measures]));
  const units = nodesInOrder<UnitNode>(database, keys);
  return units.map((unit, i) => ({
    ...unit,
    measures: byKey.get(keys[i] ?? 0) ?? { lead: 0, responsible: 0, support: 0 },
  }));
}
