import { type ReactNode, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Provider as AnswersProvider } from 'urql';
import { AddPlansButton, AddPlansDialog } from './documents/add-plans.tsx';
import { DocumentPage } from './documents/document-page.tsx';
import { DocumentsPage } from './documents/documents-page.tsx';
import { ExplorePage } from './explore/explore-page.tsx';
import { SearchBox } from './explore/search-box.tsx';
import { type Explorer, ExplorerProvider, useExplorer, useExplorerState, usePreferences } from './explorer.ts';
import { useWords } from './language/words.ts';
import { OwnershipPage } from './ownership/ownership-page.tsx';
import { PrecedentsPage } from './precedents/precedents-page.tsx';
import { ReviewPage } from './precedents/review-page.tsx';
import { MissingPage } from './shell/missing-page.tsx';
import { PageKeys } from './shell/page-keys.tsx';
import { TopBar } from './shell/top-bar.tsx';
import { usePageFocus } from './shell/use-page-focus.ts';
import { useTitle } from './shell/use-title.ts';
import type { Page } from './state/state.ts';
import { TargetsPage } from './targets/targets-page.tsx';
import { UnitPage } from './unit/unit-page.tsx';

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
      <TopBar search={<SearchBox />} actions={<AddPlansButton />} />
      <main id="content" tabIndex={-1} className={`page page-${page.name}`}>
        <PageName page={page} />
        {pageOf(page)}
      </main>
      <AddPlansDialog />
      <PageKeys />
    </I18nProvider>
  );
}

/** Names the pages that have one name for all they show; the others name themselves. */
function PageName({ page }: { readonly page: Page }): ReactNode {
  const words = useWords();
  switch (page.name) {
    case 'explore':
    case 'document':
    case 'unit':
    case 'missing':
      return null;
    case 'ownership':
    case 'targets':
    case 'precedents':
    case 'documents':
      return <Title name={words.pages[page.name]} />;
    case 'precedents-of':
      return <Title name={words.pages.precedents} />;
    case 'review':
      return <Title name={words.review.title} />;
    case 'co-leads':
    case 'unled':
    case 'overlaps':
      return <Title name={words.ownership.views[page.name]} />;
  }
}

function Title({ name }: { readonly name: string }): null {
  useTitle(name);
  return null;
}

function pageOf(page: Page): ReactNode {
  switch (page.name) {
    case 'explore':
      return <ExplorePage />;
    case 'ownership':
    case 'co-leads':
    case 'unled':
    case 'overlaps':
      return <OwnershipPage view={page.name} />;
    case 'targets':
      return <TargetsPage />;
    case 'precedents':
      return <PrecedentsPage />;
    case 'precedents-of':
      return <PrecedentsPage key={page.id} id={page.id} />;
    case 'review':
      return <ReviewPage />;
    case 'documents':
      return <DocumentsPage />;
    case 'document':
      return <DocumentPage key={page.id} id={page.id} panel={page.panel ?? null} />;
    case 'missing':
      return <MissingPage path={page.path} />;
    case 'unit':
      return <UnitPage key={page.id} id={page.id} />;
  }
}
