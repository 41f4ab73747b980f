import { useEffect, useRef } from 'react';
import { useAnswer } from '../api-client/use-answer.ts';
import { evidenceSpans } from '../details/evidence.ts';
import type { Span } from '../details/marked-text.tsx';
import { SelectedQuery } from '../details/queries.ts';
import { RelatedPlans } from '../details/related-plans.tsx';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { CiteMenu } from '../precedents/cite-menu.tsx';
import { Answered, NotStored } from '../shell/answer-states.tsx';
import { Columns } from '../shell/columns.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { useTitle } from '../shell/use-title.ts';
import { openPage, search, setFilter } from '../state/actions.ts';
import { drawAround } from '../state/graph-actions.ts';
import type { DocumentPanel } from '../state/state.ts';
import { CoveragePanel } from './coverage-panel.tsx';
import { LedgerLinks } from './ledger-links.tsx';
import { Outline } from './outline.tsx';
import { PlanText } from './plan-text.tsx';
import type { PlanDocument } from './queries.ts';
import { RevisionsPanel } from './revisions-panel.tsx';
import { useCitationMetadata } from './use-citation-metadata.ts';
import { usePlan } from './use-plan.ts';

interface DocumentPageProps {
  readonly id: string;
  readonly panel: DocumentPanel | null;
}

/** A whole plan, as it is read: outline, text, its measures in the margin, and beside it what was understood or has changed. */
export function DocumentPage({ id, panel }: DocumentPageProps) {
  const words = useWords();
  const { do: take } = useExplorer();
  const answer = usePlan(id);
  useTitle(answer.data?.document?.title ?? words.pages.documents);
  useCitationMetadata(answer.data?.document);
  const plan = (
    <Answered answer={answer} lines={16}>
      {({ document }) => (document ? <Plan document={document} panel={panel} /> : <NotStored isPage />)}
    </Answered>
  );
  return (
    <Columns
      middle={{ name: words.frame.text, content: <div className="plan-frame">{plan}</div> }}
      right={{
        name: words[panel ?? 'coverage'].title,
        content: panel === 'revisions' ? <RevisionsPanel id={id} /> : <CoveragePanel id={id} />,
        shows: panel,
        close: () => take((state) => ({ ...state, page: { name: 'document', id } })),
      }}
    />
  );
}

function Plan({ document, panel }: { readonly document: PlanDocument; readonly panel: DocumentPanel | null }) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  const shown = useExplorerState((state) => state.place);
  const measures = document.measures.edges.map(({ node }) => node);
  const chosen = measures.find(({ id }) => id === selected);
  const fact = useAnswer(SelectedQuery, selected && !chosen ? { id: selected } : null);
  const evidence = [
    ...(fact.data?.edge?.evidence ?? []),
    ...(fact.data?.node?.__typename === 'Target' ? fact.data.node.evidence : []),
  ].filter((one) => one.document.id === document.id);
  const spans: readonly Span[] = chosen
    ? [{ start: chosen.start, end: chosen.end, kind: 'measure' }]
    : shown
      ? [{ ...shown, kind: 'evidence' }]
      : evidenceSpans(evidence);
  const body = useRef<HTMLDivElement>(null);
  const place = chosen ? `#m${chosen.start}` : shown || evidence.length > 0 ? '.plan-text .mark-evidence' : null;
  const at = `${place} ${shown?.start}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place has the same selector.
  useEffect(() => {
    if (place) body.current?.querySelector(place)?.scrollIntoView({ block: 'center' });
  }, [at]);

  const beside = (wanted: DocumentPanel) => openPage({ name: 'document', id: document.id, panel: wanted });
  return (
    <div className={panel ? 'plan-page with-panel' : 'plan-page'}>
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
            <Fact name={words.documents.kind} value={document.kind && words.documentKinds[document.kind]} />
            <Fact name={words.documents.issuer} value={document.issuer ?? document.issuerUnit?.name} />
            <Fact name={words.documents.number} value={document.documentNumber} />
            <Fact name={words.documents.date} value={document.publishedOn && words.date(document.publishedOn)} />
            <Fact name={words.documents.place} value={document.region?.fullName} />
            <Fact name={words.documents.source} value={document.sourceName} href={document.address} />
          </dl>
          <p className="reading-actions">
            <StepLink step={search('', { document: [document.id] })} className="button">
              {words.documents.measures(document.measures.totalCount)}
            </StepLink>
            <StepLink step={drawAround(document.id, { document: [document.id] })} className="button">
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
            <StepLink step={beside('coverage')} current={panel === 'coverage'} className="button">
              {words.documents.coverage}
            </StepLink>
            {document.revisions.totalCount > 0 && (
              <StepLink step={beside('revisions')} current={panel === 'revisions'} className="button">
                {words.documents.revisions(document.revisions.totalCount)}
              </StepLink>
            )}
            <CiteMenu forms={document.citationForms} />
          </p>
          {document.measures.totalCount > 0 && <LedgerLinks id={document.id} />}
          <RelatedPlans id={document.id} />
        </header>
        <PlanText document={document} measures={measures} spans={spans} />
      </div>
    </div>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string | null | undefined;
  /** Where it can be looked up. */
  readonly href?: string | null;
}

function Fact({ name, value, href }: FactProps) {
  const words = useWords();
  return (
    <div>
      <dt>{name}</dt>
      <dd lang="zh-CN" className={value ? undefined : 'soft'}>
        {value && href ? (
          <a href={href} rel="noreferrer">
            {value}
          </a>
        ) : (
          value || words.documents.unknown
        )}
      </dd>
    </div>
  );
}
