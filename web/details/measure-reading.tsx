import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useAnswer } from '../api-client/use-answer.ts';
import { MeasureCorrections } from '../corrections/correction-list.tsx';
import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage, showPrecedents } from '../state/actions.ts';
import { addSeed } from '../state/graph-actions.ts';
import { evidenceSpans, type Fact, outside } from './evidence.ts';
import { EvidenceQuote } from './evidence-quote.tsx';
import type { Span } from './marked-text.tsx';
import { type Measure, MeasureFacts } from './measure-facts.tsx';
import { Paragraphs } from './paragraphs.tsx';
import { MeasureQuery } from './queries.ts';

interface MeasureReadingProps {
  readonly id: string;
  readonly fact: Fact | null;
  readonly passage: { readonly start: number; readonly end: number } | null;
}

/** A measure's own words, with the sentence that is asked for marked, and the facts it holds. */
export function MeasureReading({ id, fact, passage }: MeasureReadingProps) {
  const words = useWords();
  const answer = useAnswer(MeasureQuery, { id });
  return (
    <Answered answer={answer} lines={12}>
      {({ measure }) =>
        measure ? (
          <MeasureText measure={measure} fact={fact} passage={passage} />
        ) : (
          <Notice title={words.states.missing} />
        )
      }
    </Answered>
  );
}

function MeasureText({ measure, fact, passage }: { readonly measure: Measure } & Omit<MeasureReadingProps, 'id'>) {
  const words = useWords();
  const page = useExplorerState((state) => state.page);
  const { document } = measure;
  const article = useRef<HTMLElement>(null);
  const factId = fact?.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new fact is a new place to look at.
  useEffect(() => {
    const mark = article.current?.querySelector('.mark-evidence, .evidence');
    mark?.scrollIntoView({ block: 'nearest' });
  }, [factId]);

  const elsewhere = fact ? outside(fact.evidence, document.id, measure.start, measure.end) : [];
  return (
    <article ref={article} className="reading">
      <header className="reading-head">
        <p className="reading-source" lang="zh-CN">
          <StepLink step={openPage({ name: 'document', id: document.id })} className="source-link">
            {document.title}
          </StepLink>
          <span className="soft">
            {[document.region?.name, document.publishedOn ? words.date(document.publishedOn) : document.year]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        {measure.path.length > 0 && (
          <p className="reading-path" lang="zh-CN" title={words.reading.path}>
            {measure.path.join(' › ')}
          </p>
        )}
        <h2 tabIndex={-1} data-entry className="reading-title" lang="zh-CN">
          {measure.title ?? measure.label}
        </h2>
        {measure.deadline && <p className="soft small">{words.reading.dueBy(words.date(measure.deadline))}</p>}
      </header>

      {elsewhere.length > 0 && fact && (
        <div className="elsewhere">
          <p className="soft small">{words.reading.outside}</p>
          {elsewhere.map((evidence) => (
            <EvidenceQuote key={evidence.start} evidence={evidence} factId={fact.id} />
          ))}
        </div>
      )}

      <Paragraphs text={measure.text} start={measure.start} spans={spansOf(measure, fact, passage)} />

      <MeasureFacts measure={measure} factId={factId} />
      <MeasureCorrections id={measure.id} />

      <footer className="reading-actions">
        <StepLink
          step={(state) => ({
            ...openPage({ name: 'document', id: document.id })(state),
            selected: factId ?? measure.id,
          })}
          className="button"
        >
          {words.reading.openPlan}
        </StepLink>
        {page.name !== 'explore' && (
          <StepLink step={addSeed(measure.id)} className="button">
            {words.reading.inGraph}
          </StepLink>
        )}
        <StepLink step={showPrecedents(measure.id)} className="button">
          {words.reading.precedents}
        </StepLink>
        <CopyButton
          text={`${measure.text}\n——${[document.issuer, `《${document.title}》`, document.documentNumber, document.publishedOn].filter(Boolean).join('，')}`}
        />
      </footer>
    </article>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <Button
      className="button"
      onPress={async () => {
        await navigator.clipboard.writeText(text);
        setCopied(true);
      }}
    >
      {copied ? words.reading.copied : words.reading.copy}
    </Button>
  );
}

function spansOf(measure: Measure, fact: Fact | null, passage: MeasureReadingProps['passage']): readonly Span[] {
  const { responsibilities, targets, brands, citations } = measure;
  const facts = (
    kind: Span['kind'],
    all: readonly { readonly evidence: readonly { start: number; end: number }[] }[],
  ) => all.flatMap(({ evidence }) => evidence.map(({ start, end }): Span => ({ start, end, kind })));
  return [
    ...facts('unit', responsibilities),
    ...facts('target', targets),
    ...facts('brand', brands),
    ...facts('regulation', citations),
    ...(fact ? evidenceSpans(fact.evidence) : []),
    ...(passage && !fact ? [{ ...passage, kind: 'passage' as const }] : []),
  ];
}
