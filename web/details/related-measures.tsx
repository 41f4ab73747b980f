import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ResultOf } from '../api-client/graphql.ts';
import { usePages } from '../api-client/use-pages.ts';
import { useWords } from '../language/words.ts';
import { Failed, Loading } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { select } from '../state/actions.ts';
import type { Relation } from '../state/state.ts';
import { type Evidence, sharpest } from './evidence.ts';
import { EvidenceQuote } from './evidence-quote.tsx';
import { RelatedMeasuresQuery } from './queries.ts';

interface RelatedMeasuresProps {
  readonly id: string;
  readonly relation: Relation;
  readonly title: string;
  /** Without the sentences: where the relation says no more than the title. */
  readonly bare?: boolean;
  readonly page?: number;
  /** Of the title, below the heading of what it stands in. */
  readonly heading?: 'h2' | 'h3';
}

/** Measures over one relation, each with the sentence that joins them; nothing when there are none. */
export function RelatedMeasures({
  id,
  relation,
  title,
  bare = false,
  page = 8,
  heading: Heading = 'h3',
}: RelatedMeasuresProps) {
  const words = useWords();
  const [pages, setPages] = useState(1);
  const { answer, edges, hasMore } = usePages(
    RelatedMeasuresQuery,
    { id, ...relation },
    page * pages,
    (data) => data.neighbours,
  );
  if (answer.error) return <Failed answer={answer} />;
  if (!answer.data) return <Loading lines={3} />;
  const { totalCount } = answer.data.neighbours;
  if (totalCount === 0) return null;
  const groups = groupByEvidence(
    edges.map(({ node }) => node),
    bare,
  );
  return (
    <section className="fact-group">
      <Heading className="fact-title">
        {title} <span className="count">{totalCount}</span>
      </Heading>
      <ul className="related">
        {groups.map(({ key, evidence, neighbours }) => (
          <li key={key} className="related-item">
            {neighbours.map(({ edge, node }) => (
              <p key={edge.id} className="related-name">
                <StepLink step={select(bare ? node.id : edge.id)} className="related-link" lang="zh-CN">
                  {node.__typename === 'Measure' ? node.label : node.__typename === 'Document' ? node.title : node.id}
                </StepLink>
                {!bare && node.__typename === 'Measure' && (
                  <span className="soft small" lang="zh-CN">
                    {[node.document.region?.name, node.document.year].filter(Boolean).join(' ')}
                  </span>
                )}
              </p>
            ))}
            {evidence && neighbours[0] && <EvidenceQuote evidence={evidence} factId={neighbours[0].edge.id} />}
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button className="text-button" onPress={() => setPages(pages + 1)}>
          {words.unit.more}
        </Button>
      )}
    </section>
  );
}

type Neighbour = ResultOf<typeof RelatedMeasuresQuery>['neighbours']['edges'][number]['node'];

interface Group {
  readonly key: string;
  readonly evidence: Evidence | null;
  readonly neighbours: readonly Neighbour[];
}

/** A sentence that speaks for several measures, as a heading does, is quoted once beneath them. */
function groupByEvidence(neighbours: readonly Neighbour[], bare: boolean): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const neighbour of neighbours) {
    const evidence = bare ? null : (sharpest(neighbour.edge.evidence)[0] ?? null);
    const key = evidence ? `${evidence.document.id} ${evidence.start} ${evidence.end}` : neighbour.edge.id;
    const group = groups.get(key);
    groups.set(key, { key, evidence, neighbours: [...(group?.neighbours ?? []), neighbour] });
  }
  return [...groups.values()];
}
