import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { usePreferences } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { NotFetched, part, usePart } from '../shell/controls/part.tsx';

const explanations = part(() => import('./explain-rule.ts'));

/** A rule by what it recognises; pressed, it says all that there is to say, with its name as the sources have it. */
export function RuleName({ name }: { readonly name: string }) {
  const words = useWords();
  const { language } = usePreferences();
  const { value: rules } = usePart(explanations);
  const inWords = rules?.nameRule(name, language);
  return (
    <span className="rule-name">
      <DialogTrigger>
        <Button className="rule-button">{inWords ?? words.reading.rule}</Button>
        <Popover className="popover">
          <Dialog className="rule-dialog" aria-label={name}>
            <Explanation name={name} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  );
}

function Explanation({ name }: { readonly name: string }) {
  const words = useWords();
  const { language } = usePreferences();
  const { value: rules, failed, retry } = usePart(explanations);
  if (failed) return <NotFetched retry={retry} />;
  return (
    <>
      <p className="soft small">{words.reading.rule}</p>
      {rules && <p>{rules.explainRule(name, language) ?? words.rules.unknown}</p>}
      <code className="rule">{name}</code>
    </>
  );
}
