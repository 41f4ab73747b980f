import { useWords } from '../../language/words.ts';
import type { SearchAnswer } from '../use-search.ts';

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
