import { useSyncExternalStore } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { useAnswer } from '../api-client/use-answer.ts';
import { useExplorer } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Notice } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { select } from '../state/actions.ts';
import { fromAddress } from '../state/address.ts';
import { FoundNowQuery } from './queries.ts';
import { change, drop, moveUp, type SavedView, savedViews } from './saved-views.ts';
import { measuresOf, searchOf } from './search-of.ts';
import { toStoryText } from './story.ts';
import { tell } from './story-bar.tsx';

/** The views that this reader keeps, with notes, what is new of the searches, and the way to share them as a story. */
export function SavedPage() {
  const words = useWords();
  const views = useSyncExternalStore(savedViews.subscribe, savedViews.get);
  const { do: take, announce } = useExplorer();
  const text = toStoryText(views);
  const share = async () => {
    await navigator.clipboard.writeText(`${window.location.origin}/story/${text}`);
    announce(words.memory.shared);
  };
  return (
    <div className="sheet narrow">
      <header className="sheet-head">
        <h1 className="sheet-title">{words.memory.title}</h1>
        <p className="sheet-lead">{words.memory.lead}</p>
      </header>
      {views.length === 0 ? (
        <Notice title={words.memory.none}>
          <p>{words.memory.noneHelp}</p>
        </Notice>
      ) : (
        <>
          <p className="reading-actions">
            <Button className="button" onPress={() => tell({ story: views, at: 0 }, take)}>
              {words.memory.tell}
            </Button>
            <Button className="button" isDisabled={text === null} onPress={() => void share()}>
              {words.memory.share}
            </Button>
            {text === null && <span className="soft small">{words.memory.tooLong}</span>}
          </p>
          <ol className="saved">
            {views.map((view, at) => (
              <Saved key={view.id} view={view} isFirst={at === 0} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Saved({ view, isFirst }: { readonly view: SavedView; readonly isFirst: boolean }) {
  const words = useWords();
  return (
    <li className="saved-view">
      <h2 className="saved-title">
        <StepLink step={() => fromAddress(view.address)} className="table-link">
          {view.title}
        </StepLink>
      </h2>
      <p className="soft small numeric">{words.date(view.savedAt.slice(0, 10))}</p>
      <NewSince view={view} />
      <TextField value={view.note} onChange={(note) => change(view.id, { note })} className="field" maxLength={2_000}>
        <Label>{words.memory.note}</Label>
        <TextArea rows={2} className="input area" />
      </TextField>
      <p className="saved-actions">
        {!isFirst && (
          <Button className="quiet-button" onPress={() => moveUp(view.id)}>
            {words.memory.up}
          </Button>
        )}
        <Button className="quiet-button" onPress={() => drop(view.id)}>
          {words.memory.drop}
        </Button>
      </p>
    </li>
  );
}

/** What a kept search finds now that it did not find when it was last looked through. */
function NewSince({ view }: { readonly view: SavedView }) {
  const words = useWords();
  const state = fromAddress(view.address);
  const answer = useAnswer(FoundNowQuery, view.seen && searchOf(state));
  if (!view.seen || !answer.data) return null;
  const now = measuresOf(answer.data);
  const fresh = now.filter(({ id }) => !view.seen?.includes(id));
  if (fresh.length === 0) return <p className="soft small">{words.memory.nothingNew}</p>;
  return (
    <div className="new-since">
      <p>
        <strong>{words.memory.fresh(fresh.length)}</strong>{' '}
        <Button className="quiet-button" onPress={() => change(view.id, { seen: now.map(({ id }) => id) })}>
          {words.memory.looked}
        </Button>
      </p>
      <ul>
        {fresh.slice(0, SHOWN).map(({ id, label, document }) => (
          <li key={id} lang="zh-CN">
            <StepLink step={() => select(id)(state)} className="quiet-link">
              {label}
            </StepLink>{' '}
            <span className="soft small">{document.title}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const SHOWN = 5;
