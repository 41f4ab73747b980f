import { ZhengmaiError } from '../errors.ts';
import type { Edge } from '../model.ts';
import type { GraphStore, MeasureFilter } from '../store.ts';

/** Two units that lead measures together. */
export interface CoLead {
  readonly unitIds: readonly [string, string];
  /** Measures that both lead, in the order of the store. */
  readonly measureIds: readonly string[];
}

const PAGE = 200;
/** More than this is read in seconds, not at once: the asker narrows the question. */
const MOST_MEASURES = 20_000;

/** Pairs of units that lead together in the measures that pass, those with most measures first. */
export async function coLeads(store: GraphStore, filter: MeasureFilter, limit: number): Promise<readonly CoLead[]> {
  const led = { ...filter, roles: ['lead' as const] };
  const pairs = new Map<string, CoLead & { readonly measureIds: string[] }>();
  for await (const [measureId, units] of leadsOf(store, led)) {
    for (const unitIds of pairsOf(units)) {
      if (!isAskedFor(unitIds, filter)) continue;
      const key = unitIds.join(' ');
      const pair = pairs.get(key);
      if (pair) pair.measureIds.push(measureId);
      else pairs.set(key, { unitIds, measureIds: [measureId] });
    }
  }
  return [...pairs]
    .toSorted(([a, x], [b, y]) => y.measureIds.length - x.measureIds.length || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([, pair]) => pair);
}

async function* leadsOf(
  store: GraphStore,
  filter: MeasureFilter,
): AsyncGenerator<readonly [string, readonly string[]]> {
  let after: string | undefined;
  do {
    const page = await store.measures(filter, { first: PAGE, after });
    if (page.total > MOST_MEASURES) throw tooMany(page.total);
    const ids = page.items.map(({ node }) => node.id);
    const leads = (await store.edgesOf(ids, ['RESPONSIBLE_FOR'])).filter(({ role }) => role === 'lead');
    for (const id of ids) yield [id, unitsAt(id, leads)];
    after = page.hasNext ? page.items.at(-1)?.cursor : undefined;
  } while (after !== undefined);
}

function unitsAt(measureId: string, leads: readonly Edge[]): readonly string[] {
  return [...new Set(leads.filter(({ to }) => to === measureId).map(({ from }) => from))].toSorted();
}

function pairsOf(units: readonly string[]): readonly (readonly [string, string])[] {
  return units.flatMap((one, i) => units.slice(i + 1).map((other) => [one, other] as const));
}

/** With units given, one of the pair is among them. */
function isAskedFor(pair: readonly string[], { unitIds }: MeasureFilter): boolean {
  return unitIds === undefined || pair.some((id) => unitIds.includes(id));
}

const tooMany = (total: number) =>
  new ZhengmaiError(
    'LIMIT_EXCEEDED',
    `${total} measures have a lead and ${MOST_MEASURES} can be looked at; narrow them by place, year, document or unit.`,
  );
