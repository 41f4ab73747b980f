import type { MeasureFilter } from '../store/filters.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { Part } from './understand/constraint.ts';

/** A name that more measures bear or write restricts to the newest of them. */
const MOST_MEASURES = 10_000;

/** An understood part that too many measures bear or write: only the newest of them were looked at. */
export interface Truncation {
  readonly label: string;
  /** How many of them were. */
  readonly kept: number;
}

/** The filter that a request and the parts of its question make together, all of which hold; and what was cut for it. */
export async function restriction(
  store: GraphStore,
  given: MeasureFilter,
  parts: readonly Part[],
  most = MOST_MEASURES,
): Promise<{ readonly filter: MeasureFilter; readonly truncated: readonly Truncation[] }> {
  const cut = new Set<string>();
  /** One more is asked for, since only that tells a full list from one that was cut. */
  const newest = async (label: string, ask: (limit: number) => Promise<readonly string[]>) => {
    const ids = await ask(most + 1);
    if (ids.length > most) cut.add(label);
    return ids.slice(0, most);
  };
  const resolve = (label: string) => (filter: MeasureFilter) =>
    newest(label, (limit) => store.measureIds(filter, limit));

  /** A brand or a law is in a measure that is linked to it, and in one that writes its name. */
  const mentioning = async (within: MeasureFilter, { filter: linked, mention, label }: Part): Promise<string[]> => {
    const [ids, writing] = await Promise.all([
      both(within, linked, resolve(label)).then(resolve(label)),
      newest(label, (limit) => store.measuresMentioning(mention ?? '', within, limit)),
    ]);
    return [...new Set([...ids, ...writing])];
  };

  let filter = given;
  for (const { label, filter: understood } of mergeSameKind(parts.filter(({ mention }) => mention === null)))
    filter = await both(filter, understood, resolve(label));
  for (const part of parts.filter(({ mention }) => mention !== null))
    filter = await both(filter, { ids: await mentioning(filter, part) }, resolve(part.label));
  return { filter, truncated: [...cut].map((label) => ({ label, kept: most })) };
}

/** Two years, two offices: either will do, as with values within a field. */
function mergeSameKind(parts: readonly Part[]): Pick<Part, 'filter' | 'label'>[] {
  const merged = new Map<string, Pick<Part, 'filter' | 'label'>>();
  for (const { kind, filter, label } of parts) {
    const field = kind === 'target' ? `${kind}${merged.size}` : Object.keys(filter).join();
    const before = merged.get(field);
    merged.set(
      field,
      before ? { filter: union(before.filter, filter), label: `${before.label}、${label}` } : { filter, label },
    );
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
async function both(
  a: MeasureFilter,
  b: MeasureFilter,
  resolve: (filter: MeasureFilter) => Promise<string[]>,
): Promise<MeasureFilter> {
  const clash = (Object.keys(b) as (keyof MeasureFilter)[]).filter(
    (field) => a[field] !== undefined && b[field] !== undefined,
  );
  if (clash.length === 0) return { ...a, ...b };
  if (a.ids && b.ids) {
    const wanted = new Set(b.ids);
    return both({ ...a, ids: undefined }, { ...b, ids: a.ids.filter((id) => wanted.has(id)) }, resolve);
  }
  return both(a, { ids: await resolve(b) }, resolve);
}
