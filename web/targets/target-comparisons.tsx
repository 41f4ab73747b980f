import { useState } from 'react';
import { useAnswer, useAnswers } from '../api-client/use-answer.ts';
import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Failed } from '../shell/answer-states.tsx';
import { Segments } from '../shell/controls/segments.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { setMetric } from '../state/actions.ts';
import type { Filter } from '../state/state.ts';
import { inOrder, ORDERS, type Order } from './compared-order.ts';
import { ComparableMetricsQuery, type Compared, CompareTargetsQuery } from './queries.ts';
import { RecordTable } from './record-table.tsx';
import { TargetChart } from './target-chart.tsx';

/** The API wants to know at least so much of a name. */
const SHORTEST_METRIC = 2;
/** A metric that one plan sets cannot be compared. */
const ENOUGH_RECORDS = 2;
const MOST_CHARTS = 6;
/** Rows of a small chart; the whole of it is one step away. */
const SMALL_ROWS = 8;

/** The metric that was asked for, side by side: a chart of each group of names that mean one thing, and its numbers. */
export function TargetComparisons() {
  const words = useWords();
  const metric = useExplorerState((state) => state.metric);
  const filter = useExplorerState((state) => state.filter);
  const [order, setOrder] = useState<Order>('value');
  const isAsked = metric.trim().length >= SHORTEST_METRIC;
  const answer = useAnswer(CompareTargetsQuery, isAsked ? { metric, ...narrowed(filter) } : null);
  if (answer.error) return <Failed answer={answer} />;
  const groups = (answer.data?.compareTargets ?? []).filter(hasEnough);
  if (groups.length === 0) return null;
  return (
    <section className="comparisons" aria-label={words.targets.compare}>
      <ComparisonsHead order={order} setOrder={setOrder} title={words.targets.compare} />
      {groups.slice(0, MOST_CHARTS).map((group) => (
        <Group key={`${group.metric} ${group.unit}`} group={group} order={order} />
      ))}
    </section>
  );
}

/** Before a metric is asked for: small charts of those that most places set, and the names of the others. */
export function ComparableMetrics() {
  const words = useWords();
  const filter = useExplorerState((state) => state.filter);
  const [order, setOrder] = useState<Order>('value');
  const { data } = useAnswer(ComparableMetricsQuery, {});
  const metrics = (data?.comparableMetrics ?? []).map(({ metric }) => metric);
  const drawn = metrics.slice(0, MOST_CHARTS);
  const answers = useAnswers(
    CompareTargetsQuery,
    drawn.map((metric) => ({ metric, ...narrowed(filter) })),
  );
  const groups = drawn.flatMap((metric) => {
    const group = answers.find(({ variables }) => variables.metric === metric)?.data.compareTargets.find(hasEnough);
    return group ? [{ metric, group }] : [];
  });
  if (metrics.length === 0) return null;
  return (
    <section className="comparisons" aria-label={words.targets.common}>
      {groups.length > 0 && <ComparisonsHead order={order} setOrder={setOrder} title={words.targets.common} />}
      <div className="multiples">
        {groups.map(({ metric, group }) => (
          <Multiple key={metric} metric={metric} group={group} order={order} />
        ))}
      </div>
      {metrics.length > drawn.length && (
        <p className="common-metrics">
          <span className="soft small">{words.targets.alsoCommon}</span>
          {metrics.slice(drawn.length).map((metric) => (
            <StepLink key={metric} step={setMetric(metric)} className="chip" lang="zh-CN">
              {metric}
            </StepLink>
          ))}
        </p>
      )}
    </section>
  );
}

function narrowed(filter: Filter) {
  return {
    documentIds: filter.document ? [...filter.document] : null,
    regionIds: filter.region ? [...filter.region] : null,
    years: filter.year ? filter.year.map(Number) : null,
  };
}

const hasEnough = ({ records }: Compared) => records.filter(({ value }) => value !== null).length >= ENOUGH_RECORDS;

const flagsOf = ({ conflicts }: Compared) =>
  new Map(conflicts.flatMap(({ kind, records }) => records.map(({ target }) => [target.id, kind])));

interface ComparisonsHeadProps {
  readonly title: string;
  readonly order: Order;
  setOrder(order: Order): void;
}

function ComparisonsHead({ title, order, setOrder }: ComparisonsHeadProps) {
  const words = useWords();
  return (
    <header className="comparisons-head">
      <h2 className="comparisons-title">{title}</h2>
      <Segments<Order>
        label={words.targets.orderBy}
        value={order}
        options={ORDERS.map((id) => ({ id, label: words.targets.orders[id] }))}
        onChange={setOrder}
      />
      <p className="soft small">{words.targets.compareLead}</p>
    </header>
  );
}

function Multiple({
  metric,
  group,
  order,
}: {
  readonly metric: string;
  readonly group: Compared;
  readonly order: Order;
}) {
  const words = useWords();
  const flags = flagsOf(group);
  const records = inOrder(group.records, order);
  const more = records.length - SMALL_ROWS;
  return (
    <article className="multiple">
      <h3 className="multiple-title" lang="zh-CN">
        <StepLink step={setMetric(metric)}>{metric}</StepLink>{' '}
        <span className="count">{words.targets.records(records.length)}</span>
      </h3>
      <TargetChart group={{ ...group, records: records.slice(0, SMALL_ROWS) }} flags={flags} />
      <details>
        <summary className="soft small">{words.targets.asTable}</summary>
        <RecordTable records={records.slice(0, SMALL_ROWS)} unit={group.unit} flags={flags} metric={metric} />
      </details>
      {more > 0 && (
        <StepLink step={setMetric(metric)} className="quiet-link">
          {words.targets.moreRecords(more)}
        </StepLink>
      )}
    </article>
  );
}

function Group({ group, order }: { readonly group: Compared; readonly order: Order }) {
  const words = useWords();
  const { metric, names, unit } = group;
  const records = inOrder(group.records, order);
  const flags = flagsOf(group);
  return (
    <article className="compared">
      <header className="family-head">
        <h3 className="family-match" lang="zh-CN">
          {metric}
        </h3>
        <span className="soft numeric">{words.targets.records(records.length)}</span>
      </header>
      {names.length > 1 && (
        <p className="soft small" lang="zh-CN">
          {words.targets.alsoNamed(names.slice(1).join('、'))}
        </p>
      )}
      <div className="compared-body">
        <TargetChart group={{ ...group, records }} flags={flags} />
        <RecordTable records={records} unit={unit} flags={flags} metric={metric} />
      </div>
    </article>
  );
}
