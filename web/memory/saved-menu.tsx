import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useClient } from 'urql';
import { useExplorer } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Icon } from '../shell/controls/icon.tsx';
import { openPage } from '../state/actions.ts';
import { toAddress } from '../state/address.ts';
import { FoundNowQuery } from './queries.ts';
import { keep } from './saved-views.ts';
import { measuresOf, searchOf } from './search-of.ts';

/** Keeps the view that is shown, and leads to those that were kept. */
export function SavedMenu() {
  const words = useWords();
  const client = useClient();
  const { do: take, history, announce } = useExplorer();
  const save = async () => {
    const state = history.get().present;
    const asked = searchOf(state);
    const answer = asked && (await client.query(FoundNowQuery, asked).toPromise());
    const seen = answer?.data ? measuresOf(answer.data).map(({ id }) => id) : null;
    const page = document.title.replace(/ · [^·]*$/u, '');
    // Two views of one question are told apart by what was read there.
    const read = state.selected === null ? null : document.querySelector('.reading-title')?.textContent;
    keep({ title: read && read !== page ? `${page} · ${read}` : page, address: toAddress(state), seen }, new Date());
    announce(words.memory.kept);
  };
  return (
    <MenuTrigger>
      <Button className="tool-button" aria-label={words.memory.menu}>
        <Icon name="star" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => (key === 'keep' ? void save() : take(openPage({ name: 'saved' })))}>
          <MenuItem id="keep" className="menu-item">
            {words.memory.keep}
          </MenuItem>
          <MenuItem id="saved" className="menu-item">
            {words.memory.title}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
