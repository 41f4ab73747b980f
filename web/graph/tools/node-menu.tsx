import { useRef } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useExplorer, useExplorerState } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { circleAround, hide, hideAll, startFrom, togglePicked, unpin } from '../../state/graph-actions.ts';
import type { Elements } from '../elements/to-elements.ts';
import type { Pointed } from '../graph-view.ts';

interface NodeMenuProps {
  readonly at: Pointed;
  readonly elements: Elements;
  expandAll(ids: readonly string[]): void;
  close(): void;
}

/** What can be done with a node, where it was clicked with the second button. */
export function NodeMenu({ at, elements, expandAll, close }: NodeMenuProps) {
  const words = useWords();
  const { do: take } = useExplorer();
  const picked = useExplorerState((state) => state.picked);
  const pins = useExplorerState((state) => state.graph.pins);
  const anchor = useRef<HTMLSpanElement>(null);
  const node = elements.nodes.find(({ id }) => id === at.id);
  if (!node) return null;
  const ids = picked.includes(node.id) ? picked : [node.id];
  const others = elements.nodes.flatMap((other) =>
    ids.includes(other.id) || ids.some((id) => elements.nodes.find((one) => one.id === id)?.planId === other.id)
      ? []
      : [other.id],
  );
  const actions = [
    { id: 'expand', name: words.graph.expandAll, run: () => expandAll(ids) },
    {
      id: 'pick',
      name: picked.includes(node.id) ? words.graph.unpick : words.graph.pick,
      run: () => take(togglePicked(node.id)),
    },
    { id: 'circle', name: words.graph.circleAround, run: () => take(circleAround(node.id)) },
    { id: 'start', name: words.graph.startHere, run: () => take(startFrom(node.id)) },
    { id: 'hide', name: words.graph.hide, run: () => take(ids.length > 1 ? hideAll(ids) : hide(node.id)) },
    { id: 'others', name: words.graph.hideOthers, run: () => take(hideAll(others)) },
    ...(pins.some(({ id }) => ids.includes(id))
      ? [{ id: 'unpin', name: words.graph.unpin, run: () => take(unpin(ids)) }]
      : []),
  ];
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => !isOpen && close()}
        placement="bottom start"
        className="popover"
      >
        <Menu
          aria-label={words.graph.menu(node.label)}
          autoFocus="first"
          className="menu"
          onAction={(key) => {
            close();
            actions.find(({ id }) => id === key)?.run();
          }}
        >
          {actions.map(({ id, name }) => (
            <MenuItem key={id} id={id} className="menu-item">
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
