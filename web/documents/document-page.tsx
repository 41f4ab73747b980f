import { useEffect, useRef } from 'react';
import type { ResultOf } from '../ask/graphql.ts';
import { type DocumentQuery, SelectedQuery } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { useExplorerState } from '../explorer.ts';
import { Answered, Notice } from '../frame/answer-states.tsx';
import { StepLink } from '../frame/step-link.tsx';
import { useWords } from '../language/words.ts';
import { evidenceSpans } from '../reading/evidence.ts';
import type { Span } from '../reading/marked-text.tsx';
import { openPage, search, setFilter, startFrom } from '../state/steps.ts';
import { Outline } from './outline.tsx';
import { PlanText } from './plan-text.tsx';
import { usePlan } from './use-plan.ts';

export type PlanDocument = NonNullable<ResultOf<typeof DocumentQuery>['document']>;
export type PlanMeasure = PlanDocument['measures']['edges'][number]['node'];

/** A whole plan, as it is read: outline, text, and its measures in the margin. */
export function DocumentPage({ id }: { readonly id: string }) {
  const words = useWords();
  const answer = usePlan(id);
  return (
    <Answered answer={answer} lines={16}>
      {({ document }) => (document ? <Plan document={document} /> : <Missing title={words.states.missing} />)}
    </Answered>
  );
}

function Missing({ title }: { readonly title: string }) {
  const words = useWords();
  return (
    <Notice title={title}>
      <p>{words.states.missingHelp}</p>
      <StepLink step={openPage({ name: 'documents' })} className="button">
        {words.documents.back}
      </StepLink>
    </Notice>
  );
}

function Plan({ document }: { readonly document: PlanDocument }) {
  const words = useWords();
  const { selected } = useExplorerState();
  const measures = document.measures.edges.map(({ node }) => node);
  const chosen = measures.find(({ id }) => id === selected);
  const fact = useAnswer(SelectedQuery, selected && !chosen ? { id: selected } : null);
  const evidence = [
    ...(fact.data?.edge?.evidence ?? []),
    ...(fact.data?.node?.__typename === 'Target' ? fact.data.node.evidence : []),
  ].filter((one) => one.document.id === document.id);
  const spans: readonly Span[] = chosen
    ? [{ start: chosen.start, end: chosen.end, kind: 'measure' }]
    : evidenceSpans(evidence);
  const body = useRef<HTMLDivElement>(null);
  const place = chosen ? `#m${chosen.start}` : evidence.length > 0 ? '.mark-evidence' : null;
  useEffect(() => {
    if (place) body.current?.querySelector(place)?.scrollIntoView({ block: 'center' });
  }, [place]);

  return (
    <div className="plan-page">
      <aside className="plan-outline">
        <StepLink step={openPage({ name: 'documents' })} className="quiet-link">
          ‹ {words.documents.back}
        </StepLink>
        <Outline measures={measures} />
      </aside>
      <div className="plan-body" ref={body}>
        <header className="plan-head">
          <h1 className="plan-heading" lang="zh-CN">
            {document.title}
          </h1>
          <dl className="plan-facts">
            <Fact name={words.documents.issuer} value={document.issuer ?? document.issuerUnit?.name} />
            <Fact name={words.documents.number} value={document.documentNumber} />
            <Fact name={words.documents.date} value={document.publishedOn && words.date(document.publishedOn)} />
            <Fact name={words.documents.place} value={document.region?.fullName} />
            <Fact name={words.documents.source} value={document.sourceName} />
          </dl>
          <p className="reading-actions">
            <StepLink step={search('', { document: [document.id] })} className="button">
              {words.documents.measures(document.measures.totalCount)}
            </StepLink>
            <StepLink
              step={startFrom(document.id, [{ kind: 'HAS_MEASURE', direction: 'out', role: null }])}
              className="button"
            >
              {words.documents.draw}
            </StepLink>
            <StepLink
              step={(state) =>
                openPage({ name: 'ownership' })(setFilter('document', [document.id])({ ...state, filter: {} }))
              }
              className="button"
            >
              {words.documents.matrix}
            </StepLink>
          </p>
        </header>
        <PlanText document={document} measures={measures} spans={spans} />
      </div>
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null | undefined }) {
  const words = useWords();
  return (
    <div>
      <dt>{name}</dt>
      <dd lang="zh-CN" className={value ? undefined : 'soft'}>
        {value || words.documents.unknown}
      </dd>
    </div>
  );
}
