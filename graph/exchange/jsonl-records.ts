import type { Edge, GraphNode, Passage, Source } from '../model.ts';
import type { Revision } from '../revision.ts';
import type { VectorModel } from '../store/graph-store.ts';

/** Raised when a reader of the former version could no longer read what is written. */
export const JSONL_VERSION = 1;

/** The first line: whose file this is, and the model of its vectors, null when it has none. */
export interface HeadRecord {
  readonly type: 'zhengmai';
  readonly version: number;
  readonly sources: number;
  readonly vectors: VectorModel | null;
}

/** A source, then all that it says, up to the next source. Nodes and edges that sources share stand at each of them. */
export type SourceRecord =
  | ({ readonly type: 'source' } & Source)
  | ({ readonly type: 'node' } & GraphNode)
  | ({ readonly type: 'edge' } & Edge)
  | ({ readonly type: 'passage' } & Passage)
  /** `values`: the numbers as 32-bit floats, little-endian, in base64. */
  | { readonly type: 'vector'; readonly hash: string; readonly values: string }
  | ({ readonly type: 'revision' } & Revision);

/** The last line, without which the file is cut. */
export interface EndRecord {
  readonly type: 'end';
  readonly sources: number;
  /** Of all lines above, with their line ends, in hex. */
  readonly sha256: string;
}

export type JsonlRecord = HeadRecord | SourceRecord | EndRecord;
