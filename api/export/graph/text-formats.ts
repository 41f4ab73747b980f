import { writeJsonl } from '../../../graph/exchange/write-jsonl.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { cypher } from './cypher.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { jsonld } from './jsonld.ts';

export interface TextFormat {
  /** Media type. */
  readonly type: string;
  /** `base`: address that ids are told under, ending in a slash. */
  readonly write: (store: GraphStore, base: string) => AsyncGenerator<string>;
}

/** The whole graph as one stream of text. */
export const TEXT_FORMATS = {
  jsonl: { type: 'application/x-ndjson', write: (store) => writeJsonl(store) },
  jsonld: { type: 'application/ld+json', write: jsonld },
  graphml: { type: 'application/graphml+xml', write: graphml },
  gexf: { type: 'application/gexf+xml', write: gexf },
  cypher: { type: 'application/x-cypher-query', write: cypher },
} as const satisfies Readonly<Record<string, TextFormat>>;
