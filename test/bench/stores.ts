import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import type { SourceGraph } from '../../graph/model.ts';
import { neo4jConnection } from '../../graph/neo4j/connection.ts';
import { neo4jStore } from '../../graph/neo4j/neo4j-store.ts';
import { lexicalTerms } from '../../graph/search/terms.ts';
import type { GraphStore } from '../../graph/store.ts';
import { buildVectors, seededRandom } from '../builders.ts';
import { startNeo4j } from '../neo4j/server.ts';
import type { Bench } from './bench.ts';
import { generatePlans } from './generate.ts';
import { bareNeo4j } from './stores/bare.ts';
import { memoryOf, percentile, sizeOf, times } from './stores/measure.ts';

const MODEL = { model: 'generated', dimensions: 512 } as const;
const SIZES = [1_000, 10_000];
/** Plans that the store and the bare `UNWIND` load by turns. */
const PLANS_BY_TURNS = 20;
const HITS = 50;

export const bench: Bench = {
  name: 'stores',
  summary:
    'Both stores side by side on generated plans: load, search, neighbours, ownership, memory and disk (--full: 100,000 measures).',
  bars: {
    'neo4j.load_ratio': { min: 0.7 },
    'neo4j.search_ratio': { max: 1.5 },
    'neo4j.neighbours_p95_ms': { max: 100 },
    'neo4j.ownership_p95_ms': { max: 100 },
    'embedded.neighbours_p95_ms': { max: 100 },
    'embedded.ownership_p95_ms': { max: 100 },
  },
  async run(args) {
    const sizes = chosenSizes(args);
    return { ...(await embeddedFigures(sizes)), ...(await neo4jFigures(sizes)) };
  },
};

/** `--full` adds 100,000; `--sizes 500,1000` looks at others. */
function chosenSizes(args: readonly string[]): readonly number[] {
  const given = args.includes('--sizes') ? args[args.indexOf('--sizes') + 1] : undefined;
  if (given !== undefined) return given.split(',').map(Number);
  return args.includes('--full') ? [...SIZES, 100_000] : SIZES;
}

async function embeddedFigures(sizes: readonly number[]): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengmai-bench-'));
  const store = embeddedStore({ path: join(folder, 'zhengmai.db'), ...MODEL });
  try {
    await store.open();
    return await grow('embedded', store, sizes, async () => ({
      memory_mb: memoryOf(process.pid),
      disk_mb: await sizeOf(folder),
    }));
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function neo4jFigures(sizes: readonly number[]): Promise<Record<string, number>> {
  const server = await startNeo4j({ optimise: true });
  const bare = bareNeo4j(server);
  const connection = neo4jConnection({ ...server, ...MODEL });
  let sent: { readonly cypher: string; readonly parameters: Readonly<Record<string, unknown>> } | undefined;
  const store = neo4jStore(
    { ...server, ...MODEL },
    {
      ...connection,
      read: (cypher, parameters = {}) => {
        sent = { cypher, parameters };
        return connection.read(cypher, parameters);
      },
    },
  );
  try {
    await store.open();
    const loadRatio = await loadByTurns(store, bare);
    const figures = await grow('neo4j', store, sizes, async (questions) => {
      const ratios: number[] = [];
      for (const { words, vector } of questions.searches) {
        for (const ask of [
          () => store.lexicalPassages(words, {}, HITS),
          () => store.nearestPassages(vector, {}, HITS),
        ]) {
          const [asked = 0] = await times([ask], (work) => work());
          const isLexical = sent?.cypher.includes('fulltext') ?? false;
          const parameters = { limit: HITS, vector, query: sent?.parameters.query ?? '' };
          const [alone = 1] = await times([isLexical ? BARE_WORDS : BARE_VECTORS], (cypher) =>
            bare.read(cypher, parameters),
          );
          ratios.push(asked / alone);
        }
      }
      // What the way to the server and back costs here: the least that any figure above can be.
      const roundTrips = await times(Array(100).fill('RETURN 1'), (cypher: string) => bare.read(cypher, {}));
      return {
        search_ratio: percentile(ratios, 50),
        round_trip_p50_ms: percentile(roundTrips, 50),
        round_trip_p95_ms: percentile(roundTrips, 95),
        memory_mb: memoryOf(server.pid),
        disk_mb: await sizeOf(server.folder),
      };
    });
    return { 'neo4j.load_ratio': loadRatio, ...figures };
  } finally {
    await store.close();
    await bare.close();
    await server.stop();
  }
}

const BARE_WORDS =
  "CALL db.index.fulltext.queryNodes('passage_terms', $query, {limit: $limit}) YIELD node, score RETURN node.id, node.text, score";
const BARE_VECTORS =
  "CALL db.index.vector.queryNodes('embedding_vectors', $limit, $vector) YIELD node, score MATCH (p:Passage {hash: node.hash}) RETURN p.id, p.text, score";

/** Rate of the store over the rate of the bare `UNWIND`, plan by plan in turn, so that both see the same machine. */
async function loadByTurns(store: GraphStore, bare: ReturnType<typeof bareNeo4j>): Promise<number> {
  const taken = { store: 0, bare: 0 };
  let i = 0;
  for await (const plan of generatePlans(99)) {
    const vectors = buildVectors(plan, MODEL.dimensions);
    const turn = i % 2 === 0 ? 'store' : 'bare';
    const [ms = 0] = await times([plan], () =>
      turn === 'store' ? store.saveSource(plan, vectors) : bare.load(plan, vectors),
    );
    // The first ones plan their queries.
    if (i >= PLANS_BY_TURNS) taken[turn] += ms;
    if (++i === 3 * PLANS_BY_TURNS) break;
  }
  await bare.empty();
  return taken.bare / taken.store;
}

interface Questions {
  readonly searches: readonly { readonly words: readonly string[]; readonly vector: Float32Array }[];
  readonly units: readonly string[];
  readonly regions: readonly string[];
}

/** Loads up to each size and asks there. Figures of the last size have no size in their name. */
async function grow(
  name: string,
  store: GraphStore,
  sizes: readonly number[],
  more: (questions: Questions) => Promise<Record<string, number>>,
): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  const plans = generatePlans();
  const seen: SourceGraph[] = [];
  let loaded = 0;
  for (const size of sizes) {
    const before = loaded;
    let ms = 0;
    while (loaded < size) {
      const { value: plan } = await plans.next();
      if (!plan) break;
      const vectors = buildVectors(plan, MODEL.dimensions);
      const [taken = 0] = await times([plan], () => store.saveSource(plan, vectors));
      ms += taken;
      loaded += plan.nodes.filter(({ kind }) => kind === 'Measure').length;
      if (seen.length < 40) seen.push(plan);
    }
    process.stderr.write(`${name}: ${loaded} measures\n`);
    const found = { load_per_s: ((loaded - before) / ms) * 1_000, ...(await ask(store, seen, more)) };
    for (const [figure, value] of Object.entries(found)) {
      figures[`${name}.${figure}_at_${size}`] = value;
      if (size === sizes.at(-1)) figures[`${name}.${figure}`] = value;
    }
  }
  return figures;
}

