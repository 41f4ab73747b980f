import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ResultOf } from '../api-client/graphql.ts';
import { usePages } from '../api-client/use-pages.ts';
import { sharpest } from '../details/evidence.ts';
import { EvidenceQuote } from '../details/evidence-quote.tsx';
import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import type { Words } from '../language/zh.ts';
import { ComparisonView } from '../precedents/comparison-view.tsx';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { select, setFilter } from '../state/actions.ts';
import { toMeasureFilter } from '../state/measure-filter.ts';
import { OwnerLink } from './owner-link.tsx';
import { OverlapsQuery } from './queries.ts';

type Overlap = ResultOf<typeof OverlapsQuery>['overlaps']['pairs']['edges'][number]['node'];
type Side = Overlap['sides'][number];

const PAGE = 15;

/** Measures of nearly the same wording that different units bear, side by side. */
export function OverlapsView() {
  const words = useWords();
  const filter = useExplorerState((state) => state.filter);
  const [pages, setPages] = useState(1);
  const { answer, edges, hasMore } = usePages(
    OverlapsQuery,
    { filter: toMeasureFilter(filter) },
    PAGE * pages,
    (data) => data.overlaps.pairs,
  );
  return (
    <Answered answer={answer} lines={12}>
      {({ overlaps: { omitted, pairs } }) => (
        <>
          {edges.length === 0 ? (
            <Notice title={words.ownership.noOverlaps}>
              {words.ownership.noOverlapsHelp}
              {!filter.role?.includes('responsible') && (
                <StepLink step={setFilter('role', ['responsible'])} className="button">
                  {words.ownership.overlapsOfResponsible}
                </StepLink>
              )}
            </Notice>
          ) : (
            <p className="sheet-note">{words.ownership.overlapsShown(edges.length, pairs.totalCount)}</p>
          )}
          {omitted > 0 && <p className="sheet-note">{words.ownership.omitted(omitted)}</p>}
          <ol className="families">
            {edges.map(({ node }) => (
              <OverlapItem key={node.id} overlap={node} />
            ))}
          </ol>
          {hasMore && (
            <Button className="button" onPress={() => setPages(pages + 1)}>
              {words.ownership.moreOverlaps}
            </Button>
          )}
        </>
      )}
    </Answered>
  );
}

function OverlapItem({ overlap }: { readonly overlap: Overlap }) {
  const words = useWords();
  const { sides, likeness, comparison } = overlap;
  return (
    <li className="family">
      <header className="family-head">
        <h2 className="family-match near">{relationOf(overlap, words)}</h2>
        <span className="soft numeric">{words.ownership.likeness(`${words.number(Math.round(likeness * 100))}%`)}</span>
      </header>
      <div className="overlap-sides">
        {sides.map((side, at) => (
          <SideHead key={side.measure.id} side={side} label={words.ownership.sideLabels[at] ?? ''} />
        ))}
      </div>
      <ComparisonView comparison={comparison} left={words.ownership.older} right={words.ownership.newer} />
    </li>
  );
}

function SideHead({ side: { measure, document, owners }, label }: { readonly side: Side; readonly label: string }) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  const date = document.publishedOn ? words.date(document.publishedOn) : document.year;
  return (
    <section className="overlap-side">
      <p className="duty-owners">
        {owners.map((owner) => (
          <OwnerLink key={owner.id} owner={owner} />
        ))}
      </p>
      <p className="overlap-measure" lang="zh-CN">
        <StepLink step={select(measure.id)} current={selected === measure.id} className="source-link">
          {measure.label}
        </StepLink>
      </p>
      <p className="soft small" lang="zh-CN">
        {[label, date, document.region?.name, document.title].filter(Boolean).join(' · ')}
      </p>
      {owners.flatMap(({ id, evidence }) =>
        sharpest(evidence)
          .slice(0, 1)
          .map((one) => <EvidenceQuote key={id} evidence={one} factId={id} />),
      )}
    </section>
  );
}

function relationOf({ samePlace, sameOffice }: Overlap, { ownership: words }: Words): string {
  if (samePlace) return sameOffice ? words.samePlaceOffice : words.samePlace;
  return sameOffice ? words.otherPlaceOffice : words.otherPlace;
}
