import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ResultOf } from '../api-client/graphql.ts';
import type { MeasureFilter } from '../api-client/schema-types.ts';
import { usePages } from '../api-client/use-pages.ts';
import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage, select } from '../state/actions.ts';
import { toMeasureFilter } from '../state/measure-filter.ts';
import { OwnerLink } from './owner-link.tsx';
import { UnledQuery } from './queries.ts';

type Unled = ResultOf<typeof UnledQuery>['measures']['edges'][number]['node'];

const PAGE = 40;

/** A role asked for would be that of the measures' units, and a lead is what is missing here. */
export function unledFilter({ roles: _, ...filter }: MeasureFilter): MeasureFilter {
  return { ...filter, hasLead: false };
}

/** Measures that nobody leads, with whoever is named in another role. */
export function UnledView() {
  const words = useWords();
  const filter = useExplorerState((state) => state.filter);
  const [pages, setPages] = useState(1);
  const { answer, edges, hasMore } = usePages(
    UnledQuery,
    { filter: unledFilter(toMeasureFilter(filter)) },
    PAGE * pages,
    (data) => data.measures,
  );
  return (
    <Answered answer={answer} lines={12}>
      {({ measures: { totalCount } }) =>
        edges.length === 0 ? (
          <Notice title={words.ownership.none}>{words.ownership.noneHelp}</Notice>
        ) : (
          <>
            <p className="sheet-note">{words.ownership.unledShown(edges.length, totalCount)}</p>
            <UnledPlans measures={edges.map(({ node }) => node)} />
            {hasMore && (
              <Button className="button" onPress={() => setPages(pages + 1)}>
                {words.ownership.moreUnled}
              </Button>
            )}
          </>
        )
      }
    </Answered>
  );
}

/** Plan by plan and chapter by chapter, each named once above what stands in it. */
function UnledPlans({ measures }: { readonly measures: readonly Unled[] }) {
  return groupBy(measures, ({ document }) => document.id).map((ofPlan) => (
    <section key={ofPlan[0].document.id} className="unled-plan">
      <h2 className="unled-plan-title" lang="zh-CN">
        <StepLink step={openPage({ name: 'document', id: ofPlan[0].document.id })} className="duty-unit">
          {ofPlan[0].document.title}
        </StepLink>
        <span className="soft duty-note">
          {[ofPlan[0].document.region?.name, ofPlan[0].document.year].filter(Boolean).join(' ')}
        </span>
      </h2>
      {groupBy(ofPlan, ({ path }) => path.join('\n')).map((ofChapter) => (
        <div key={ofChapter[0].id}>
          {ofChapter[0].path.length > 0 && (
            <h3 className="unled-path" lang="zh-CN">
              {ofChapter[0].path.join(' › ')}
            </h3>
          )}
          <ol className="duties">
            {ofChapter.map((measure) => (
              <UnledMeasure key={measure.id} measure={measure} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  ));
}

function UnledMeasure({ measure: { id, label, kind, responsibilities } }: { readonly measure: Unled }) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  return (
    <li className="duty">
      <p className="duty-head" lang="zh-CN">
        <StepLink step={select(id)} current={selected === id} className="duty-unit">
          {label}
        </StepLink>
        {kind !== 'action' && <span className="soft duty-note">{words.measureKinds[kind]}</span>}
      </p>
      <p className="duty-owners">
        {responsibilities.length === 0 && <span className="soft small">{words.ownership.noUnits}</span>}
        {responsibilities.map((owner) => (
          <OwnerLink key={owner.id} owner={owner} />
        ))}
      </p>
    </li>
  );
}

/** Groups in the order of their first members. */
function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups.values()];
}
