import { type FormEvent, useRef, useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  Radio,
  RadioGroup,
  TextArea,
  TextField,
} from 'react-aria-components';
import type { Claim, Role } from '../api-client/schema-types.ts';
import { useAnswer } from '../api-client/use-answer.ts';
import { useExplorer } from '../explorer.ts';
import { ROLES } from '../generated/enumerations.ts';
import { useWords } from '../language/words.ts';
import { select } from '../state/actions.ts';
import { focusWhenGone } from './focus-after.ts';
import { CorrectMutation, MayCorrectQuery } from './queries.ts';

interface CorrectButtonProps {
  /** Id of what is wrong: a duty, a target, a measure, a document or a unit. */
  readonly about: string;
  /** What may be wrong with it. */
  readonly claims: readonly [Claim, ...Claim[]];
  /** What it is, as the reader sees it. */
  readonly what: string;
  readonly label?: string;
  /** What is selected afterwards: a corrected duty or target may be another one, or gone. */
  readonly within?: string;
}

/** Says in place that a fact is wrong. Not there for those who may not write. */
export function CorrectButton({ label, ...form }: CorrectButtonProps) {
  const words = useWords();
  const { data } = useAnswer(MayCorrectQuery, {});
  const button = useRef<HTMLButtonElement>(null);
  if (!data?.mayCorrect) return null;
  return (
    <DialogTrigger>
      <Button ref={button} className="text-button correct-button">
        {label ?? words.corrections.wrong}
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog">
            {({ close }) => <CorrectForm {...form} close={close} onNoted={() => focusWhenGone(button.current)} />}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

interface CorrectFormProps extends Omit<CorrectButtonProps, 'label'> {
  close(): void;
  onNoted(): void;
}

function CorrectForm({ about, claims, what, within, close, onNoted }: CorrectFormProps) {
  const words = useWords();
  const { api, announce, do: take } = useExplorer();
  const [claim, setClaim] = useState<Claim>(claims[0]);
  const [unit, setUnit] = useState('');
  const [role, setRole] = useState<Role>('responsible');
  const [quote, setQuote] = useState('');
  const [why, setWhy] = useState('');
  const [by, setBy] = useState(nameOfReader);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure('');
    try {
      keepNameOfReader(by);
      await api.change(CorrectMutation, { claim, about, unit, role, quote, why, by });
      onNoted();
      if (within) take(select(within));
      announce(words.corrections.noted);
      close();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };

  return (
    <>
      <Heading slot="title" className="dialog-title">
        {words.corrections.title}
      </Heading>
      <p className="soft" lang="zh-CN">
        {what}
      </p>
      <form className="form" onSubmit={(event) => void send(event)}>
        {claims.length > 1 && (
          <RadioGroup
            className="choices"
            value={claim}
            onChange={(value) => setClaim(value as Claim)}
            aria-label={words.corrections.title}
          >
            {claims.map((one) => (
              <Radio key={one} value={one} className="choice-line">
                {words.corrections.claims[one]}
              </Radio>
            ))}
          </RadioGroup>
        )}
        {NAMES_A_UNIT.has(claim) && (
          <TextField value={unit} onChange={setUnit} className="field" isRequired>
            <Label>{words.corrections.unit[claim] ?? words.kinds.Unit}</Label>
            <Input className="input" lang="zh-CN" />
          </TextField>
        )}
        {HAS_A_ROLE.has(claim) && (
          <RadioGroup className="choices in-line" value={role} onChange={(value) => setRole(value as Role)}>
            <Label className="choice-label">{words.corrections.role}</Label>
            {ROLES.map((one) => (
              <Radio key={one} value={one} className="choice-line">
                {words.roles[one]}
              </Radio>
            ))}
          </RadioGroup>
        )}
        {claim === 'missing_measure' && (
          <TextField value={quote} onChange={setQuote} className="field" isRequired>
            <Label>{words.corrections.quote}</Label>
            <TextArea rows={5} className="input area" lang="zh-CN" />
          </TextField>
        )}
        <TextField value={why} onChange={setWhy} className="field">
          <Label>{words.corrections.why}</Label>
          <Input className="input" />
        </TextField>
        <TextField value={by} onChange={setBy} className="field">
          <Label>{words.corrections.by}</Label>
          <Input className="input" autoComplete="name" />
        </TextField>
        <p className="soft small">{words.corrections.help}</p>
        {failure !== '' && (
          <p className="outcome failed" role="alert">
            {failure}
          </p>
        )}
        <div className="dialog-actions">
          <Button className="button" onPress={close}>
            {words.corrections.cancel}
          </Button>
          <Button type="submit" className="button primary" isDisabled={busy}>
            {busy ? words.corrections.noting : words.corrections.submit}
          </Button>
        </div>
      </form>
    </>
  );
}

const NAMES_A_UNIT: ReadonlySet<Claim> = new Set<Claim>(['other_unit', 'missing_unit', 'same_unit']);
const HAS_A_ROLE: ReadonlySet<Claim> = new Set<Claim>(['other_role', 'missing_unit']);

/** Asked for once: whoever corrects one fact corrects more. */
const NAME_KEY = 'zhengmai.reader';

function nameOfReader(): string {
  try {
    return localStorage.getItem(NAME_KEY) ?? '';
  } catch {
    // A browser may keep nothing; the name is typed again then.
    return '';
  }
}

function keepNameOfReader(name: string): void {
  try {
    localStorage.setItem(NAME_KEY, name.trim());
  } catch {}
}
