import type { Preferences } from '../state/preferences.ts';
import type { Store } from '../store.ts';

/** Puts the theme on the page and keeps it there; "system" follows the system as it changes. */
export function followTheme(window: Window, preferences: Store<Preferences>): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const { theme, language } = preferences.get();
    const root = window.document.documentElement;
    root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    root.lang = language === 'zh' ? 'zh-CN' : 'en';
  };
  apply();
  preferences.subscribe(apply);
  dark.addEventListener('change', apply);
}

/** Calls back whenever the page changes its colours. */
export function onThemeChange(document: Document, listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
