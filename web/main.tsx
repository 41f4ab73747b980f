import { createRoot } from 'react-dom/client';
import { createApi } from './api-client/client.ts';
import { App } from './app.tsx';
import { createExplorer } from './explorer.ts';
import { prepare } from './pages.tsx';
import { createAnnouncer } from './shell/announcer.ts';
import { followTheme } from './shell/theme.ts';
import { followHistory, openHistory } from './state/browser-history.ts';
import { openPreferences } from './state/preferences.ts';
import { createStore } from './store.ts';
import './style/main.css';

const history = createStore(openHistory(window));
const preferences = openPreferences(window);
const announcer = createAnnouncer(document);
followHistory(window, history);
followTheme(window, preferences);

const explorer = createExplorer({
  api: createApi(preferences),
  history,
  preferences,
  adding: createStore(false),
  prepare,
  announce: announcer.say,
});

const root = document.getElementById('root');
if (root) createRoot(root).render(<App explorer={explorer} />);
