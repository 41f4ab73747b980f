import { useEffect, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import type { ResultOf } from '../api-client/graphql.ts';
import { useAnswer } from '../api-client/use-answer.ts';
import { ReadingColumns } from '../details/reading-columns.tsx';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/step-link.tsx';
import { askPrecedents, MOST_OF_A_CLAUSE, select } from '../state/actions.ts';
import { EXAMPLE_CLAUSE } from './examples.ts';
import { Family } from './family.tsx';
import { ModeLinks } from './mode-links.tsx';
import { PrecedentsQuery } from './queries.ts';

type Found = ResultOf<typeof PrecedentsQuery>['precedents'];

const FAMILIES = 12;

/** Who worded it before: of a stored measure, or of a text that is pasted here. */
export function PrecedentsPage({ id }: { readonly id?: string }) {
  const words = useWords();
  const clause = useExplorerState((state) => state.clause);
  const asked =
    id === undefined ? (clause === '' ? null : { text: clause, measureId: null }) : { text: null, measureId: id };
  const answer = useAnswer(PrecedentsQuery, asked && { ...asked, first: FAMILIES });
  return (
    <ReadingColumns name={words.precedents.title} narrow>
      <header className="sheet-head">
        <ModeLinks />
        <h1 className="sheet-title">{words.precedents.title}</h1>
        <p className="sheet-lead">{words.precedents.lead}</p>
      </header>
      {id === undefined && <ClauseForm />}
      <Answered answer={answer} lines={12}>
        {({ precedents }) => <Families found={precedents} />}
      </Answered>
    </ReadingColumns>
  );
}

function ClauseForm() {
  const words = useWords();
  const clause = useExplorerState((state) => state.clause);
  const { do: take } = useExplorer();
  const [text, setText] = useState(clause);
  useEffect(() => setText(clause), [clause]);
  return (
    <form
      className="form clause-form"
      onSubmit={(event) => {
        event.preventDefault();
        take(askPrecedents(text));
      }}
    >
      <TextField value={text} onChange={setText} className="field" maxLength={MOST_OF_A_CLAUSE}>
        <Label>{words.precedents.clause}</Label>
        <TextArea rows={4} className="input area" lang="zh-CN" placeholder={words.precedents.clauseHint} />
      </TextField>
      <Button type="submit" className="button primary" isDisabled={text.trim() === ''}>
        {words.precedents.submit}
      </Button>
      {clause === '' && text === '' && (
        <p className="try-example">
          <StepLink step={askPrecedents(EXAMPLE_CLAUSE)} className="quiet-link">
            {words.precedents.example}
          </StepLink>{' '}
          <span className="soft" lang="zh-CN">
            {EXAMPLE_CLAUSE}
          </span>
        </p>
      )}
    </form>
  );
}

function Families({ found }: { readonly found: Found }) {
  const words = useWords();
  const { families, total, weak, weakTotal, mode, measure, text } = found;
  return (
    <>
      {measure && <Asked measure={measure} text={text} />}
      {total === 0 ? (
        <Notice title={words.precedents.none}>
          <p>{words.precedents.noneHelp}</p>
        </Notice>
      ) : (
        <p className="sheet-note">{words.precedents.found(families.length, total)}</p>
      )}
      {mode === 'lexical' && <p className="sheet-note">{words.precedents.lexicalOnly}</p>}
      <FamilyList families={families} />
      {weak.length > 0 && (
        <details className="weak-hits" key={`${text} ${total > 0}`} open={total === 0}>
          <summary>{total === 0 ? words.precedents.weakOnly : words.precedents.weak(weakTotal)}</summary>
          <FamilyList families={weak} />
        </details>
      )}
    </>
  );
}

function FamilyList({ families }: Pick<Found, 'families'>) {
  return (
    <ol className="families">
      {families.map((family) => (
        <Family key={family.id} family={family} />
      ))}
    </ol>
  );
}

function Asked({ measure, text }: { readonly measure: NonNullable<Found['measure']>; readonly text: string }) {
  const words = useWords();
  const { document } = measure;
  return (
    <section className="asked" aria-label={words.precedents.of}>
      <p className="asked-head" lang="zh-CN">
        <StepLink step={select(measure.id)} className="source-link">
          {document.title}
        </StepLink>
        <span className="soft">
          {[document.region?.name, document.publishedOn ? words.date(document.publishedOn) : document.year]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <blockquote className="asked-text" lang="zh-CN">
        {text}
      </blockquote>
      <StepLink step={askPrecedents('')} className="quiet-link">
        {words.precedents.another}
      </StepLink>
    </section>
  );
}
