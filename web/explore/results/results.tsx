import { memo } from 'react';
import { Button } from 'react-aria-components';
import type { ResultOf } from '../../api-client/graphql.ts';
import type { Answer } from '../../api-client/use-answer.ts';
import { useExplorer, useExplorerState } from '../../explorer.ts';
import { SEARCH_SORTS } from '../../generated/enumerations.ts';
import { useWords } from '../../language/words.ts';
import { Failed, Loading, Notice } from '../../shell/answer-states.tsx';
import { Choice } from '../../shell/controls/choice.tsx';
import { setSort } from '../../state/actions.ts';
import type { SearchQuery } from '../queries.ts';
import { Chips } from '../question/chips.tsx';
import { Facets } from '../question/facets.tsx';
import type { Hit } from '../use-search.ts';
import { type AskedTarget, askedTargets } from './asked-target.ts';
import { FoundTargets } from './found-targets.tsx';
import { HowRead } from './how-read.tsx';
import { NamesMeant } from './names-meant.tsx';
import { Rescues } from './rescues.tsx';
import { ResultItem } from './result-item.tsx';
import { UnitAnswers } from './unit-answers.tsx';

interface ResultsProps {
  readonly answer: Answer<ResultOf<typeof SearchQuery>>;
  readonly hits: readonly Hit[];
  onMore(): void;
}

/** What was found: how the question was understood, the measures, and how to narrow them. Stays as it is whatever is selected or drawn. */
export const Results = memo(function Results({ answer, hits, onMore }: ResultsProps) {
  const words = useWords();
  const sort = useExplorerState((state) => state.sort);
  const { do: take } = useExplorer();
  if (answer.error) return <Failed answer={answer} />;
  const result = answer.data?.search;
  if (!result) return answer.loading ? <Loading lines={12} /> : <Notice title={words.graph.emptyHelp} />;

  const exact = hits.filter(({ match }) => match === 'exact');
  const close = hits.filter(({ match }) => match === 'close');
  const weak = hits.filter(({ match }) => match === 'weak');
  const asked = askedTargets(result.understood);
  const more = (
    <Button className="button wide" onPress={onMore} isDisabled={answer.loading}>
      {words.results.more}
    </Button>
  );
  return (
    <div className={answer.loading ? 'results stale' : 'results'} aria-busy={answer.loading}>
      <Chips understood={result.understood} facets={result.facets} />
      <HowRead searchedFor={result.searchedFor} expanded={result.expanded} truncated={result.truncated} />
      <div className="results-head">
        <h2 className="results-count" aria-live="polite">
          {words.results.found(result.total)}
        </h2>
        {result.total > 1 && (
          <Choice
            label={words.results.sort}
            value={sort}
            options={SEARCH_SORTS.map((id) => ({ id, label: words.results.sorts[id] }))}
            onChange={(id) => take(setSort(id))}
            quiet
          />
        )}
      </div>
      {result.total > 0 && <Facets facets={result.facets} />}
      {result.mode === 'lexical' && result.text !== '' && <p className="aside">{words.results.lexicalOnly}</p>}
      <UnitAnswers answers={result.answers} />
      <FoundTargets planTargets={result.planTargets} nearest={result.nearest} asked={asked} />
      {result.total === 0 && <Rescues rescues={result.rescues} text={result.text} />}
      {exact.length > 0 && <HitList hits={exact} asked={asked} />}
      {exact.length === 0 && close.length > 0 && <NamesMeant text={result.text} />}
      {close.length > 0 && (
        <>
          <div className="results-divide">
            <h3>{words.results.closest}</h3>
            <p>{words.results.closestHelp}</p>
          </div>
          <HitList hits={close} asked={asked} />
        </>
      )}
      {weak.length === 0 && result.total > exact.length + close.length && more}
      {result.weakTotal > 0 && (
        <details className="weak-hits" key={`${result.text} ${result.total > 0}`} open={result.total === 0}>
          <summary>
            {result.total === 0 ? words.results.weakOnly : words.results.weak(result.weakTotal)}
            {result.total === 0 && <span className="count numeric"> {words.number(result.weakTotal)}</span>}
          </summary>
          {weak.length > 0 && <HitList hits={weak} asked={asked} />}
          {result.hits.pageInfo.hasNextPage && (weak.length > 0 || result.total <= exact.length + close.length) && more}
        </details>
      )}
    </div>
  );
});

function HitList({ hits, asked }: { readonly hits: readonly Hit[]; readonly asked: readonly AskedTarget[] }) {
  return (
    <ol className="hit-list">
      {hits.map((hit) => (
        <ResultItem key={hit.measure.id} hit={hit} asked={asked} />
      ))}
    </ol>
  );
}
