import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { MeasureFilter } from '../api-client/schema-types.ts';
import { useAnswer } from '../api-client/use-answer.ts';
import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/step-link.tsx';
import { select } from '../state/actions.ts';
import { toMeasureFilter } from '../state/measure-filter.ts';
import { OwnerLink } from './owner-link.tsx';
import { UnledQuery } from './queries.ts';

const PAGE = 40;

/** A role asked for would be that of the measures' units, and a lead is what is missing here. */
export function unledFilter({ roles: _, ...filter }: MeasureFilter): MeasureFilter {
  return { ...filter, hasLead: false };
}

/** Measures that nobody leads, with whoever is named in another role. */
export function UnledView() {
  const words = useWords();
  const filter = useExplorerState((state) => state.filter);
  const selected = useExplorerState((state) => state.selected);
  const [pages, setPages] = useState(1);
  const first = Math.min(100, PAGE * pages);
  const answer = useAnswer(UnledQuery, { filter: unledFilter(toMeasureFilter(filter)), first, after: null });
  return (
    <Answered answer={answer} lines={12}>
      {({ measures: { edges, totalCount, pageInfo } }) =>
        edges.length === 0 ? (
          <Notice title={words.ownership.none}>{words.ownership.noneHelp}</Notice>
        ) : (
          <>
            <p className="sheet-note">{words.ownership.unledShown(edges.length, totalCount)}</p>
            <ol className="duties">
              {edges.map(({ node: { id, label, path, kind, document, responsibilities } }) => (
                <li key={id} className="duty">
                  <p className="duty-head" lang="zh-CN">
                    <StepLink step={select(id)} current={selected === id} className="duty-unit">
                      {label}
                    </StepLink>
                    {kind !== 'action' && <span className="soft duty-note">{words.measureKinds[kind]}</span>}
                  </p>
                  <p className="soft small" lang="zh-CN">
                    {[document.title, document.year, ...path].filter(Boolean).join(' › ')}
                  </p>
                  <p className="duty-owners">
                    {responsibilities.length === 0 && <span className="soft small">{words.ownership.noUnits}</span>}
                    {responsibilities.map((owner) => (
                      <OwnerLink key={owner.id} owner={owner} />
                    ))}
                  </p>
                </li>
              ))}
            </ol>
            {pageInfo.hasNextPage && first < 100 && (
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
