import { useAnswer } from '../api-client/use-answer.ts';
import { useExplorerState } from '../explorer.ts';
import { targetAmount } from '../language/target-label.ts';
import { useWords } from '../language/words.ts';
import { Failed } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/step-link.tsx';
import { select } from '../state/actions.ts';
import { type Compared, type ComparedRecord, CompareTargetsQuery } from './queries.ts';
import { TargetChart } from './target-chart.tsx';

/** The API wants to know at least so much of a name. */
const SHORTEST_METRIC = 2;
/** A metric that one plan sets cannot be compared. */
const ENOUGH_RECORDS = 2;
const MOST_CHARTS = 6;

/** The metric that was asked for, side by side: a chart of each group of names that mean one thing, and its numbers. */
export function TargetComparisons() {
  const words = useWords();
  const metric = useExplorerState((state) => state.metric);
  const filter = useExplorerState((state) => state.filter);
  const isAsked = metric.trim().length >= SHORTEST_METRIC;
  const answer = useAnswer(
    CompareTargetsQuery,
    isAsked
      ? {
          metric,
          documentIds: filter.document ? [...filter.document] : null,
          regionIds: filter.region ? [...filter.region] : null,
          years: filter.year ? filter.year.map(Number) : null,
        }
      : null,
  );
  if (answer.error) return <Failed answer={answer} />;
  const groups = (answer.data?.compareTargets ?? []).filter(
    ({ records }) => records.filter(({ value }) => value !== null).length >= ENOUGH_RECORDS,
  );
  if (groups.length === 0) return null;
  return (
    <section className="comparisons" aria-label={words.targets.compare}>
      <h2 className="comparisons-title">{words.targets.compare}</h2>
      <p className="soft small">{words.targets.compareLead}</p>
      {groups.slice(0, MOST_CHARTS).map((group) => (
        <Group key={`${group.metric} ${group.unit}`} group={group} />
      ))}
    </section>
  );
}

function Group({ group }: { readonly group: Compared }) {
  const words = useWords();
  const { metric, names, unit, records, conflicts } = group;
  const flags = new Map(conflicts.flatMap(({ kind, records: two }) => two.map(({ target }) => [target.id, kind])));
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
        <TargetChart group={group} flags={flags} />
        <RecordTable records={records} unit={unit} flags={flags} metric={metric} />
      </div>
    </article>
  );
}

interface RecordTableProps {
  readonly metric: string;
  readonly records: readonly ComparedRecord[];
  readonly unit: string;
  readonly flags: ReadonlyMap<string, keyof ReturnType<typeof useWords>['targets']['conflicts']>;
}

/** The numbers of a chart, for those who read rather than look. */
function RecordTable({ metric, records, unit, flags }: RecordTableProps) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  return (
    <table className="compared-table">
      <caption className="unseen">{words.targets.chart(metric)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.targets.place}</th>
          <th scope="col">{words.targets.year}</th>
          <th scope="col" className="numeric">
            {words.targets.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {records.map(({ target, region, document, value, upper, year }) => {
          const flag = flags.get(target.id);
          return (
            <tr key={target.id} className={selected === target.id ? 'selected' : undefined}>
              <th scope="row" lang="zh-CN">
                <StepLink
                  step={select(target.id)}
                  current={selected === target.id}
                  className="table-link"
                  title={document.title}
                >
                  {region?.name ?? document.title}
                </StepLink>
              </th>
              <td className="numeric">{year}</td>
              <td className="numeric" lang="zh-CN">
                {targetAmount({ metric, value, upper, unit, comparator: target.comparator }) || words.targets.whole}
                {flag && <span className="conflict">{words.targets.conflicts[flag]}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
