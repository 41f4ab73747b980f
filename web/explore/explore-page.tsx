import { useExplorerState } from '../explorer.ts';
import { later, part } from '../shell/controls/part.tsx';
import { useTitle } from '../shell/use-title.ts';
import { isAsking } from '../state/state.ts';
import { StartScreen } from './start/start-screen.tsx';

/** Results, graph and text: fetched with the first question, which the way in does without. */
export const asked = part(async () => (await import('./asked.tsx')).Asked);
const Asked = later(asked);

/** Results, graph and text side by side; before anything is asked, the way in. */
export function ExplorePage() {
  useTitle(useExplorerState((state) => state.query));
  return useExplorerState(isAsking) ? <Asked /> : <StartScreen />;
}
