import { useEffect, useState } from 'react';
import { toAskError } from '../api-client/client.ts';
import type { ResultOf } from '../api-client/graphql.ts';
import { type Answer, useAnswer } from '../api-client/use-answer.ts';
import { useExplorer } from '../explorer.ts';
import { DocumentQuery, PlanMeasuresQuery } from './queries.ts';

type Answered = ResultOf<typeof DocumentQuery>;
type Plan = NonNullable<Answered['document']>;
type Edge = Plan['measures']['edges'][number];

const PAGE = 100;

/** A plan with all of its measures: the first come with its text, those of a long plan page after page behind them. */
export function usePlan(id: string): Answer<Answered> {
  const { api } = useExplorer();
  const answer = useAnswer(DocumentQuery, { id, first: PAGE, after: null });
  const [rest, setRest] = useState<{ readonly of: Plan; readonly edges: readonly Edge[] } | null>(null);
  const [error, setError] = useState<Answer<Answered>['error']>(null);
  const plan = answer.data?.document ?? null;

  useEffect(() => {
    let current = true;
    setError(null);
    async function readOn(of: Plan) {
      const edges: Edge[] = [];
      let { hasNextPage, endCursor } = of.measures.pageInfo;
      while (current && hasNextPage) {
        const { document } = await api.ask(PlanMeasuresQuery, { id: of.id, first: PAGE, after: endCursor });
        if (!document || !current) return;
        edges.push(...document.measures.edges);
        ({ hasNextPage, endCursor } = document.measures.pageInfo);
        setRest({ of, edges: [...edges] });
      }
    }
    if (plan) readOn(plan).catch((problem: unknown) => current && setError(toAskError(problem)));
    return () => {
      current = false;
    };
  }, [api, plan]);

  if (!plan || rest?.of !== plan) return { ...answer, error: answer.error ?? error };
  const measures = { ...plan.measures, edges: [...plan.measures.edges, ...rest.edges] };
  return { ...answer, data: { document: { ...plan, measures } }, error: answer.error ?? error };
}