async function ask(
  store: GraphStore,
  plans: readonly SourceGraph[],
  more: (questions: Questions) => Promise<Record<string, number>>,
): Promise<Record<string, number>> {
  const questions = await chooseQuestions(store, plans);
  const { searches, units, regions } = questions;
  const search = ({ words, vector }: Questions['searches'][number]) =>
    Promise.all([store.lexicalPassages(words, {}, HITS), store.nearestPassages(vector, {}, HITS)]);
  const neighbours = (unit: string) =>
    Promise.all([
      store.neighbourCounts([unit]),
      store.neighbours(unit, { kind: 'RESPONSIBLE_FOR', direction: 'out' }, { first: 20 }),
    ]);
  const owners = [
    {},
    ...regions.map((id) => ({ regionIds: [id] })),
    ...units.slice(0, 10).map((id) => ({ unitIds: [id] })),
  ];
  const ownership = (filter: object) => store.ownership(filter, { first: 20 }, 20);

  // Queries are planned and caches filled before anything is timed.
  for (let i = 0; i < 2; i++) {
    await times(searches.slice(0, 5), search);
    await times(units.slice(0, 5), neighbours);
    await times(owners, ownership);
  }
  const taken = {
    search: await times(searches, search),
    neighbours: await times(units, neighbours),
    ownership: await times([...owners, ...owners], ownership),
  };
  return {
    ...Object.fromEntries(
      Object.entries(taken).flatMap(([what, ms]) => [
        [`${what}_p50_ms`, percentile(ms, 50)],
        [`${what}_p95_ms`, percentile(ms, 95)],
      ]),
    ),
    ...(await more(questions)),
  };
}

async function chooseQuestions(store: GraphStore, plans: readonly SourceGraph[]): Promise<Questions> {
  const random = seededRandom(5);
  const passages = plans.flatMap((plan) => plan.passages);
  const chosen = Array.from({ length: 40 }, () => passages[Math.floor(random() * passages.length)]).flatMap(
    (one) => one ?? [],
  );
  const vectors = await store.vectors(chosen.map(({ hash }) => hash));
  const { items } = await store.units({}, { first: 40 });
  return {
    searches: chosen.flatMap(({ text, hash }) => {
      const vector = vectors.get(hash);
      return vector ? [{ words: lexicalTerms(text.slice(20, 32)), vector }] : [];
    }),
    units: items.map(({ node }) => node.id),
    regions: [...new Set(items.flatMap(({ node }) => node.regionId ?? []))].slice(0, 9),
  };
}
