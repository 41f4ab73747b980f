import { useCallback, useMemo, useState } from 'react';
import { ReadingPanel } from '../details/reading-panel.tsx';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { useElements } from '../graph/elements/use-elements.ts';
import { GraphOutline } from '../graph/graph-outline.tsx';
import { GraphPanel } from '../graph/graph-panel.tsx';
import { useWords } from '../language/words.ts';
import { Columns } from '../shell/columns.tsx';
import { select } from '../state/actions.ts';
import { isSearching } from '../state/state.ts';
import { YearHistogram } from './question/year-histogram.tsx';
import { Results } from './results/results.tsx';
import { ResultsTable } from './results/results-table.tsx';
import { useSearch } from './use-search.ts';

/** Results, graph and text side by side. */
export function Asked() {
  const words = useWords();
  const query = useExplorerState((state) => state.query);
  const selected = useExplorerState((state) => state.selected);
  const isSearched = useExplorerState(isSearching);
  const { do: take } = useExplorer();
  const [pages, setPages] = useState(1);
  const { answer, hits } = useSearch(pages);
  // What merely may be related is not drawn, and tabled only where nothing is better.
  const sure = useMemo(() => hits.filter(({ match }) => match !== 'weak'), [hits]);
  const found = useMemo(() => sure.map(({ measure }) => measure), [sure]);
  const drawn = useElements(found);
  const rows = sure.length > 0 ? sure : hits;
  const chosen = hits.find(({ measure }) => measure.id === selected);
  const showMore = useCallback(() => setPages((now) => now + 1), []);
  return (
    <>
      <h1 className="unseen">{query || words.frame.results}</h1>
      <Columns
        left={{
          name: words.frame.results,
          isEmpty: !isSearched,
          content: isSearched ? (
            <Results answer={answer} hits={hits} onMore={showMore} />
          ) : (
            <GraphOutline elements={drawn.elements} />
          ),
        }}
        middle={{
          name: words.frame.graph,
          content: (
            <GraphPanel
              found={found}
              drawn={drawn}
              total={answer.data?.search.total ?? 0}
              settled={!answer.loading}
              table={<ResultsTable hits={rows} />}
              years={<YearHistogram />}
            />
          ),
        }}
        right={{
          name: words.frame.text,
          content: <ReadingPanel id={selected} passage={chosen?.passage ?? null} />,
          shows: selected,
          close: () => take(select(null)),
        }}
        more={{ name: words.frame.table, content: <ResultsTable hits={rows} /> }}
      />
    </>
  );
}
