import { Button } from 'react-aria-components';
import { useExplorer } from '../explorer.ts';
import { useWords } from '../language/words.ts';

interface CopyWordingProps {
  readonly wording: string;
  /** The plan that it stands in, as running text cites it. */
  readonly source: string;
}

/** Takes a wording along, alone or with its source on a line below. */
export function CopyWording({ wording, source }: CopyWordingProps) {
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
    </>
  );
}
