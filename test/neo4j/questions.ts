import { type EdgeKind, type GraphNode, NODE_KINDS, type NodeKind } from '../../graph/model.ts';
import type { DocumentFilter, MeasureFilter, TargetFilter, UnitFilter } from '../../graph/store/filters.ts';
import {
  FACET_FIELDS,
  type GraphStore,
  type Page,
  type PageRequest,
  type PassageHit,
} from '../../graph/store/graph-store.ts';
import { lexicalTerms } from '../../graph/text/ngrams.ts';
import { buildVector } from '../builders.ts';
import { VECTORS } from './samples.ts';

/** Something to ask of any store that holds the samples; the answer is plain data, equal wherever it comes from. */
export interface Question {
  readonly name: string;
  readonly ask: (store: GraphStore) => Promise<unknown>;
}

/** Every method of the port under many conditions, about nodes that the store holds. */
export async function questionsAbout(store: GraphStore): Promise<Question[]> {
  const nodes = new Map<string, GraphNode>();
  const edges: string[] = [];
  const documents: string[] = [];
  const hashes: string[] = [];
  const sources: { readonly hash: string; readonly origin: string }[] = [];
  for await (const { graph } of store.dump()) {
    sources.push(graph.source);
    for (const node of graph.nodes) nodes.set(node.id, node);
    edges.push(...graph.edges.slice(0, 5).map(({ id }) => id));
    hashes.push(...graph.passages.slice(0, 5).map(({ hash }) => hash));
  }
  const ids = [...nodes.keys()].sort();
  const of = (kind: NodeKind) => ids.filter((id) => nodes.get(id)?.kind === kind);
  documents.push(...of('Document'));

  return [
    { name: 'stats', ask: (s) => s.stats() },
    { name: 'vectorModel', ask: (s) => s.vectorModel() },
    { name: 'nodes', ask: (s) => s.nodes([...ids, 'unit-unknown', 'no id']) },
    ...edges.map((id) => ({ name: `edge ${id}`, ask: (s: GraphStore) => s.edge(id) })),
    ...documents.map((id) => ({ name: `sourceOf ${id}`, ask: (s: GraphStore) => s.sourceOf(id) })),
    ...documents.map((id) => ({
      name: `revisions ${id}`,
      ask: (s: GraphStore) => s.revisions(id, { first: 5 }),
    })),
    ...sources.flatMap(({ hash, origin }) => [
      { name: `findSource ${hash}`, ask: (s: GraphStore) => s.findSource({ hash }) },
      { name: `findSource ${origin}`, ask: (s: GraphStore) => s.findSource({ origin }) },
    ]),
    { name: 'vectors', ask: async (s) => [...(await s.vectors(hashes)).keys()].sort() },
    { name: 'edgesOf measures', ask: (s) => s.edgesOf(of('Measure').slice(0, 50), EDGES_OF_MEASURES) },
    { name: 'edgesOf documents', ask: (s) => s.edgesOf(documents, ['ISSUED_BY', 'IN_REGION', 'CITES', 'HAS_MEASURE']) },
    ...documentQuestions(of),
    ...measureFilters(of).flatMap(measureQuestions),
    ...UNIT_FILTERS(of('Region')).map((filter) => listQuestion('units', filter)),
    ...['', '法', '政'].flatMap((nameContains) => [
      listQuestion('brands', nameContains === '' ? {} : { nameContains }),
      listQuestion('regulations', nameContains === '' ? {} : { nameContains }),
    ]),
    ...TARGET_FILTERS(documents, of('Region')).map((filter) => listQuestion('targets', filter)),
    { name: 'neighbourCounts', ask: (s) => s.neighbourCounts(ids) },
    ...NODE_KINDS.flatMap((kind) => of(kind).slice(0, 12)).map((id) => neighboursQuestion(id)),
    ...pathQuestions(ids),
    ...TYPED.map((typed) => ({ name: `suggest ${typed}`, ask: (s: GraphStore) => s.suggest(typed, NODE_KINDS, 10) })),
    { name: 'named', ask: (s) => s.named(NAMES, ['Unit', 'Brand', 'Region', 'Regulation'], 5) },
  ];
}

