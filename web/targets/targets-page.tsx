import { useEffect, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import type { ResultOf } from '../api-client/graphql.ts';
import { usePages } from '../api-client/use-pages.ts';
import { ReadingColumns } from '../details/reading-columns.tsx';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { bareMetric, fractionText, RATIO } from '../language/target-label.ts';
import { useWords } from '../language/words.ts';
import type { Words } from '../language/zh.ts';
import { OwnershipFilters } from '../ownership/ownership-filters.tsx';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { CsvLink } from '../shell/controls/csv-link.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage, select, setMetric } from '../state/actions.ts';
import { TargetsQuery } from './queries.ts';
import { ComparableMetrics, TargetComparisons } from './target-comparisons.tsx';
import { TargetSentence } from './target-sentence.tsx';

type Target = ResultOf<typeof TargetsQuery>['targets']['edges'][number]['node'];

const PAGE = 40;

/** Every number that a plan promises, in words, with its sentence. */
export function TargetsPage() {
  const words = useWords();
  const filter = useExplorerState((state) => state.filter);
  const metric = useExplorerState((state) => state.metric);
  const [pages, setPages] = useState(1);
  const narrowed = {
    documentIds: filter.document ? [...filter.document] : null,
    regionIds: filter.region ? [...filter.region] : null,
    years: filter.year ? filter.year.map(Number) : null,
    metricContains: metric || null,
  };
  const { answer, edges, hasMore } = usePages(TargetsQuery, narrowed, PAGE * pages, (data) => data.targets);
  return (
    <ReadingColumns name={words.targets.title}>
      <header className="sheet-head">
        <h1 className="sheet-title">{words.targets.title}</h1>
        <p className="sheet-lead">{words.targets.lead}</p>
      </header>
      <div className="filter-row">
        <MetricField />
        <OwnershipFilters fields={['region', 'year', 'document']} />
        <CsvLink table="targets" filter={narrowed} />
      </div>
      {metric === '' ? <ComparableMetrics /> : <TargetComparisons />}
      <Answered answer={answer} lines={14}>
        {({ targets }) => {
          if (edges.length === 0) return <Notice title={words.targets.none} />;
          return (
            <>
              <p className="sheet-note">{words.targets.shown(edges.length, targets.totalCount)}</p>
              <TargetTable targets={edges.map(({ node }) => node)} />
              {hasMore && (
                <Button className="button" onPress={() => setPages(pages + 1)}>
                  {words.targets.more}
                </Button>
              )}
            </>
          );
        }}
      </Answered>
    </ReadingColumns>
  );
}

function MetricField() {
  const words = useWords();
  const metric = useExplorerState((state) => state.metric);
  const { do: take } = useExplorer();
  const [typed, setTyped] = useState(metric);
  useEffect(() => setTyped(metric), [metric]);
  return (
    <SearchField
      className="field"
      value={typed}
      onChange={setTyped}
      onSubmit={(text) => take(setMetric(text))}
      onClear={() => take(setMetric(''))}
    >
      <Label>{words.targets.find}</Label>
      <Input className="input" placeholder={words.targets.findHint} />
    </SearchField>
  );
}

function TargetTable({ targets }: { readonly targets: readonly Target[] }) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame" tabIndex={0} aria-label={words.frame.table}>
      <table className="table targets">
        <thead>
          <tr>
            <th scope="col">{words.targets.metric}</th>
            <th scope="col">{words.targets.comparator}</th>
            <th scope="col" className="numeric">
              {words.targets.value}
            </th>
            <th scope="col">{words.targets.deadline}</th>
            <th scope="col">{words.targets.document}</th>
            <th scope="col">{words.targets.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <tr key={target.id} className={selected === target.id ? 'selected' : undefined}>
              <th scope="row" lang="zh-CN">
                <StepLink step={select(target.id)} current={selected === target.id} className="table-link">
                  {bareMetric(target.metric) || target.targetText}
                </StepLink>
              </th>
              <td>{target.value === null ? '' : words.comparators[target.comparator]}</td>
              <td className="numeric target-value" lang="zh-CN">
                {valueText(target, words)}
                {target.nature && <span className="soft"> {words.targets.natures[target.nature]}</span>}
              </td>
              <td className="numeric">
                {target.deadline ? (
                  words.date(target.deadline)
                ) : (
                  <span className="soft">{words.targets.noDeadline}</span>
                )}
              </td>
              <td lang="zh-CN">
                <StepLink step={openPage({ name: 'document', id: target.document.id })} className="quiet-link">
                  {[target.document.region?.name, target.document.year].filter(Boolean).join(' ') ||
                    target.document.title}
                </StepLink>
              </td>
              <td className="target-evidence" lang="zh-CN">
                <TargetSentence target={target} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function valueText({ value, upper, unit, comparator, targetText, targetLevel }: Target, words: Words): string {
  if (value === null) return targetLevel ?? words.targets.whole;
  if (unit === RATIO) return fractionText(value, targetText);
  const numbers =
    comparator === 'range' && upper !== null ? `${words.number(value)}–${words.number(upper)}` : words.number(value);
  return unit === '%' ? `${numbers}%` : `${numbers} ${unit}`.trim();
}
