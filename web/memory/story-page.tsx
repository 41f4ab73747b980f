import { Button } from 'react-aria-components';
import { useExplorer } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Notice } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { fromAddress } from '../state/address.ts';
import { fromStoryText } from './story.ts';
import { tell } from './story-bar.tsx';

/** A story that was shared: its steps as a list, and the way to have it told. */
export function StoryPage({ text }: { readonly text: string }) {
  const words = useWords();
  const { do: take } = useExplorer();
  const story = fromStoryText(text);
  if (!story) {
    return (
      <div className="sheet narrow">
        <h1 className="sheet-title">{words.memory.story}</h1>
        <Notice title={words.memory.broken}>
          <p>{words.memory.brokenHelp}</p>
        </Notice>
      </div>
    );
  }
  return (
    <div className="sheet narrow">
      <header className="sheet-head">
        <h1 className="sheet-title">{words.memory.story}</h1>
        <p className="sheet-lead">{words.memory.storyLead(story.length)}</p>
      </header>
      <p>
        <Button className="button primary" onPress={() => tell({ story, at: 0 }, take)}>
          {words.memory.tell}
        </Button>
      </p>
      <ol className="saved">
        {story.map(({ title, address, note }) => (
          <li key={address} className="saved-view">
            <h2 className="saved-title">
              <StepLink step={() => fromAddress(address)} className="table-link">
                {title}
              </StepLink>
            </h2>
            {note && <p className="story-note">{note}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}
