import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useExplorer, useExplorerState, usePreferences } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { openPage } from '../state/actions.ts';
import { showLanguage, THEMES, type Theme } from '../state/preferences.ts';
import { isAsking, OWNERSHIP_VIEWS, type Page, startState } from '../state/state.ts';
import { Icon } from './controls/icon.tsx';
import { StepLink } from './controls/step-link.tsx';

const PAGES = ['explore', 'ownership', 'precedents', 'targets', 'documents'] as const;

/** Name, views, the place of the search box, and what the reader may set. */
export function TopBar({ search, actions }: { readonly search: ReactNode; readonly actions: ReactNode }) {
  const words = useWords();
  const page = useExplorerState((state) => state.page);
  const atStart = useExplorerState((state) => state.page.name === 'explore' && !isAsking(state));
  return (
    <header className="top-bar">
      <StepLink
        step={(now) => ({ ...startState, graph: { ...startState.graph, layout: now.graph.layout } })}
        className="wordmark"
        title={words.tagline}
      >
        <span className="wordmark-seal" aria-hidden="true">
          政脉
        </span>
        <span className="wordmark-name">{words.name}</span>
      </StepLink>
      <nav aria-label={words.mainNav} className="views">
        {PAGES.map((name) => (
          <StepLink key={name} step={openPage({ name })} className="view-link" current={isWithin(page, name)}>
            {words.pages[name]}
          </StepLink>
        ))}
      </nav>
      <div className="top-search">{!atStart && search}</div>
      <div className="settings">
        {actions}
        <LanguageButton />
        <ThemeMenu />
      </div>
    </header>
  );
}

function LanguageButton() {
  const words = useWords();
  const { preferences } = useExplorer();
  const change = () => {
    const now = preferences.get();
    const language = now.language === 'zh' ? 'en' : 'zh';
    preferences.set({ ...now, language });
    showLanguage(window, language);
  };
  return (
    <Button className="quiet-button" aria-label={`${words.language}: ${words.languageLabel}`} onPress={change}>
      <span lang={words.language === 'English' ? 'en' : 'zh-CN'}>{words.language}</span>
    </Button>
  );
}

function ThemeMenu() {
  const words = useWords();
  const { preferences } = useExplorer();
  const { theme } = usePreferences();
  return (
    <MenuTrigger>
      <Button className="tool-button" aria-label={words.theme.label}>
        <Icon name="theme" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          selectionMode="single"
          selectedKeys={[theme]}
          onAction={(key) => preferences.set({ ...preferences.get(), theme: key as Theme })}
        >
          {THEMES.map((name) => (
            <MenuItem key={name} id={name} className="menu-item">
              {words.theme[name]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function isWithin(page: Page, name: (typeof PAGES)[number]): boolean {
  return (
    page.name === name ||
    (page.name === 'document' && name === 'documents') ||
    (name === 'ownership' && (page.name === 'unit' || OWNERSHIP_VIEWS.some((view) => view === page.name))) ||
    ((page.name === 'precedents-of' || page.name === 'review') && name === 'precedents')
  );
}
