import { useState, useSyncExternalStore } from 'react';
import { Button, FileTrigger, Input, Label, TextArea, TextField } from 'react-aria-components';
import { AskError } from '../../api-client/client.ts';
import { ReadingColumns } from '../../details/reading-columns.tsx';
import { READABLE_FILES } from '../../documents/adding/readable-files.ts';
import { useExplorer } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { createStore } from '../../store.ts';
import { draftText } from '../draft-pad-store.ts';
import { EXAMPLE_DRAFT } from '../examples.ts';
import { ModeLinks } from '../mode-links.tsx';
import { ReviewQuery } from '../queries.ts';
import type { Review } from './remarks.ts';
import { ReviewResult } from './review-result.tsx';

/** Held while the page is open, so that a look at a precedent does not lose it; neither address nor server keeps it. */
const kept = createStore<Review | null>(null);

/** What a draft says, lacks and shares with the plans. */
export function ReviewPage() {
  const words = useWords();
  const review = useSyncExternalStore(kept.subscribe, kept.get);
  return (
    <ReadingColumns name={words.review.title} narrow>
      <header className="sheet-head">
        <ModeLinks />
        <h1 className="sheet-title">{words.review.title}</h1>
        <p className="sheet-lead">{words.review.lead}</p>
      </header>
      {review ? (
        <>
          <Button className="button" onPress={() => kept.set(null)}>
            {words.review.again}
          </Button>
          <ReviewResult review={review} />
        </>
      ) : (
        <DraftForm done={kept.set} />
      )}
    </ReadingColumns>
  );
}

interface Draft {
  readonly name: string;
  readonly text: string | null;
  readonly file: string | null;
}

function DraftForm({ done }: { done(review: Review): void }) {
  const words = useWords();
  const { api, announce } = useExplorer();
  const [name, setName] = useState('');
  const text = useSyncExternalStore(draftText.subscribe, draftText.get);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const send = async (draft: Draft) => {
    setBusy(true);
    setProblem(null);
    try {
      const { reviewDraft } = await api.askInConfidence(ReviewQuery, { ...draft, by: null });
      const findings = reviewDraft.measures.reduce((sum, measure) => sum + measure.findings.length, 0);
      announce(words.review.summary(reviewDraft.measures.length, findings));
      done(reviewDraft);
    } catch (error) {
      const offline = error instanceof AskError && error.reason === 'offline';
      setProblem(offline ? words.states.offline : error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };

  const sendText = () => {
    if (text.trim() === '') setProblem(words.review.needText);
    else void send({ name: name.trim() || words.review.text, text, file: null });
  };

  return (
    <form
      className="form clause-form"
      onSubmit={(event) => {
        event.preventDefault();
        sendText();
      }}
    >
      <TextField value={name} onChange={setName} className="field">
        <Label>{words.review.name}</Label>
        <Input placeholder={words.review.namePlaceholder} className="input" />
      </TextField>
      <TextField value={text} onChange={draftText.set} className="field">
        <Label>{words.review.text}</Label>
        <TextArea rows={12} className="input area" lang="zh-CN" />
      </TextField>
      {problem && (
        <p className="outcome failed" role="alert">
          {problem}
        </p>
      )}
      <div className="review-actions">
        <Button type="submit" className="button primary" isDisabled={busy}>
          {busy ? words.review.busy : words.review.submit}
        </Button>
        <FileTrigger
          acceptedFileTypes={READABLE_FILES}
          onSelect={async (files) => {
            const file = files?.[0];
            if (file) await send({ name: file.name, text: null, file: await toBase64(file) });
          }}
        >
          <Button className="button" isDisabled={busy}>
            {words.review.files}
          </Button>
        </FileTrigger>
        {text === '' && (
          <Button className="quiet-button" onPress={() => draftText.set(EXAMPLE_DRAFT)}>
            {words.review.example}
          </Button>
        )}
        <span className="soft small">{words.add.formats}</span>
      </div>
    </form>
  );
}

async function toBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** As many arguments as every browser takes. */
const CHUNK = 8_192;
