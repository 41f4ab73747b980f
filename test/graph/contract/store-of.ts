import type { GraphStore } from '../../../graph/store/graph-store.ts';

/** Gives the store of the running test. */
export type StoreOf = () => GraphStore;
