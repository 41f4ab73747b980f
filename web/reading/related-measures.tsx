import { useState } from 'react';
import { Button } from 'react-aria-components';
import { RelatedMeasuresQuery } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { Failed, Loading } from '../frame/answer-states.tsx';
import { StepLink } from '../frame/step-link.tsx';
import { useWords } from '../language/words.ts';
import type { Relation } from '../state/state.ts';
import { select } from '../state/steps.ts';
import { EvidenceQuote } from './evidence-quote.tsx';

interface RelatedMeasuresProps {
  readonly id: string;
  readonly relation: Relation;
  readonly title: string;
  /** Without the sentences: where the relation says no more than the title. */
  readonly bare?: boolean;
  readonly page?: number;
}

/** Measures over one relation, each with the sentence that joins them; nothing when there are none. */
export function RelatedMeasures({ id, relation, title, bare = false, page = 8 }: RelatedMeasuresProps) {
  const words = useWords();
  const [pages, setPages] = useState(1);
  const answer = useAnswer(RelatedMeasuresQuery, { id, ...relation, first: Math.min(100, page * pages), after: null });
  if (answer.error) return <Failed answer={answer} />;
  if (!answer.data) return <Loading lines={3} />;
  const { totalCount, pageInfo, edges } = answer.data.neighbours;
  if (totalCount === 0) return null;
  return (
    <section className="fact-group">
      <h3 className="fact-title">
        {title} <span className="count">{totalCount}</span>
      </h3>
      <ul className="related">
        {edges.map(({ node: { edge, node } }) => (
          <li key={edge.id} className="related-item">
            <StepLink step={select(bare ? node.id : edge.id)} className="related-link" lang="zh-CN">
              {node.__typename === 'Measure' ? node.label : node.__typename === 'Document' ? node.title : node.id}
            </StepLink>
            {!bare && node.__typename === 'Measure' && (
              <p className="soft small" lang="zh-CN">
                {[node.document.region?.name, node.document.year].filter(Boolean).join(' ')}
              </p>
            )}
            {!bare && edge.evidence[0] && <EvidenceQuote evidence={edge.evidence[0]} factId={edge.id} />}
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <Button className="text-button" onPress={() => setPages(pages + 1)}>
          {words.unit.more}
        </Button>
      )}
    </section>
  );
}
