/** How long an answer may take before whoever waits for it is left where they are, in milliseconds. */
const PATIENCE = 10_000;

/**
 * When a button is gone with the fact that it changed, what is read takes the focus in its place. Whoever moved on meanwhile
 * is left alone.
 */
export function focusWhenGone(button: Element | null): void {
  if (!button) return;
  const watcher = new MutationObserver(() => {
    if (button.isConnected || document.activeElement !== document.body) return;
    const entry = document.querySelector<HTMLElement>('[data-entry]');
    entry?.focus({ preventScroll: true });
    if (entry) watcher.disconnect();
  });
  watcher.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watcher.disconnect(), PATIENCE);
}