type IdsOf = (kind: NodeKind) => readonly string[];

const EDGES_OF_MEASURES: readonly EdgeKind[] = ['RESPONSIBLE_FOR', 'NAMES', 'SETS', 'CITES'];
const TYPED = ['司法', 'sfj', 'xing', '行政', 'yhq', '杭州', 'c', '法', 'faju', '满意率', '没有这个名字'];
const NAMES = ['司法局', '余杭', '余杭区', '行政复议法', '没有这个名字'];

function documentQuestions(of: IdsOf): Question[] {
  const filters: DocumentFilter[] = [
    {},
    { years: [2021, 2023] },
    { titleContains: '法治' },
    { regionIds: of('Region').slice(0, 2) },
    { issuerIds: of('Unit') },
    { kinds: ['plan', 'points'] },
    { ids: of('Document').slice(0, 3) },
  ];
  return filters.flatMap((filter) =>
    (['newest', 'oldest', 'title'] as const).map((sort) => ({
      name: `documents ${sort} ${brief(filter)}`,
      ask: (s: GraphStore) => everyPage((page) => s.documents(filter, page, sort)),
    })),
  );
}

function measureFilters(of: IdsOf): MeasureFilter[] {
  const [units, documents, brands, laws] = [of('Unit'), of('Document'), of('Brand'), of('Regulation')];
  return [
    {},
    { kinds: ['action'] },
    { kinds: ['phase', 'safeguard'] },
    { hasLead: true },
    { hasLead: false, kinds: ['action'] },
    { roles: ['lead'] },
    { roles: ['responsible', 'support'] },
    { roles: ['lead', 'support'], kinds: ['action', 'phase'] },
    { roles: ['support'], hasLead: true },
    { roles: ['responsible'], hasLead: false },
    { unitIds: units.slice(0, 9), roles: ['lead', 'responsible'], hasLead: true },
    { offices: ['司法局'], kinds: ['safeguard', 'action'] },
    { unitIds: units.slice(2, 3), kinds: ['action'] },
    { unitIds: units.slice(2, 3), roles: ['lead', 'support'] },
    { offices: ['司法局'], roles: ['support'], years: [2021, 2023] },
    { documentIds: documents.slice(0, 2), roles: ['support', 'lead'], hasLead: true },
    { unitIds: units.slice(0, 4) },
    { unitIds: units.slice(0, 9), roles: ['lead'] },
    { offices: ['司法局'] },
    { offices: ['司法局'], roles: ['lead'], kinds: ['action'] },
    { unitIds: units.slice(0, 5), offices: ['司法局'] },
    { brandIds: brands.slice(0, 5) },
    { regulationIds: laws.slice(0, 3) },
    { documentIds: documents.slice(0, 2) },
    { documentIds: documents.slice(0, 2), years: [2021], regionIds: of('Region') },
    { documentKinds: ['plan', 'points'] },
    { documentKinds: ['scheme'], years: [2021, 2023], kinds: ['action'] },
    { documentKinds: ['plan'], regionIds: of('Region') },
    { dueYears: [2021, 2022, 2025] },
    { dueYears: [2025], roles: ['lead'] },
    { years: [2021] },
    { years: [2021, 2022], kinds: ['action'], hasLead: true },
    { years: [2021, 2022], roles: ['lead', 'responsible'] },
    { target: {} },
    { target: { min: 90 } },
    { target: { unit: '%', comparators: ['gte', 'eq'] } },
    { target: { metricContains: '率', min: 50, max: 99 } },
    { ids: of('Measure').slice(3, 30) },
    { ids: [] },
    ...of('Region').map((id) => ({ regionIds: [id] })),
  ];
}

