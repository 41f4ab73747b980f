import { useEffect, useRef } from 'react';
import { useExplorerState } from '../explorer.ts';
import { isAsking, type State } from '../state/state.ts';

/**
 * Once another page is opened, its heading takes the focus, also when it comes with the answer. The first page is left alone.
 * The way in and what it leads to are two pages at one address: the box that was typed in is gone with the first. Who walks
 * through pages by buttons that stay, and say where they lead (`data-keeps-focus`), goes on with the next press.
 */
export function usePageFocus(): void {
  const page = useExplorerState(pageShown);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    const content = document.getElementById('content');
    if (document.activeElement?.closest('[data-keeps-focus]')) return;
    if (!content || focusHeading(content)) return;
    const begun = document.activeElement;
    const watcher = new MutationObserver(() => {
      // Whoever moved on meanwhile is not called back.
      const hasMoved = document.activeElement !== begun && document.activeElement !== document.body;
      if (hasMoved || focusHeading(content)) watcher.disconnect();
    });
    watcher.observe(content, { childList: true, subtree: true });
    return () => watcher.disconnect();
  }, [page]);
}

function pageShown(state: State): string {
  const { page } = state;
  if (page.name === 'explore') return isAsking(state) ? 'asked' : 'way in';
  return 'id' in page ? `${page.name} ${page.id}` : page.name;
}

function focusHeading(content: HTMLElement): boolean {
  const heading = content.querySelector('h1');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}
