import { useAnswer } from '../api-client/use-answer.ts';
import { PlaceLink } from '../documents/place-link.tsx';
import { useWords } from '../language/words.ts';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage } from '../state/actions.ts';
import { MarkedText } from './marked-text.tsx';
import { RelatedPlansQuery } from './queries.ts';

/** Stored plans that this one replaces, implements or cites, and those that say so of it; nothing when there are none. */
export function RelatedPlans({ id }: { readonly id: string }) {
  const words = useWords();
  const { data } = useAnswer(RelatedPlansQuery, { id });
  const plans = data?.document?.relatedPlans ?? [];
  if (plans.length === 0) return null;
  return (
    <section className="related-plans fact-group">
      <h2 className="fact-title">{words.documents.related}</h2>
      <ul className="related-plan-list">
        {plans.map(({ relation, direction, document, evidence }) => {
          const offset = Math.max(0, evidence.sentence.indexOf(evidence.quote));
          const spans = [{ start: offset, end: offset + evidence.quote.length, kind: 'evidence' as const }];
          return (
            <li key={`${direction} ${relation} ${document.id}`} className="related-plan">
              <p>
                <span className={`plan-relation ${relation}`}>{words.documents.relations[direction][relation]}</span>{' '}
                <StepLink step={openPage({ name: 'document', id: document.id })} className="source-link" lang="zh-CN">
                  {document.title}
                </StepLink>
                {document.year && <span className="soft small numeric"> {document.year}</span>}
              </p>
              <p className="related-plan-words">
                <PlaceLink documentId={evidence.document.id} start={evidence.start} end={evidence.end}>
                  <MarkedText text={evidence.sentence} start={0} spans={spans} />
                </PlaceLink>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
