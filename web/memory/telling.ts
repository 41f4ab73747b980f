import { createStore, type Store } from '../store.ts';
import type { Story } from './story.ts';

/** The story that is being told, and at which step it stands. */
export interface Telling {
  readonly story: Story;
  readonly at: number;
}

export const telling: Store<Telling | null> = createStore<Telling | null>(null);
