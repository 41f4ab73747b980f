import { Button } from 'react-aria-components';
import { useExplorer } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { putIntoDraft } from './draft-pad-store.ts';

interface TakeWordingProps {
  readonly wording: string;
  /** The plan that it stands in, as running text cites it. */
  readonly source: string;
}

/** Takes a wording along: alone, with its source on a line below, or into the draft. */
export function TakeWording({ wording, source }: TakeWordingProps) {
  const words = useWords();
  const { announce } = useExplorer();
  const copy = async (text: string, done: string) => {
    await navigator.clipboard.writeText(text);
    announce(done);
  };
  return (
    <>
      <Button className="quiet-button cite" onPress={() => void copy(wording, words.precedents.wordingCopied)}>
        {words.precedents.copyWording}
      </Button>
      <Button
        className="quiet-button cite"
        onPress={() => void copy(`${wording}\n${source}`, words.precedents.wordingAndSourceCopied)}
      >
        {words.precedents.copyWithSource}
      </Button>
      <Button
        className="quiet-button cite"
        onPress={() => {
          putIntoDraft(wording);
          announce(words.desk.putDone);
        }}
      >
        {words.desk.put}
      </Button>
    </>
  );
}
