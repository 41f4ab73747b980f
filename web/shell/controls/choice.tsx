import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  onChange(value: T): void;
  /** Without frame and visible label, for use in a line of text. */
  readonly quiet?: boolean;
}

/** One of several. */
export function Choice<T extends string>({ label, value, options, onChange, quiet = false }: ChoiceProps<T>) {
  return (
    <Select
      className={quiet ? 'choice quiet' : 'choice'}
      value={value}
      onChange={(key) => onChange(key as T)}
      {...(quiet ? { 'aria-label': label } : {})}
    >
      {!quiet && <Label className="choice-label">{label}</Label>}
      <Button className="choice-button">
        <SelectValue className="choice-value" />
        <Icon name="down" size={15} />
      </Button>
      <Popover className="popover">
        <ListBox className="menu">
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} className="menu-item" textValue={option.label}>
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
