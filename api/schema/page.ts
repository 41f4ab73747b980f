import { ZhengmaiError } from '../../graph/errors.ts';
import type { Page, PageRequest } from '../../graph/store/graph-store.ts';
import type { Context } from '../context.ts';
import type { builder } from './builder.ts';

const DEFAULT_PAGE = 20;

/** Arguments of every connection. Pages go forward only: that is what the stores cut. */
export function pageArgs(t: { arg: PageArgBuilder }) {
  return {
    first: t.arg.int({ description: `Rows a page, ${DEFAULT_PAGE} unless told.` }),
    after: t.arg.string({ description: 'The `endCursor` of the page before.' }),
  };
}
type PageArgBuilder = Parameters<Parameters<typeof builder.queryField>[1]>[0]['arg'];

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** Checks what was asked for; the sentence says what may be. */
export function toPageRequest(args: PageArgs, { limits }: Context): PageRequest {
  const first = args.first ?? DEFAULT_PAGE;
  if (first < 1)
    throw new ZhengmaiError('BAD_INPUT', `A page of ${first} rows cannot be; ask for 1 to ${limits.pageSize}.`);
  if (first > limits.pageSize) {
    throw new ZhengmaiError(
      'LIMIT_EXCEEDED',
      `A page may have ${limits.pageSize} rows and ${first} were asked for; page through the rest with \`after\`.`,
    );
  }
  return { first, after: args.after ?? undefined };
}

/** A connection costs what it holds as often as the page has rows. */
export function pageCost(args: PageArgs) {
  return { field: 1, multiplier: Math.max(args.first ?? DEFAULT_PAGE, 1) };
}

/** A page of a store as a Relay connection. */
export function toConnection<T>(page: Page<T>, { after }: PageRequest) {
  return {
    edges: [...page.items],
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: after !== undefined,
      startCursor: page.items[0]?.cursor ?? null,
      endCursor: page.items.at(-1)?.cursor ?? null,
    },
    totalCount: page.total,
  };
}
