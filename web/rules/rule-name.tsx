import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { usePreferences } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { NotFetched, part, usePart } from '../shell/controls/part.tsx';

const explanations = part(async () => (await import('./explain-rule.ts')).explainRule);

/** The name of a rule; pressed, it says in words what the rule recognises. */
export function RuleName({ name }: { readonly name: string }) {
  const words = useWords();
  return (
    <DialogTrigger>
      <Button className="rule rule-button" aria-label={words.rules.explain(name)}>
        {name}
      </Button>
      <Popover className="popover">
        <Dialog className="rule-dialog" aria-label={name}>
          <Explanation name={name} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Explanation({ name }: { readonly name: string }) {
  const words = useWords();
  const { language } = usePreferences();
  const { value: explain, failed, retry } = usePart(explanations);
  if (failed) return <NotFetched retry={retry} />;
  return (
    <>
      <p className="soft small">{words.reading.rule}</p>
      {explain && <p>{explain(name, language) ?? words.rules.unknown}</p>}
      <code className="rule">{name}</code>
    </>
  );
}
