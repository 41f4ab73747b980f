import type { SearchContext } from '../../graph/search/search-context.ts';

/** What the tools answer from. */
export interface McpContext extends SearchContext {
  /** Address of a server whose pages permalinks name, ending in a slash. */
  readonly base: string;
  /** Aborted when the client cancels its question or leaves: the answer is given up between two steps. */
  readonly signal?: AbortSignal | undefined;
}