function measureQuestions(filter: MeasureFilter): Question[] {
  const name = brief(filter);
  return [
    { name: `measures ${name}`, ask: (s) => everyPage((page) => s.measures(filter, page)) },
    { name: `facets ${name}`, ask: (s) => s.facets(filter, FACET_FIELDS, 5) },
    { name: `ownership ${name}`, ask: (s) => everyPage((page) => s.ownership(filter, page, 6)) },
    { name: `measuresMentioning ${name}`, ask: (s) => s.measuresMentioning('人民调解', filter, 1_000) },
    {
      // The contract fixes which passages hold the terms; how two engines weigh them differs in decimals.
      name: `lexicalPassages ${name}`,
      ask: async (s) =>
        (await s.lexicalPassages(lexicalTerms('司法所规范化建设'), filter, 1_000))
          .map(({ passageId }) => passageId)
          .sort(),
    },
    {
      name: `nearestPassages ${name}`,
      ask: async (s) =>
        (await s.nearestPassages(buildVector('基层司法所', VECTORS.dimensions), filter, 10)).map(
          ({ score, ...hit }: PassageHit) => ({ ...hit, score: score.toFixed(4) }),
        ),
    },
  ];
}

const UNIT_FILTERS = (regions: readonly string[]): UnitFilter[] => [
  {},
  { nameContains: '司法' },
  { offices: ['司法局'] },
  { collective: true },
  { regionIds: regions.slice(0, 2), collective: false },
];

const TARGET_FILTERS = (documents: readonly string[], regions: readonly string[]): TargetFilter[] => [
  {},
  { metricContains: '率', min: 90 },
  { unit: '%', comparators: ['gte'] },
  { deadlineTo: '2025' },
  { deadlineTo: '2025-06', years: [2021] },
  { documentIds: documents.slice(0, 2), max: 50 },
  { regionIds: regions.slice(0, 3) },
];

type Lists = {
  readonly units: UnitFilter;
  readonly brands: { readonly nameContains?: string };
  readonly regulations: { readonly nameContains?: string };
  readonly targets: TargetFilter;
};

function listQuestion<L extends keyof Lists>(list: L, filter: Lists[L]): Question {
  return {
    name: `${list} ${brief(filter)}`,
    ask: (s) => everyPage<unknown>((page) => s[list](filter, page)),
  };
}

/** Each relation that the node has, page by page. */
function neighboursQuestion(id: string): Question {
  return {
    name: `neighbours ${id}`,
    ask: async (s) => {
      const answers: unknown[] = [];
      for (const { kind, direction, role } of await s.neighbourCounts([id])) {
        const relation = { kind, direction, ...(role === null ? {} : { role }) };
        answers.push(await everyPage((page) => s.neighbours(id, relation, page)));
      }
      return answers;
    },
  };
}

function pathQuestions(ids: readonly string[]): Question[] {
  return Array.from({ length: 25 }, (_, i) => {
    const [from = '', to = ''] = [ids[(i * 37) % ids.length], ids[(i * 101 + 13) % ids.length]];
    return {
      name: `paths ${from} ${to}`,
      ask: (s: GraphStore) => s.paths(from, to, { maxLength: 6, limit: 3 }),
    };
  });
}

/** Total and items of a whole list, by small pages: the way a person pages through it. */
async function everyPage<T>(list: (page: PageRequest) => Promise<Page<T>>): Promise<unknown> {
  const items: T[] = [];
  let total = 0;
  for (let after: string | undefined, more = true; more; ) {
    const page: Page<T> = await list({ first: 40, after });
    items.push(...page.items.map(({ node }) => node));
    total = page.total;
    after = page.items.at(-1)?.cursor;
    more = page.hasNext;
  }
  return { total, items };
}

function brief(filter: object): string {
  return JSON.stringify(filter).slice(0, 80);
}
