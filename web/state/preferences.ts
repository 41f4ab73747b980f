import * as v from 'valibot';
import { createStore, type Store } from '../store.ts';

const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What belongs to the reader and not to what is read. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** Width of the side columns in pixels; 0 when folded. */
  readonly left: number;
  readonly right: number;
}

export const COLUMN = { left: 360, right: 420, least: 280, most: 640 } as const;

const KEY = 'zhengmai.preferences';
const Width = v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(COLUMN.most)), COLUMN.left);
const Stored = v.object({
  language: v.fallback(v.optional(v.picklist(LANGUAGES)), undefined),
  theme: v.fallback(v.picklist(THEMES), 'system'),
  left: Width,
  right: v.fallback(Width, COLUMN.right),
});

/** Preferences of this reader: the address's language first, then what was chosen before, then the browser's. */
export function openPreferences(window: Window): Store<Preferences> {
  const stored = read(window);
  const asked = new URL(window.location.href).searchParams.get('lang');
  const browser = window.navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const store = createStore<Preferences>({
    theme: stored?.theme ?? 'system',
    left: stored?.left ?? COLUMN.left,
    right: stored?.right ?? COLUMN.right,
    language: v.is(v.picklist(LANGUAGES), asked) ? asked : (stored?.language ?? browser),
  });
  store.subscribe(() => write(window, store.get()));
  return store;
}

/** Puts the language into the address, so that a shared link speaks it. */
export function showLanguage(window: Window, language: Language): void {
  const url = new URL(window.location.href);
  url.searchParams.set('lang', language);
  window.history.replaceState(window.history.state, '', url.pathname + url.search);
}

function read(window: Window): v.InferOutput<typeof Stored> | null {
  try {
    return v.parse(Stored, JSON.parse(window.localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return null; // Nothing stored, storage not allowed, or written by something else: start from the defaults.
  }
}

function write(window: Window, preferences: Preferences): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A reader who forbids storage keeps the choice for this visit.
  }
}
