import type { BrandNode, DocumentNode, MeasureNode, NodeKind, RegulationNode, TargetNode } from '../model.ts';
import type {
  DocumentFilter,
  DocumentSort,
  MeasureFilter,
  NameFilter,
  Page,
  PageRequest,
  TargetFilter,
  UnitFilter,
  UnitWithCounts,
} from '../store.ts';
import type { Database } from './database.ts';
import {
  type Conditions,
  given,
  join,
  KEYS_OF_IDS,
  list,
  measureConditions,
  REGIONS_WITHIN,
  targetConditions,
  VALUES,
} from './filter.ts';
import { type Listing, page } from './pages.ts';
import { type NodeRow, SELECT_NODE, toNode } from './rows.ts';

type Order = Listing<NodeRow, unknown>['order'];

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
    given(filter.issuerIds, (ids) => [
      `t.key IN (SELECT e.from_key FROM edge e WHERE e.kind = 'ISSUED_BY' AND e.to_key IN (${KEYS_OF_IDS}))`,
      list(ids),
    ]),
    given(filter.titleContains, (part) => ['instr(lower(t.title), lower(?)) > 0', part]),
  ]);
  return nodePage(database, 'Document', `documents-${sort}`, conditions, DOCUMENT_ORDER[sort], request);
}

export function measures(database: Database, filter: MeasureFilter, request: PageRequest): Page<MeasureNode> {
  return page<NodeRow, MeasureNode>(
    database,
    {
      name: 'measures',
      ...measureConditions(filter),
      select: SELECT_NODE.Measure.replace('measure t', 'measure m').replaceAll('t.', 'm.'),
      count: 'SELECT count(*) AS total FROM measure m',
      order: MEASURE_ORDER,
      toItems: (rows) => rows.map((row) => toNode(row) as MeasureNode),
    },
    request,
  );
}

export function units(database: Database, filter: UnitFilter, request: PageRequest): Page<UnitWithCounts> {
  const conditions = join([
    given(filter.nameContains, (part) => [
      't.key IN (SELECT a.node_key FROM name a WHERE instr(lower(a.text), lower(?)) > 0)',
      part,
    ]),
    given(filter.offices, (offices) => [`t.office IN (${VALUES})`, list(offices)]),
    given(filter.regionIds, (ids) => [`t.region_id IN (${REGIONS_WITHIN})`, list(ids)]),
    given(filter.collective, (collective) => ['t.collective = ?', collective ? 1 : 0]),
  ]);
  return page<NodeRow, UnitWithCounts>(
    database,
    {
      name: 'units',
      ...conditions,
      select: SELECT_NODE.Unit.replace('FROM', ', t.lead, t.responsible, t.support FROM'),
      count: 'SELECT count(*) AS total FROM unit t',
      order: [{ by: 'n.measures', descending: true }, { by: 't.name' }, { by: 'n.id' }],
      toItems: (rows) => rows.map(toUnitWithCounts),
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
  ]);
  const value = targetConditions(filter);
  const conditions = {
    where: [...own.where, ...value.where],
    parameters: [...own.parameters, ...value.parameters],
  };
  return nodePage(database, 'Target', 'targets', conditions, TARGET_ORDER, request);
}

/** Newest first, undated last; within a document as written. */
export const MEASURE_ORDER: Order = [
  { by: 'm.day', descending: true },
  { by: 'm.document_id' },
  { by: 'm.ord' },
  { by: 'm.key' },
];

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

function nodePage<T>(
  database: Database,
  kind: NodeKind,
  name: string,
  conditions: Conditions,
  order: Order,
  request: PageRequest,
): Page<T> {
  return page<NodeRow, T>(
    database,
    {
      name,
      ...conditions,
      select: SELECT_NODE[kind],
      count: `SELECT count(*) AS total FROM ${kind.toLowerCase()} t JOIN node n ON n.key = t.key`,
      order,
      toItems: (rows) => rows.map((row) => toNode(row) as T),
    },
    request,
  );
}

function nameCondition(column: string, filter: NameFilter): Conditions {
  return join([given(filter.nameContains, (part) => [`instr(lower(${column}), lower(?)) > 0`, part])]);
}

function toUnitWithCounts(row: NodeRow): UnitWithCounts {
  const { lead, responsible, support, ...unit } = row;
  const measures = { lead: Number(lead), responsible: Number(responsible), support: Number(support) };
  return { ...(toNode(unit as NodeRow) as unknown as UnitWithCounts), measures };
}
