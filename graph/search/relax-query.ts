import type { MeasureFilter } from '../store/filters.ts';
import type { Rescue, SearchOutcome, SearchRequest } from './search-result.ts';

/** Tries the request with each restriction dropped in turn, then with two and more of them, until something is found. */
export async function rescuesFor(
  request: SearchRequest,
  outcome: SearchOutcome,
  tryAgain: (request: SearchRequest) => Promise<SearchOutcome>,
): Promise<Rescue[]> {
  const restrictions = restrictionsOf(request, outcome);
  for (let size = 1; size <= restrictions.length; size++) {
    const tries = firstChoices(restrictions, size, MOST_TRIES);
    const rescues = await Promise.all(
      tries.map(async (dropped): Promise<Rescue> => {
        const { total } = await tryAgain(dropped.reduce((other, { drop }) => drop(other), request));
        const keys = dropped.map(({ key }) => key).join(' ');
        return { key: keys, label: dropped.map(({ label }) => label).join(' + '), total };
      }),
    );
    const found = rescues.filter(({ total }) => total > 0);
    if (found.length > 0) return found.sort((a, b) => b.total - a.total);
  }
  return [];
}

interface Restriction {
  readonly key: string;
  readonly label: string;
  readonly drop: (request: SearchRequest) => SearchRequest;
}

/** For each number of restrictions dropped together. */
const MOST_TRIES = 12;

/** Parts of the question, fields of the filter, and the words themselves when something else is asked for as well. */
function restrictionsOf({ filter = {} }: SearchRequest, { understood, text }: SearchOutcome): Restriction[] {
  const leaveOut = (key: string) => (request: SearchRequest) => ({
    ...request,
    without: [...(request.without ?? []), key],
  });
  const fields = fieldsOf(filter).map((field) => ({
    key: `filter.${field}`,
    label: field,
    drop: (request: SearchRequest) => ({ ...request, filter: { ...request.filter, [field]: undefined } }),
  }));
  const parts = [...new Map(understood.map(({ key, label }) => [key, { key, label, drop: leaveOut(key) }])).values()];
  const words =
    text === '' || parts.length + fields.length === 0 ? [] : [{ key: 'text', label: text, drop: leaveOut('text') }];
  return [...parts, ...fields, ...words];
}

/** The first `most` choices of `size` items, in the order of the items: twenty restrictions have 184,756 choices of ten, so no more are made. */
function firstChoices<T>(items: readonly T[], size: number, most: number): T[][] {
  const chosen: T[][] = [];
  const extend = (part: readonly T[], from: number): void => {
    if (part.length === size) chosen.push([...part]);
    else
      for (let i = from; i <= items.length - (size - part.length) && chosen.length < most; i++)
        extend([...part, items[i] as T], i + 1);
  };
  extend([], 0);
  return chosen;
}

function fieldsOf(filter: MeasureFilter): (keyof MeasureFilter)[] {
  return (Object.keys(filter) as (keyof MeasureFilter)[]).filter((field) => filter[field] !== undefined);
}
