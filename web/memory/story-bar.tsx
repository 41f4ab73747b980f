import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import { useExplorer } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { fromAddress } from '../state/address.ts';
import { type Telling, telling } from './telling.ts';

/** What is said at this step of a story, and the ways on: it stays below whatever page the step shows. */
export function StoryBar() {
  const words = useWords();
  const { do: take } = useExplorer();
  const now = useSyncExternalStore(telling.subscribe, telling.get);
  if (!now) return null;
  const { story, at } = now;
  const step = story[at];
  const go = (next: number) => tell({ story, at: next }, take);
  return (
    <section className="story-bar" aria-label={words.memory.story} data-keeps-focus>
      <p className="story-said" aria-live="polite">
        <span className="soft numeric">
          {at + 1} / {story.length}
        </span>{' '}
        <strong>{step?.title}</strong> {step?.note}
      </p>
      <p className="story-ways">
        <Button className="button" isDisabled={at === 0} onPress={() => go(at - 1)}>
          {words.memory.back}
        </Button>
        {at + 1 < story.length && (
          <Button className="button primary" onPress={() => go(at + 1)}>
            {words.memory.next}
          </Button>
        )}
        <Button className="quiet-button" onPress={() => telling.set(null)}>
          {words.memory.end}
        </Button>
      </p>
    </section>
  );
}

/** Tells a story from a step on: opens what the step shows. */
export function tell(next: Telling, take: ReturnType<typeof useExplorer>['do']): void {
  const step = next.story[next.at];
  if (!step) return;
  telling.set(next);
  take(() => fromAddress(step.address));
}
