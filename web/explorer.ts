import { createContext, startTransition, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Api } from './api-client/client.ts';
import type { Step } from './state/actions.ts';
import { advance, canRedo, canUndo, type History, redo, undo } from './state/history.ts';
import type { Preferences } from './state/preferences.ts';
import type { Page, State } from './state/state.ts';
import type { Store } from './store.ts';

/** Everything a part of the page may use: the state and how to change it, the reader's preferences, the API. */
export interface Explorer {
  readonly api: Api;
  readonly history: Store<History>;
  readonly preferences: Store<Preferences>;
  /** Whether the dialog for new plans is open. */
  readonly adding: Store<boolean>;
  /** Fetches what a page is made of before it is opened. */
  prepare(page: Page): void;
  do(step: Step): void;
  undo(): void;
  redo(): void;
  /** Tells of a change to those who cannot see it. */
  announce(message: string): void;
}

export function createExplorer(
  parts: Pick<Explorer, 'api' | 'history' | 'preferences' | 'adding' | 'prepare' | 'announce'>,
): Explorer {
  const { history } = parts;
  return {
    ...parts,
    do: (step) => history.set(advance(history.get(), step(history.get().present))),
    undo: () => history.set(undo(history.get())),
    redo: () => history.set(redo(history.get())),
  };
}

const ExplorerContext = createContext<Explorer | null>(null);
export const ExplorerProvider = ExplorerContext.Provider;

export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (!explorer) throw new Error('The explorer is used outside its provider.');
  return explorer;
}

/** A slice of the state now; the component is drawn again only when the slice is another one. */
export function useExplorerState<Slice>(slice: (state: State) => Slice): Slice {
  const { history } = useExplorer();
  return useSyncExternalStore(history.subscribe, () => slice(history.get().present));
}

/** The state, followed when there is time: what a hundred links lead to need not hold up the answer to a press. */
export function useStateLater(): State {
  const { history } = useExplorer();
  const [state, setState] = useState(() => history.get().present);
  useEffect(() => {
    const follow = () => startTransition(() => setState(history.get().present));
    follow();
    return history.subscribe(follow);
  }, [history]);
  return state;
}

export function useSteps(): { readonly canUndo: boolean; readonly canRedo: boolean; undo(): void; redo(): void } {
  const { history, undo, redo } = useExplorer();
  const now = useSyncExternalStore(history.subscribe, history.get);
  return { canUndo: canUndo(now), canRedo: canRedo(now), undo, redo };
}

export function usePreferences(): Preferences {
  const { preferences } = useExplorer();
  return useSyncExternalStore(preferences.subscribe, preferences.get);
}
