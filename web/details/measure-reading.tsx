import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ResultOf } from '../api-client/graphql.ts';
import { useAnswer } from '../api-client/use-answer.ts';
import { CorrectButton } from '../corrections/correct-button.tsx';
import { MeasureCorrections } from '../corrections/correction-list.tsx';
import { useExplorerState } from '../explorer.ts';
import { targetAmount } from '../language/target-label.ts';
import { useWords } from '../language/words.ts';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { RoleMark } from '../shell/controls/role-mark.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage, select, showPrecedents } from '../state/actions.ts';
import { addSeed } from '../state/graph-actions.ts';
import type { Fact } from './evidence.ts';
import { type Evidence, evidenceSpans, outside, sharpest } from './evidence.ts';
import { EvidenceQuote } from './evidence-quote.tsx';
import type { Span } from './marked-text.tsx';
import { Paragraphs } from './paragraphs.tsx';
import { BasisMark, Proof } from './proof.tsx';
import { MeasureQuery } from './queries.ts';

type Measure = NonNullable<ResultOf<typeof MeasureQuery>['measure']>;

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
        <h2 className="reading-title" lang="zh-CN">
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

      <Facts measure={measure} factId={factId} />
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

/** Everything that the text is known to say; each fact, once chosen, shows its sentence. */
function Facts({ measure, factId }: { readonly measure: Measure; readonly factId: string | null }) {
  const words = useWords();
  const { responsibilities, targets, brands, citations } = measure;
  return (
    <div className="facts">
      <FactGroup title={words.reading.units}>
        {responsibilities.length === 0 && <li className="soft">{words.reading.noUnits}</li>}
        {responsibilities.map(({ id, role, first, basis, confidence, unit, evidence }) => (
          <li key={id} className="fact">
            <FactLink id={id} current={factId} what={unit.name}>
              <RoleMark role={role} first={first} />
              <span className="fact-name unit">{unit.name}</span>
            </FactLink>
            {basis !== 'stated' && id !== factId && <BasisMark basis={basis} />}
            <StepLink step={openPage({ name: 'unit', id: unit.id })} className="fact-more">
              {words.reading.openUnit}
            </StepLink>
            {id === factId && <ProofOf evidence={evidence} confidence={confidence} />}
            {id === factId && basis !== 'inferred' && (
              <CorrectButton
                about={id}
                claims={['other_role', 'other_unit', 'not_a_unit']}
                what={unit.name}
                within={measure.id}
              />
            )}
          </li>
        ))}
        <li>
          <CorrectButton
            about={measure.id}
            claims={['missing_unit']}
            what={measure.label}
            label={words.corrections.claims.missing_unit}
          />
        </li>
      </FactGroup>
      {targets.length > 0 && (
        <FactGroup title={words.reading.targets}>
          {targets.map((target) => (
            <li key={target.id} className="fact">
              <FactLink id={target.id} current={factId} what={target.metric || target.targetText}>
                <span className="fact-name target">{target.metric || target.targetText}</span>
                <span className="numeric">{targetAmount(target)}</span>
              </FactLink>
              {target.nature && <span className="soft">{words.targets.natures[target.nature]}</span>}
              {target.deadline && <span className="soft">{words.reading.deadline(words.date(target.deadline))}</span>}
              {target.id === factId && <ProofOf evidence={target.evidence} confidence={target.confidence} />}
              {target.id === factId && (
                <CorrectButton
                  about={target.id}
                  claims={['not_a_target']}
                  what={target.targetText}
                  within={measure.id}
                />
              )}
            </li>
          ))}
        </FactGroup>
      )}
      {brands.length > 0 && (
        <FactGroup title={words.reading.brands}>
          {brands.map(({ id, confidence, brand, evidence }) => (
            <li key={id} className="fact">
              <FactLink id={id} current={factId} what={brand.name}>
                <span className="fact-name brand">{brand.name}</span>
              </FactLink>
              {brand.brandKind && (
                <span className="soft" lang="zh-CN">
                  {brand.brandKind}
                </span>
              )}
              <StepLink step={openPage({ name: 'brand', id: brand.id })} className="fact-more">
                {words.reading.openBrand}
              </StepLink>
              {id === factId && <ProofOf evidence={evidence} confidence={confidence} />}
            </li>
          ))}
        </FactGroup>
      )}
      {citations.length > 0 && (
        <FactGroup title={words.reading.laws}>
          {citations.map(({ id, article, confidence, regulation, evidence }) => (
            <li key={id} className="fact">
              <FactLink id={id} current={factId} what={regulation.title}>
                <span className="fact-name regulation">
                  《{regulation.title}》{article}
                </span>
              </FactLink>
              <StepLink step={openPage({ name: 'law', id: regulation.id })} className="fact-more">
                {words.reading.openLaw}
              </StepLink>
              {id === factId && <ProofOf evidence={evidence} confidence={confidence} />}
            </li>
          ))}
        </FactGroup>
      )}
    </div>
  );
}

/** How the chosen fact came about. */
function ProofOf(props: { readonly evidence: readonly Evidence[]; readonly confidence: number | null }) {
  const [proof] = sharpest(props.evidence);
  if (!proof) return null;
  const { basis, rule, page, recognition, picture } = proof;
  return <Proof {...{ basis, rule, page, recognition, picture }} confidence={props.confidence} />;
}

function FactGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="fact-group">
      <h3 className="fact-title">{title}</h3>
      <ul className="fact-list">{children}</ul>
    </section>
  );
}

function FactLink(props: {
  readonly id: string;
  readonly current: string | null;
  readonly what: string;
  readonly children: ReactNode;
}) {
  const words = useWords();
  const { id, current, what, children } = props;
  return (
    <StepLink
      step={select(id)}
      className={id === current ? 'fact-link on' : 'fact-link'}
      current={id === current}
      lang="zh-CN"
      title={words.reading.showEvidence(what)}
    >
      {children}
    </StepLink>
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
