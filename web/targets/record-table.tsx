import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Amount } from '../shell/controls/amount.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { select } from '../state/actions.ts';
import type { ComparedRecord } from './queries.ts';

interface RecordTableProps {
  readonly metric: string;
  readonly records: readonly ComparedRecord[];
  readonly unit: string;
  readonly flags: ReadonlyMap<string, keyof ReturnType<typeof useWords>['targets']['conflicts']>;
}

/** The numbers of a chart, for those who read rather than look. */
export function RecordTable({ metric, records, unit, flags }: RecordTableProps) {
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
                {value === null ? (
                  words.targets.whole
                ) : (
                  <Amount target={{ metric, value, upper, unit, comparator: target.comparator }} />
                )}
                {flag && <span className="conflict">{words.targets.conflicts[flag]}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
