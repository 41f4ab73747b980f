import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import type { ResultOf } from '../api-client/graphql.ts';
import type { NodeKind } from '../api-client/schema-types.ts';
import { useAnswer } from '../api-client/use-answer.ts';
import { useExplorer, useExplorerState, useSteps } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { openPage, type Step, search, showPrecedents } from '../state/actions.ts';
import { startFrom } from '../state/graph-actions.ts';
import { OWNERSHIP_VIEWS } from '../state/state.ts';
import { NamedNodesQuery } from './queries.ts';

type NamedNode = ResultOf<typeof NamedNodesQuery>['suggest'][number];

interface Command {
  readonly id: string;
  readonly label: string;
  run(): void;
}

/** Ctrl+K: everything that can be gone to or done, found by typing a part of its name, and what is stored under it. */
export function CommandPalette() {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k')
        return;
      event.preventDefault();
      setTyped('');
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} isDismissable className="overlay">
      <Modal className="modal">
        <Dialog className="dialog" aria-label={words.commands.title}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label={words.commands.title} autoFocus className="field">
              <Input className="input" placeholder={words.commands.hint} />
            </SearchField>
            <Commands typed={typed.trim()} close={() => setOpen(false)} />
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Commands({ typed, close }: { readonly typed: string; close(): void }) {
  const words = useWords();
  const { do: take } = useExplorer();
  const { contains } = useFilter({ sensitivity: 'base' });
  const commands = useCommands().filter(({ label }) => contains(label, typed));
  const asked = usePause(typed);
  const { data } = useAnswer(NamedNodesQuery, asked && typed ? { typed: asked, limit: MOST_NODES } : null);
  const nodes = data?.suggest ?? [];
  return (
    <Menu
      className="menu commands"
      aria-label={words.commands.title}
      renderEmptyState={() => <p className="soft">{words.commands.none}</p>}
      onAction={(key) => {
        close();
        commands.find(({ id }) => id === key)?.run();
        const node = nodes.find(({ id }) => id === key);
        if (node) take(opened(node));
      }}
    >
      {commands.map(({ id, label }) => (
        <MenuItem key={id} id={id} textValue={label} className="menu-item">
          {label}
        </MenuItem>
      ))}
      {nodes.length > 0 && (
        <MenuSection id="stored">
          <Header className="suggestion-kind">{words.commands.stored}</Header>
          {nodes.map(({ id, kind, label }) => (
            <MenuItem key={id} id={id} textValue={label} className="menu-item command-node">
              <span lang="zh-CN">{label}</span>
              <span className={`command-kind ${kind.toLowerCase()}`}>{words.kinds[kind]}</span>
            </MenuItem>
          ))}
        </MenuSection>
      )}
    </Menu>
  );
}

const MOST_NODES = 8;
const PAUSE = 120;

/** What was typed, once it has rested for a moment. */
function usePause(typed: string): string {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested;
}

/** The page of a node; what has none is drawn or searched for. */
function opened({ kind, id, label }: NamedNode): Step {
  const PAGES: { readonly [K in NodeKind]?: 'document' | 'unit' | 'law' | 'brand' } = {
    Document: 'document',
    Unit: 'unit',
    Regulation: 'law',
    Brand: 'brand',
  };
  const page = PAGES[kind];
  if (page) return openPage({ name: page, id });
  if (kind === 'Measure') return startFrom(id);
  return kind === 'Region' ? search('', { region: [id] }) : search(label);
}

/** What can be done here and now, what concerns the chosen node first. */
function useCommands(): readonly Command[] {
  const words = useWords();
  const { do: take, preferences } = useExplorer();
  const { canUndo, canRedo, undo, redo } = useSteps();
  const selected = useExplorerState((state) => state.selected);
  const go = (id: string, label: string, step: Step): Command => ({ id, label, run: () => take(step) });
  const theme = (name: 'light' | 'dark'): Command => ({
    id: name,
    label: `${words.theme.label}: ${words.theme[name]}`,
    run: () => preferences.set({ ...preferences.get(), theme: name }),
  });
  const pages = ['explore', 'precedents', 'targets', 'documents'] as const;
  return [
    ...(selected?.startsWith('mea-') ? [go('precedents-of', words.commands.precedents, showPrecedents(selected))] : []),
    ...(selected && /^(?:mea|doc|unit)-/u.test(selected) ? [go('draw', words.commands.draw, startFrom(selected))] : []),
    ...pages.map((name) => go(name, words.pages[name], openPage({ name }))),
    ...OWNERSHIP_VIEWS.map((name) => go(name, words.ownership.views[name], openPage({ name }))),
    go('review', words.review.title, openPage({ name: 'review' })),
    go('saved', words.memory.title, openPage({ name: 'saved' })),
    ...(canUndo ? [{ id: 'undo', label: words.graph.undo, run: undo }] : []),
    ...(canRedo ? [{ id: 'redo', label: words.graph.redo, run: redo }] : []),
    theme('light'),
    theme('dark'),
  ];
}
