import { useMemo, useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { useAnswers } from '../api-client/use-answer.ts';
import { EvidenceQuote } from '../details/evidence-quote.tsx';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Loading, Notice } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { YearBars } from '../shell/controls/year-bars.tsx';
import { narrowUses, openPage, select } from '../state/actions.ts';
import { UsesQuery } from './queries.ts';
import { countBy, type PlanUses, type Use, usesByPlan } from './uses.ts';

interface UsesListProps {
  readonly id: string;
  readonly kind: 'CITES' | 'NAMES';
}

const PAGE = 100;

/** Where a law is cited or a brand is named: over the years, by article, and plan by plan in their own words. */
export function UsesList({ id, kind }: UsesListProps) {
  const words = useWords();
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const { do: take } = useExplorer();
  const { year, article, citation } = useExplorerState((state) => state.uses);
  const pages = useAnswers(
    UsesQuery,
    cursors.map((after) => ({ id, kind, first: PAGE, after })),
  );
  const plans = useMemo(
    () => usesByPlan(pages.flatMap(({ data }) => data.neighbours.edges.map(({ node }) => node))),
    [pages],
  );
  const last = pages.find(({ variables }) => variables.after === cursors.at(-1))?.data.neighbours;
  if (pages.length === 0) return <Loading lines={6} />;
  const total = pages[0]?.data.neighbours.totalCount ?? 0;
  if (total === 0) return <Notice title={words.names.unused} />;

  const all = plans.flatMap(({ uses }) => uses);
  const isWanted = (use: Use) =>
    (article === null || use.article === article) && (citation === null || use.citation === citation);
  const shown = plans
    .filter((plan) => year === null || plan.year === year)
    .map((plan) => ({ ...plan, uses: plan.uses.filter(isWanted) }))
    .filter(({ uses }) => uses.length > 0);
  const articles = countBy(all, (use) => use.article);
  const citations = countBy(all, (use) => use.citation ?? null);
  return (
    <section className="uses" aria-labelledby="uses-title">
      <h2 id="uses-title" className="fact-title">
        {words.names.uses[kind]} <span className="count">{words.names.counts(plans.length, all.length)}</span>
      </h2>
      <YearBars
        title={words.years.title}
        counts={byYear(plans, words.kinds.Document)}
        choice={{ chosen: year, choose: (one) => take(narrowUses({ year: one })) }}
      />
      <Choices
        label={words.names.said}
        values={citations}
        chosen={citation}
        choose={(one) => take(narrowUses({ citation: one }))}
        name={(value) => words.names.citations[value as keyof typeof words.names.citations]}
      />
      <Choices
        label={words.names.articles}
        values={articles}
        chosen={article}
        choose={(one) => take(narrowUses({ article: one }))}
        name={(value) => value}
      />
      {shown.length === 0 && <Notice title={words.names.none} />}
      <ul className="uses-plans">
        {shown.map((plan) => (
          <li key={plan.id} className="uses-plan">
            <h3 className="uses-plan-title">
              <StepLink step={openPage({ name: 'document', id: plan.id })} className="source-link" lang="zh-CN">
                {plan.title}
              </StepLink>{' '}
              <span className="soft small" lang="zh-CN">
                {[plan.place, plan.year].filter(Boolean).join(' ')}
              </span>
            </h3>
            {plan.uses.map((use) => (
              <div key={use.id} className="use">
                <p className="use-head">
                  {use.citation && use.citation !== 'cites' && (
                    <span className={`plan-relation ${use.citation}`}>{words.names.citations[use.citation]}</span>
                  )}
                  {use.article && (
                    <span className="use-article" lang="zh-CN">
                      {use.article}
                    </span>
                  )}
                  <StepLink
                    step={select(use.measure?.id ?? use.id)}
                    className="related-link"
                    {...(use.measure && { lang: 'zh-CN' })}
                  >
                    {use.measure?.label ?? words.names.outside}
                  </StepLink>
                </p>
                <EvidenceQuote evidence={use.evidence} factId={use.id} />
              </div>
            ))}
          </li>
        ))}
      </ul>
      {last?.pageInfo.hasNextPage && (
        <Button className="button" onPress={() => setCursors([...cursors, last.pageInfo.endCursor])}>
          {words.names.more(total - pages.reduce((sum, { data }) => sum + data.neighbours.edges.length, 0))}
        </Button>
      )}
    </section>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly values: readonly (readonly [string, number])[];
  readonly chosen: string | null;
  choose(value: string | null): void;
  name(value: string): string;
}

/** Values to narrow by, where there is more than one. */
function Choices({ label, values, chosen, choose, name }: ChoicesProps) {
  if (values.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of toggles, not a form's fieldset.
    <div className="use-choices" role="group" aria-label={label}>
      <span className="soft small">{label}</span>
      {values.map(([value, count]) => (
        <ToggleButton
          key={value}
          className="chip"
          isSelected={chosen === value}
          onChange={(isOn) => choose(isOn ? value : null)}
        >
          {name(value)} <span className="numeric">{count}</span>
        </ToggleButton>
      ))}
    </div>
  );
}

function byYear(plans: readonly PlanUses[], name: string) {
  const counts = new Map<number, number>();
  for (const { year } of plans) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, parts: [{ name, count, colour: '--document' }] }));
}
