import { useSyncExternalStore } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { useExplorer } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { openPage } from '../state/actions.ts';
import { draftText } from './draft-pad-store.ts';

/** The writer's own draft, beside what it may borrow from. */
export function DraftPad() {
  const words = useWords();
  const { do: take } = useExplorer();
  const text = useSyncExternalStore(draftText.subscribe, draftText.get);
  const isEmpty = text.trim() === '';
  return (
    <section className={isEmpty ? 'draft-pad is-empty' : 'draft-pad'} aria-label={words.desk.draft}>
      <TextField value={text} onChange={draftText.set} className="field">
        <Label>{words.desk.draft}</Label>
        <TextArea rows={isEmpty ? 3 : 8} className="input area" lang="zh-CN" placeholder={words.desk.draftHint} />
      </TextField>
      <p className="draft-actions">
        <Button className="button" isDisabled={isEmpty} onPress={() => take(openPage({ name: 'review' }))}>
          {words.desk.reviewDraft}
        </Button>
        {!isEmpty && (
          <Button className="quiet-button" onPress={() => draftText.set('')}>
            {words.desk.clearDraft}
          </Button>
        )}
        <span className="soft small">{words.desk.draftKept}</span>
      </p>
    </section>
  );
}
