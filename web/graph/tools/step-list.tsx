import { useSyncExternalStore } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useExplorer } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { Icon } from '../../shell/controls/icon.tsx';
import { jump } from '../../state/history.ts';
import { whatChanged } from '../../state/what-changed.ts';

/** As many of the last steps are listed. */
const LISTED = 30;

/** Every step of this visit, to go back to any of them at once. */
export function StepList() {
  const words = useWords();
  const { history } = useExplorer();
  const now = useSyncExternalStore(history.subscribe, history.get);
  const states = [...now.past, now.present, ...now.future];
  const current = now.past.length;
  const steps = states.map((state, index) => {
    const before = states[index - 1];
    return { index, name: before ? words.steps[whatChanged(before, state)] : words.steps.start, detail: state.query };
  });
  return (
    <MenuTrigger>
      <Button className="tool-button wide-only roomy" aria-label={words.steps.title} isDisabled={states.length < 2}>
        <Icon name="down" size={15} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={words.steps.title}
          selectionMode="single"
          selectedKeys={[String(current)]}
          onAction={(key) => history.set(jump(now, now.start + Number(key), now.present))}
        >
          {steps.slice(-LISTED).map(({ index, name, detail }) => (
            <MenuItem key={index} id={String(index)} className="menu-item" textValue={name}>
              {index + 1}. {name} <span className="soft">{detail}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
