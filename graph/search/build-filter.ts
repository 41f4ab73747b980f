import type { GraphStore, MeasureFilter } from '../store/graph-store.ts';
import type { Part } from './understand/constraint.ts';

/** The filter that a request and the parts of its question make together: all of them hold. */
export async function restriction(
  store: GraphStore,
  given: MeasureFilter,
  parts: readonly Part[],
): Promise<MeasureFilter> {
  const plain = parts.filter(({ mention }) => mention === null);
  const mentions = parts.filter(({ mention }) => mention !== null);
  let filter = given;
  for (const understood of mergeSameKind(plain)) filter = await both(store, filter, understood);
  for (const mentioned of mentions)
    filter = await both(store, filter, { ids: await mentioning(store, filter, mentioned) });
  return filter;
}

/** A brand or a law is in a measure that is linked to it, and in one that writes its name. */
async function mentioning(
  store: GraphStore,
  filter: MeasureFilter,
  { filter: linked, mention }: Part,
): Promise<string[]> {
  const [ids, writing] = await Promise.all([
    both(store, filter, linked).then((both) => store.measureIds(both, MOST_MEASURES)),
    store.measuresMentioning(mention ?? '', filter, MOST_MEASURES),
  ]);
  return [...new Set([...ids, ...writing])];
}

/** Two years, two offices: either will do, as with values within a field. */
function mergeSameKind(parts: readonly Part[]): MeasureFilter[] {
  const merged = new Map<string, MeasureFilter>();
  for (const { kind, filter } of parts) {
    const field = kind === 'target' ? `${kind}${merged.size}` : Object.keys(filter).join();
    const before = merged.get(field);
    merged.set(field, before ? union(before, filter) : filter);
  }
  return [...merged.values()];
}

type ListField = {
  [K in keyof MeasureFilter]-?: MeasureFilter[K] extends readonly unknown[] | undefined ? K : never;
}[keyof MeasureFilter];

function union(a: MeasureFilter, b: MeasureFilter): MeasureFilter {
  const fields = Object.keys(b) as ListField[];
  return {
    ...a,
    ...Object.fromEntries(fields.map((field) => [field, [...new Set([...(a[field] ?? []), ...(b[field] ?? [])])]])),
  };
}

/** Where both restrict one field, the values of one are resolved to the measures they mean. */
async function both(store: GraphStore, a: MeasureFilter, b: MeasureFilter): Promise<MeasureFilter> {
  const clash = (Object.keys(b) as (keyof MeasureFilter)[]).filter(
    (field) => a[field] !== undefined && b[field] !== undefined,
  );
  if (clash.length === 0) return { ...a, ...b };
  if (a.ids && b.ids) {
    const wanted = new Set(b.ids);
    return both(store, { ...a, ids: undefined }, { ...b, ids: a.ids.filter((id) => wanted.has(id)) });
  }
  const ids = await store.measureIds(b, MOST_MEASURES);
  return both(store, a, { ids });
}

/** A name that more measures bear or write restricts to the newest of them. */
const MOST_MEASURES = 10_000;
