import { targetAmount } from '../language/target-label.ts';
import { useWords } from '../language/words.ts';
import type { SearchAnswer } from './use-search.ts';

/** What was searched for in place of an English question, which other wordings of short forms, and what was cut. */
export function HowRead({
  searchedFor,
  expanded,
  truncated,
}: Pick<SearchAnswer, 'searchedFor' | 'expanded' | 'truncated'>) {
  const words = useWords();
  // That a full wording is also written short needs no explanation.
  const explained = expanded.filter(({ written, meant }) => meant.some((other) => other.length > written.length));
  return (
    <>
      {searchedFor && <p className="aside">{words.results.searchedFor(searchedFor)}</p>}
      {explained.map(({ written, meant }) => (
        <p key={written} className="aside" lang="zh-CN">
          {written} = {meant.join('；')}
        </p>
      ))}
      {truncated.map(({ label, kept }) => (
        <p key={label} className="aside">
          {words.results.truncated(label, kept)}
        </p>
      ))}
    </>
  );
}

/** When no target passes: the values of the same metric that are nearest, with place and year. */
export function NearestTargets({ nearest }: Pick<SearchAnswer, 'nearest'>) {
  const words = useWords();
  if (nearest.length === 0) return null;
  return (
    <div className="notice">
      <p className="notice-title">{words.results.nearest}</p>
      <ul lang="zh-CN">
        {nearest.map((target) => (
          <li key={target.id}>
            {target.metric || target.targetText} <span className="numeric">{targetAmount(target)}</span>{' '}
            <span className="soft">
              {[target.document.region?.name ?? target.document.title, target.document.year].filter(Boolean).join(' ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
