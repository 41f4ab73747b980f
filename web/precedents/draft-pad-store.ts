import { createStore, type Store } from '../store.ts';

const KEY = 'zhengmai.draft';

/** The draft that is being written. It stays in this tab and is gone when the tab is closed: a shared machine shall not tell. */
export const draftText: Store<string> = openDraft();

function openDraft(): Store<string> {
  const store = createStore(read());
  store.subscribe(() => write(store.get()));
  return store;
}

/** Adds a wording to the draft, on lines of its own. */
export function putIntoDraft(wording: string): void {
  const now = draftText.get().trimEnd();
  draftText.set(now === '' ? `${wording}\n` : `${now}\n${wording}\n`);
}

function read(): string {
  try {
    return window.sessionStorage.getItem(KEY) ?? '';
  } catch {
    return ''; // Storage is not allowed: the draft lives as long as the page.
  }
}

function write(text: string): void {
  try {
    window.sessionStorage.setItem(KEY, text);
  } catch {
    // As above, or there is no room left: nothing is lost while the page is open.
  }
}
