import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ResultOf } from '../api-client/graphql.ts';
import { useAnswer } from '../api-client/use-answer.ts';
import { useExplorer } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import type { Words } from '../language/zh.ts';
import { focusWhenGone } from './focus-after.ts';
import {
  type CorrectionParts,
  DocumentCorrectionsQuery,
  MayCorrectQuery,
  MeasureCorrectionsQuery,
  UndoCorrectionMutation,
} from './queries.ts';

type Correction = ResultOf<typeof CorrectionParts>;

/** What readers have decided about a measure. */
export function MeasureCorrections({ id }: { readonly id: string }) {
  const { data } = useAnswer(MeasureCorrectionsQuery, { id });
  return <CorrectionList corrections={data?.measure?.corrections ?? []} />;
}

/** What readers have decided about a whole plan. */
export function DocumentCorrections({ id }: { readonly id: string }) {
  const { data } = useAnswer(DocumentCorrectionsQuery, { id });
  return <CorrectionList corrections={data?.document?.corrections ?? []} />;
}

/** Each decision in words, with who, when and why, and the way to take it back. Nothing where nobody has decided. */
export function CorrectionList({ corrections }: { readonly corrections: readonly Correction[] }) {
  const words = useWords();
  const { api, announce } = useExplorer();
  const { data } = useAnswer(MayCorrectQuery, {});
  const [busy, setBusy] = useState('');
  const [failure, setFailure] = useState('');
  const list = useRef<HTMLUListElement>(null);
  if (corrections.length === 0) return null;

  const undo = async (id: string) => {
    setBusy(id);
    setFailure('');
    try {
      await api.change(UndoCorrectionMutation, { id });
      focusWhenGone(list.current);
      announce(words.corrections.undone);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
    setBusy('');
  };

  return (
    <section className="fact-group corrections">
      <h3 className="fact-title">{words.corrections.list}</h3>
      <ul ref={list} className="fact-list">
        {corrections.map((correction) => (
          <li key={correction.id} className="correction">
            <p>{inWords(correction, words)}</p>
            <p className="soft small">
              {[correction.by, correction.at && words.date(correction.at.slice(0, 10)), correction.why]
                .filter(Boolean)
                .join(' · ')}
              {data?.mayCorrect && (
                <Button
                  className="text-button"
                  isDisabled={busy === correction.id}
                  onPress={() => void undo(correction.id)}
                >
                  {words.corrections.undo}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {failure !== '' && (
        <p className="outcome failed" role="alert">
          {failure}
        </p>
      )}
    </section>
  );
}

function inWords({ claim, quote, name, is, role }: Correction, words: Words): string {
  const what = quote.length > MOST_QUOTED ? `${quote.slice(0, MOST_QUOTED)}…` : quote;
  return words.corrections.said[claim](name ?? what, is ?? '', role === null ? '' : words.roles[role]);
}

const MOST_QUOTED = 40;
