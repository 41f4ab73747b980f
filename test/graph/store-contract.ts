import { afterEach, beforeEach, describe } from 'vitest';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { describeDigest } from './contract/digest.ts';
import { describeGraphWalks } from './contract/graph-walks.ts';
import { describeHistory } from './contract/history.ts';
import { describeLists } from './contract/lists.ts';
import { describeSaving } from './contract/saving.ts';
import { describeSearch } from './contract/search.ts';
import { describeSharing } from './contract/sharing.ts';
import type { StoreOf } from './contract/store-of.ts';
import { describeSuggestions } from './contract/suggestions.ts';

/**
 * What every store must do, whatever it is built on. `makeStore` gives an open and empty store for vectors of `DIMENSIONS` by `MODEL`;
 * it is closed after each test.
 */
export function describeStore(name: string, makeStore: () => Promise<GraphStore>): void {
  describe(name, () => {
    let store: GraphStore | undefined;
    const storeOf: StoreOf = () => {
      if (!store) throw new Error('The store is made before each test.');
      return store;
    };
    beforeEach(async () => {
      store = await makeStore();
    });
    afterEach(async () => {
      await store?.close();
      store = undefined;
    });

    describeSaving(storeOf);
    describeDigest(storeOf);
    describeHistory(storeOf);
    describeSharing(storeOf);
    describeLists(storeOf);
    describeGraphWalks(storeOf);
    describeSearch(storeOf);
    describeSuggestions(storeOf);
  });
}
