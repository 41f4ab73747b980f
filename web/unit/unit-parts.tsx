import { useAnswer } from '../api-client/use-answer.ts';
import { useWords } from '../language/words.ts';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage } from '../state/actions.ts';
import { UnitPartsQuery } from './queries.ts';

/** Bodies that belong to a unit; nothing when none is known. */
export function UnitParts({ id }: { readonly id: string }) {
  const words = useWords();
  const { data } = useAnswer(UnitPartsQuery, { id });
  const parts = (data?.neighbours.edges ?? []).flatMap(({ node: { node } }) =>
    node.__typename === 'Unit' ? [node] : [],
  );
  if (!data || parts.length === 0) return null;
  return (
    <section className="fact-group">
      <h2 className="fact-title">
        {words.unit.parts} <span className="count">{data.neighbours.totalCount}</span>
      </h2>
      <ul className="related">
        {parts.map(({ id: partId, name, counts }) => (
          <li key={partId} className="related-item">
            <StepLink step={openPage({ name: 'unit', id: partId })} className="related-link" lang="zh-CN">
              {name}
            </StepLink>{' '}
            <span className="soft numeric">{words.unit.counts(counts.lead, counts.responsible, counts.support)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
