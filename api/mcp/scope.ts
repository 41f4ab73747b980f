import { z } from 'zod';
import { regionId } from '../../graph/ids.ts';
import type { Answer } from './answer.ts';
import type { McpContext } from './context.ts';

/** Which plans an answer is looked for in. */
export const SCOPE = {
  places: z
    .array(z.string().min(2).max(40))
    .max(20)
    .optional()
    .describe('Only plans of these places and those below them: names (余杭区) or codes of GB/T 2260 (330110).'),
  years: z.array(z.number().int().min(1900).max(2100)).max(50).optional().describe('Only plans for these years.'),
};

interface Scope {
  readonly places?: readonly string[] | undefined;
  readonly years?: readonly number[] | undefined;
}

/** As a filter; or the answer that no plan here is of such a place or year. */
export async function scopeOf(
  { store }: McpContext,
  { places, years }: Scope,
): Promise<{ readonly filter: { regionIds?: string[]; years?: readonly number[] } } | { readonly notCovered: Answer }> {
  const names = (places ?? []).filter((place) => !/^\d+$/u.test(place));
  const named = names.length === 0 ? [] : await store.named(names, ['Region'], 10);
  const codes = (places ?? []).filter((place) => /^\d+$/u.test(place)).map(regionId);
  const filter = {
    ...(places && { regionIds: [...codes, ...named.map(({ id }) => id)] }),
    ...(years && { years }),
  };
  const isNowhere = filter.regionIds?.length === 0;
  if (!isNowhere && (await store.documents(filter, { first: 1 })).total > 0) return { filter };
  const what = [places?.join('、'), years?.join('、')].filter(Boolean).join('，');
  const message =
    what === ''
      ? 'There is no plan in this store yet: take some in with `zhengmai ingest`.'
      : `No plan in this store is of ${what}: take some in, or ask without.`;
  return { notCovered: { status: 'not_covered', message } };
}
