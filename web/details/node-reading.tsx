import { useAnswer } from '../api-client/use-answer.ts';
import { ROLES } from '../generated/enumerations.ts';
import { nameNode } from '../language/node-name.ts';
import { useWords } from '../language/words.ts';
import type { Words } from '../language/zh.ts';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage, type Step, search } from '../state/actions.ts';
import { EvidenceQuote } from './evidence-quote.tsx';
import type { SelectedNode } from './queries.ts';
import { DocumentHistoryQuery, UnitQuery } from './queries.ts';
import { RelatedMeasures } from './related-measures.tsx';
import { RelatedPlans } from './related-plans.tsx';

/** A unit, brand, law, plan or place: what it is, and the measures around it, each with its sentence. */
export function NodeReading({ node }: { readonly node: SelectedNode }) {
  const words = useWords();
  const { id, kind, label, note } = nameNode(node);
  const page = pageOf(node, words);
  return (
    <article className="reading">
      <header className="reading-head">
        <p className={`reading-kind ${kind.toLowerCase()}`}>{words.kinds[kind]}</p>
        <h2 tabIndex={-1} data-entry className="reading-title" lang="zh-CN">
          {label}
        </h2>
        {note && note !== label && (
          <p className="soft" lang="zh-CN">
            {note}
          </p>
        )}
        {node.__typename === 'Unit' && <UnitSummary id={id} />}
        {page && (
          <p className="reading-actions">
            <StepLink step={page.step} className="button">
              {page.name}
            </StepLink>
          </p>
        )}
      </header>
      {node.__typename === 'Unit' &&
        ROLES.map((role) => (
          <RelatedMeasures
            key={role}
            id={id}
            relation={{ kind: 'RESPONSIBLE_FOR', direction: 'out', role }}
            title={words.roles[role]}
          />
        ))}
      {node.__typename === 'Brand' && (
        <RelatedMeasures
          id={id}
          relation={{ kind: 'NAMES', direction: 'in', role: null }}
          title={words.reading.measures}
        />
      )}
      {node.__typename === 'Regulation' && (
        <RelatedMeasures
          id={id}
          relation={{ kind: 'CITES', direction: 'in', role: null }}
          title={words.reading.cited}
        />
      )}
      {node.__typename === 'Document' && <DocumentHistory id={id} />}
      {node.__typename === 'Document' && (
        <RelatedMeasures
          id={id}
          relation={{ kind: 'HAS_MEASURE', direction: 'out', role: null }}
          title={words.reading.measures}
          bare
        />
      )}
      {node.__typename === 'Region' && (
        <StepLink step={search('', { region: [id] })} className="button">
          {words.reading.measures}
        </StepLink>
      )}
      {node.__typename === 'Target' &&
        node.evidence.map((evidence) => <EvidenceQuote key={evidence.start} evidence={evidence} factId={id} />)}
    </article>
  );
}

/** Ways to what a plan said before, and to plans that speak of it. */
function DocumentHistory({ id }: { readonly id: string }) {
  const words = useWords();
  const { data } = useAnswer(DocumentHistoryQuery, { id });
  const count = data?.document?.revisions.totalCount ?? 0;
  return (
    <>
      {count > 0 && (
        <p className="reading-actions">
          <StepLink step={openPage({ name: 'document', id, panel: 'revisions' })} className="button">
            {words.documents.revisions(count)}
          </StepLink>
        </p>
      )}
      <RelatedPlans id={id} />
    </>
  );
}

function UnitSummary({ id }: { readonly id: string }) {
  const words = useWords();
  const { data } = useAnswer(UnitQuery, { id });
  if (!data?.unit) return null;
  const { counts, aliases, collective } = data.unit;
  return (
    <>
      <p className="numeric">{words.unit.counts(counts.lead, counts.responsible, counts.support)}</p>
      {aliases.length > 0 && (
        <p className="soft small">
          {words.reading.aliases} <span lang="zh-CN">{aliases.join('、')}</span>
        </p>
      )}
      {collective && <p className="soft small">{words.reading.collective}</p>}
    </>
  );
}

function pageOf(
  { __typename: kind, id }: SelectedNode,
  words: Words,
): { readonly step: Step; readonly name: string } | null {
  switch (kind) {
    case 'Unit':
      return { step: openPage({ name: 'unit', id }), name: words.reading.openUnit };
    case 'Document':
      return { step: openPage({ name: 'document', id }), name: words.reading.openPlan };
    case 'Regulation':
      return { step: openPage({ name: 'law', id }), name: words.reading.openLaw };
    case 'Brand':
      return { step: openPage({ name: 'brand', id }), name: words.reading.openBrand };
    default:
      return null;
  }
}
