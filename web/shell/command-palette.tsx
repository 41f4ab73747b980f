import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { useExplorer, useExplorerState, useSteps } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { openPage, type Step, showPrecedents, startFrom } from '../state/actions.ts';
import { OWNERSHIP_VIEWS } from '../state/state.ts';

interface Command {
  readonly id: string;
  readonly label: string;
  run(): void;
}

/** Ctrl+K: everything that can be gone to or done, found by typing a part of its name. */
export function CommandPalette() {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const { contains } = useFilter({ sensitivity: 'base' });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k')
        return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} isDismissable className="overlay">
      <Modal className="modal">
        <Dialog className="dialog" aria-label={words.commands.title}>
          <Autocomplete filter={contains}>
            <SearchField aria-label={words.commands.title} autoFocus className="field">
              <Input className="input" placeholder={words.commands.hint} />
            </SearchField>
            <Commands close={() => setOpen(false)} />
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Commands({ close }: { close(): void }) {
  const words = useWords();
  const commands = useCommands();
  return (
    <Menu
      className="menu commands"
      aria-label={words.commands.title}
      renderEmptyState={() => <p className="soft">{words.commands.none}</p>}
      onAction={(key) => {
        close();
        commands.find(({ id }) => id === key)?.run();
      }}
    >
      {commands.map(({ id, label }) => (
        <MenuItem key={id} id={id} textValue={label} className="menu-item">
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
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
