import { ROLES, type SourceGraph } from '../../../graph/model.ts';
import type { MeasureFilter } from '../../../graph/store/filters.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { lexicalTerms } from '../../../graph/text/ngrams.ts';
import { seededRandom } from '../../builders.ts';
import { median, percentile, times } from './measure.ts';
import type { Side } from './side.ts';

const HITS = 50;
const SEARCHES = 40;
/** A server that answers all day has compiled what it runs; after three rounds a JVM has not. */
const WARMING_ROUNDS = 10;
const YEARS = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];

/** What people ask, timed: passages, what surrounds the best connected units, and who owns what under each kind of filter. */
export async function ask(side: Side, plans: readonly SourceGraph[]): Promise<Record<string, number>> {
  const { store } = side;
  const { searches, units, owners, alone, warming } = await chooseQuestions(store, plans);
  const search = ({ words, vector }: Search) =>
    Promise.all([store.lexicalPassages(words, {}, HITS), store.nearestPassages(vector, {}, HITS)]);
  const neighbours = (unit: string) =>
    Promise.all([
      store.neighbourCounts([unit]),
      store.neighbours(unit, { kind: 'RESPONSIBLE_FOR', direction: 'out' }, { first: 20 }),
    ]);
  const ownership = (filter: MeasureFilter) => store.ownership(filter, { first: 20 }, 20);

  // Queries are planned and caches filled before anything is timed, with other questions than those: a store may keep answers.
  for (let i = 0; i < WARMING_ROUNDS; i++) {
    await times(searches.slice(0, 10), search);
    await times(units.slice(0, 10), neighbours);
    await times(warming, ownership);
    await times(alone, (filter) => store.ownership(filter, { first: 19 }, 19));
  }
  const taken = {
    search: await times(searches, search),
    neighbours: await times(units, neighbours),
    ownership: await times(owners, ownership),
    round_trip: await times(Array(100).fill(null), () => side.roundTrip()),
  };
  return {
    ...Object.fromEntries(
      Object.entries(taken).flatMap(([what, ms]) => [
        [`${what}_p50_ms`, percentile(ms, 50)],
        [`${what}_p95_ms`, percentile(ms, 95)],
      ]),
    ),
    search_ratio: await searchRatio(side, searches),
  };
}

/** Time of the store over that of the index query alone, question by question in turn. */
async function searchRatio(side: Side, searches: readonly Search[]): Promise<number> {
  const ratios: number[] = [];
  for (const { words, vector } of searches) {
    for (const [asked, bare] of [
      [() => side.store.lexicalPassages(words, {}, HITS), () => side.bareWords(words, HITS)],
      [() => side.store.nearestPassages(vector, {}, HITS), () => side.bareVectors(vector, HITS)],
    ] as const) {
      // Each twice and in turn, the better of the two: what disturbs a machine for a moment disturbs one of them.
      const [a = 0, b = 1, c = 0, d = 1] = await times([asked, bare, asked, bare], (question) => question());
      ratios.push(Math.min(a, c) / Math.min(b, d));
    }
  }
  return median(ratios);
}

interface Search {
  readonly words: readonly string[];
  readonly vector: Float32Array;
}

interface Questions {
  readonly searches: readonly Search[];
  readonly units: readonly string[];
  readonly owners: readonly MeasureFilter[];
  /** Among `owners`, those that can only be asked in one way: they are warmed up with pages of another length. */
  readonly alone: readonly MeasureFilter[];
  /** One of each kind of the other `owners`. */
  readonly warming: readonly MeasureFilter[];
}

async function chooseQuestions(store: GraphStore, plans: readonly SourceGraph[]): Promise<Questions> {
  const random = seededRandom(5);
  const passages = plans.flatMap((plan) => plan.passages);
  const chosen = Array.from({ length: SEARCHES }, () => passages[Math.floor(random() * passages.length)]).flatMap(
    (one) => one ?? [],
  );
  const vectors = await store.vectors(chosen.map(({ hash }) => hash));
  const { items } = await store.units({}, { first: 40 });
  const units = items.map(({ node }) => node);
  const regions = [...new Set(units.flatMap(({ regionId }) => regionId ?? []))];
  const { items: documents } = await store.documents({}, { first: 12 });
  const { values: offices = [] } = (await store.facets({}, ['office'], 8))[0] ?? {};
  const shapes: MeasureFilter[][] = [
    regions.slice(0, 8).map((id) => ({ regionIds: [id] })),
    units.slice(0, 8).map(({ id }) => ({ unitIds: [id] })),
    documents.map(({ node }) => ({ documentIds: [node.id] })),
    offices.map(({ value }) => ({ offices: [value] })),
    YEARS.map((year) => ({ years: [year] })),
    offices.slice(0, 5).map(({ value }, i) => ({ offices: [value], years: [YEARS[i] ?? 2014] })),
    ...ROLES.flatMap((role) => [
      regions.slice(0, 3).map((id) => ({ roles: [role], regionIds: [id] })),
      YEARS.slice(0, 3).map((year) => ({ roles: [role], years: [year] })),
    ]),
  ];
  const alone: MeasureFilter[] = [{}, ...ROLES.map((role) => ({ roles: [role] }))];
  return {
    searches: chosen.flatMap(({ text, hash }) => {
      const vector = vectors.get(hash);
      return vector ? [{ words: lexicalTerms(text.slice(20, 32)), vector }] : [];
    }),
    units: units.map(({ id }) => id),
    alone,
    owners: [...alone, ...shapes.flatMap((shape) => shape.slice(1))],
    warming: shapes.flatMap((shape) => shape.slice(0, 1)),
  };
}
