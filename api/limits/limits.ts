/** What one request may cost. Generous for the explorer, far below what hurts the server. */
export interface Limits {
  /** Levels of fields below the operation. */
  readonly depth: number;
  readonly aliases: number;
  /** Lexical tokens of the GraphQL document. */
  readonly tokens: number;
  /** Fields that the answer may hold, by the page sizes asked for. */
  readonly complexity: number;
  /** Rows a page. */
  readonly pageSize: number;
  /** Ids in one argument. */
  readonly ids: number;
  /** Characters of a text that is searched for. */
  readonly searchText: number;
  readonly timeoutMs: number;
  /** Bytes of an uploaded file, and of any other request. */
  readonly uploadBytes: number;
  /** Mutations and uploads a minute, by client. */
  readonly writesPerMinute: number;
  /** Texts to embed a minute, by client: about what two cores embed in half of it. */
  readonly embeddingsPerMinute: number;
}

export const DEFAULT_LIMITS: Limits = {
  depth: 14,
  aliases: 30,
  tokens: 4_000,
  complexity: 100_000,
  pageSize: 200,
  ids: 1_000,
  searchText: 2_000,
  timeoutMs: 20_000,
  uploadBytes: 32 * 1024 * 1024,
  writesPerMinute: 120,
  embeddingsPerMinute: 2_000,
};
