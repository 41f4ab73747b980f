import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useExplorer } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Icon } from '../shell/controls/icon.tsx';

const FORMS = ['gbt7714', 'bibtex', 'ris', 'csl', 'plain'] as const;

/** Copies a plan as a reference, in the form that is chosen. */
export function CiteMenu({ forms }: { readonly forms: { readonly [F in (typeof FORMS)[number]]: string } }) {
  const words = useWords();
  const { announce } = useExplorer();
  const copy = async (form: (typeof FORMS)[number]) => {
    await navigator.clipboard.writeText(forms[form]);
    announce(words.precedents.cited(words.precedents.forms[form]));
  };
  return (
    <MenuTrigger>
      <Button className="quiet-button cite">
        {words.precedents.cite}
        <Icon name="down" size={14} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" onAction={(key) => void copy(key as (typeof FORMS)[number])}>
          {FORMS.map((form) => (
            <MenuItem key={form} id={form} className="menu-item cite-item" textValue={words.precedents.forms[form]}>
              <span>{words.precedents.forms[form]}</span>
              <span className="soft small cite-preview" lang="zh-CN">
                {forms[form]}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
