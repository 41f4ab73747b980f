import { useEffect, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import type { ResultOf } from '../api-client/graphql.ts';
import { useAnswer } from '../api-client/use-answer.ts';
import { ReadingColumns } from '../details/reading-columns.tsx';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { Choice } from '../shell/controls/choice.tsx';
import { Segments } from '../shell/controls/segments.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { askPrecedents, MOST_OF_A_CLAUSE, select } from '../state/actions.ts';
import { DraftPad } from './draft-pad.tsx';
import { EXAMPLE_CLAUSE } from './examples.ts';
import { Families } from './families.tsx';
import { ModeLinks } from './mode-links.tsx';
import type { Against } from './precedent-card.tsx';
import { PrecedentsQuery } from './queries.ts';

type Found = ResultOf<typeof PrecedentsQuery>['precedents'];

const FAMILIES = 12;
const UNITS = ['character', 'word', 'sentence'] as const;
type Unit = (typeof UNITS)[number];

/** Who worded it before: of a stored measure, or of a text that is pasted here. The source at the left, the precedents beside it. */
export function PrecedentsPage({ id }: { readonly id?: string }) {
  const words = useWords();
  const clause = useExplorerState((state) => state.clause);
  const [by, setBy] = useState<Unit>('word');
  const [against, setAgainst] = useState<Against>('asked');
  const asked =
    id === undefined ? (clause === '' ? null : { text: clause, measureId: null }) : { text: null, measureId: id };
  const answer = useAnswer(PrecedentsQuery, asked && { ...asked, first: FAMILIES, by });
  const measure = answer.data?.precedents.measure ?? null;
  return (
    <ReadingColumns name={words.precedents.title}>
      <header className={asked ? 'sheet-head desk-head' : 'sheet-head'}>
        <ModeLinks />
        <h1 className={asked ? 'desk-title' : 'sheet-title'}>{words.precedents.title}</h1>
        {!asked && <p className="sheet-lead">{words.precedents.lead}</p>}
      </header>
      <div className={asked ? 'desk' : 'desk idle'}>
        <div className="desk-source">
          {id === undefined && <ClauseForm />}
          {id !== undefined && measure && answer.data && <Asked measure={measure} text={answer.data.precedents.text} />}
          <DraftPad />
        </div>
        {asked && (
          <div className="desk-precedents">
            <div className="desk-choices">
              <Segments<Unit>
                label={words.desk.by}
                value={by}
                options={UNITS.map((unit) => ({ id: unit, label: words.desk.units[unit] }))}
                onChange={setBy}
              />
              <Choice<Against>
                quiet
                label={words.precedents.compare}
                value={against}
                options={(['asked', 'first', 'text'] as const).map((way) => ({
                  id: way,
                  label: words.precedents.against[way],
                }))}
                onChange={setAgainst}
              />
              <DiffLegend />
            </div>
            <Answered answer={answer} lines={12}>
              {({ precedents }) => <FoundPrecedents found={precedents} against={against} />}
            </Answered>
          </div>
        )}
      </div>
    </ReadingColumns>
  );
}

function DiffLegend() {
  const { removed, added, moved } = useWords().precedents.marks;
  return (
    <span className="diff-legend small">
      <del>{removed}</del> <ins>{added}</ins> <span className="moved-words">{moved}</span>
    </span>
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
        <TextArea rows={5} className="input area" lang="zh-CN" placeholder={words.precedents.clauseHint} />
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

/** With fewer precedents than this beside the text, those that may be related are shown at once. */
const ENOUGH_BESIDE = 2;

function FoundPrecedents({ found, against }: { readonly found: Found; readonly against: Against }) {
  const words = useWords();
  const { families, total, weak, weakTotal, mode, text } = found;
  const shown = families.reduce((sum, { members }) => sum + members.length, 0);
  return (
    <>
      {total === 0 && (
        <Notice title={words.precedents.none}>
          <p>{words.precedents.noneHelp}</p>
        </Notice>
      )}
      <Families families={families} against={against} />
      {total > families.length && <p className="sheet-note">{words.precedents.found(families.length, total)}</p>}
      {mode === 'lexical' && <p className="sheet-note">{words.precedents.lexicalOnly}</p>}
      {weak.length > 0 && (
        <details className="weak-hits" key={`${text} ${total > 0}`} open={shown < ENOUGH_BESIDE}>
          <summary>{total === 0 ? words.precedents.weakOnly : words.precedents.weak(weakTotal)}</summary>
          <Families families={weak} against={against} />
        </details>
      )}
    </>
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
