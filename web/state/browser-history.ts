import type { Store } from '../store.ts';
import { fromAddress, toAddress } from './address.ts';
import { type History, historyOf, jump, position } from './history.ts';

/** Reads where the browser stands: the first state of the explorer. */
export function openHistory(window: Window): History {
  return historyOf(fromAddress(here(window)), entryNumber(window.history.state));
}

/**
 * Keeps the address bar and the store in step. A new step becomes a browser entry, another look changes the address of the
 * entry, an undo or redo moves along the browser's entries, and Back or Forward moves the store.
 */
export function followHistory(window: Window, store: Store<History>): () => void {
  let shown = position(store.get());
  let present = store.get().present;
  window.history.replaceState({ entry: shown }, '', withKept(window, toAddress(store.get().present)));

  const stop = store.subscribe(() => {
    const history = store.get();
    const at = position(history);
    if (at === shown) {
      if (history.present !== present)
        window.history.replaceState({ entry: at }, '', withKept(window, toAddress(history.present)));
      present = history.present;
      return;
    }
    present = history.present;
    const isNew = at === shown + 1 && history.future.length === 0;
    const distance = at - shown;
    shown = at;
    if (isNew) window.history.pushState({ entry: at }, '', withKept(window, toAddress(history.present)));
    else window.history.go(distance);
  });

  const onPop = (event: PopStateEvent) => {
    const at = entryNumber(event.state);
    if (at === position(store.get())) return;
    shown = at;
    const next = jump(store.get(), at, fromAddress(here(window)));
    present = next.present;
    store.set(next);
  };
  window.addEventListener('popstate', onPop);
  return () => {
    stop();
    window.removeEventListener('popstate', onPop);
  };
}

/** The language stands in the address but is no step, so it is carried along. */
function withKept(window: Window, address: string): string {
  const language = new URL(window.location.href).searchParams.get('lang');
  if (!language) return address;
  return `${address}${address.includes('?') ? '&' : '?'}lang=${encodeURIComponent(language)}`;
}

function here({ location }: Window): string {
  return location.pathname + location.search;
}

function entryNumber(state: unknown): number {
  const entry = typeof state === 'object' && state !== null && 'entry' in state ? state.entry : 0;
  return typeof entry === 'number' ? entry : 0;
}
