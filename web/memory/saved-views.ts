import * as v from 'valibot';
import { createStore, type Store } from '../store.ts';
import { IN_THE_EXPLORER, type StoryStep } from './story.ts';

/** A view that the reader keeps, with a note. It lives in this browser and goes nowhere. */
export interface SavedView extends StoryStep {
  readonly id: string;
  /** ISO time. */
  readonly savedAt: string;
  /** Of a search: measures that it found when it was last looked through. Null for any other view. */
  readonly seen: readonly string[] | null;
}

const KEY = 'zhengmai.saved';
const Stored = v.array(
  v.object({
    id: v.string(),
    title: v.string(),
    address: v.pipe(v.string(), v.regex(IN_THE_EXPLORER)),
    note: v.string(),
    savedAt: v.string(),
    seen: v.nullable(v.array(v.string())),
  }),
);

export const savedViews: Store<readonly SavedView[]> = openSavedViews();

function openSavedViews(): Store<readonly SavedView[]> {
  const store = createStore<readonly SavedView[]>(read());
  store.subscribe(() => {
    try {
      window.localStorage.setItem(KEY, JSON.stringify(store.get()));
    } catch {
      // No storage, or none left: the views last as long as the page, which the page of saved views says.
    }
  });
  // Another tab may keep views as well.
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY) store.set(read());
  });
  return store;
}

/** Keeps a view, or what is new of it where the same address is kept already. */
export function keep(view: Omit<SavedView, 'id' | 'savedAt' | 'note'>, now: Date): void {
  const others = savedViews.get();
  const before = others.find(({ address }) => address === view.address);
  const kept = { note: '', id: crypto.randomUUID(), ...before, ...view, savedAt: now.toISOString() };
  savedViews.set([...others.filter((other) => other !== before), kept]);
}

export function change(id: string, part: Partial<Pick<SavedView, 'note' | 'seen'>>): void {
  savedViews.set(savedViews.get().map((view) => (view.id === id ? { ...view, ...part } : view)));
}

export function drop(id: string): void {
  savedViews.set(savedViews.get().filter((view) => view.id !== id));
}

/** Moves a view one place up, as the steps of a story are told in their order. */
export function moveUp(id: string): void {
  const views = [...savedViews.get()];
  const at = views.findIndex((view) => view.id === id);
  const [view] = at > 0 ? views.splice(at, 1) : [];
  if (view) savedViews.set([...views.slice(0, at - 1), view, ...views.slice(at - 1)]);
}

function read(): readonly SavedView[] {
  try {
    return v.parse(Stored, JSON.parse(window.localStorage.getItem(KEY) ?? '[]'));
  } catch {
    return []; // Nothing kept, storage not allowed, or written by something else.
  }
}
