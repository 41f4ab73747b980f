import { type ReactNode, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Provider as AnswersProvider } from 'urql';
import { CommandPalette } from './commands/command-palette.tsx';
import { AddPlansButton, AddPlansDialog } from './documents/adding/add-plans-button.tsx';
import { SearchBox } from './explore/question/search-box.tsx';
import { type Explorer, ExplorerProvider, useExplorer, useExplorerState, usePreferences } from './explorer.ts';
import { useWords } from './language/words.ts';
import { SavedMenu } from './memory/saved-menu.tsx';
import { StoryBar } from './memory/story-bar.tsx';
import { PageName, pageOf } from './pages.tsx';
import { PageKeys } from './shell/page-keys.tsx';
import { TopBar } from './shell/top-bar.tsx';
import { usePageFocus } from './shell/use-page-focus.ts';

export function App({ explorer }: { readonly explorer: Explorer }) {
  return (
    <ExplorerProvider value={explorer}>
      <Answering>
        <Localised />
      </Answering>
    </ExplorerProvider>
  );
}

/** Hands the client of the API to the hooks that ask; a new one, once the stored plans changed, makes them ask again. */
function Answering({ children }: { readonly children: ReactNode }) {
  const { api } = useExplorer();
  return (
    <AnswersProvider value={useSyncExternalStore(api.client.subscribe, api.client.get)}>{children}</AnswersProvider>
  );
}

function Localised() {
  const { language } = usePreferences();
  const words = useWords();
  const page = useExplorerState((state) => state.page);
  usePageFocus();
  return (
    <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'}>
      <a href="#content" className="skip">
        {words.skip}
      </a>
      <TopBar
        search={<SearchBox />}
        actions={
          <>
            <AddPlansButton />
            <SavedMenu />
          </>
        }
      />
      <main id="content" tabIndex={-1} className={`page page-${page.name}`}>
        <PageName page={page} />
        {pageOf(page)}
      </main>
      <StoryBar />
      <AddPlansDialog />
      <PageKeys />
      <CommandPalette />
    </I18nProvider>
  );
}
