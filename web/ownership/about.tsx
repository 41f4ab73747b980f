import { Button } from 'react-aria-components';
import type { MeasureFilter } from '../api-client/schema-types.ts';
import { useAnswer } from '../api-client/use-answer.ts';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Icon } from '../shell/controls/icon.tsx';
import { setAbout } from '../state/actions.ts';
import { toMeasureFilter } from '../state/measure-filter.ts';
import { AboutQuery } from './queries.ts';

/** As many measures as the server gives out at once; what answers a question less well is left out. */
const MOST = 100;

/** The filter of the page, narrowed to the measures that answer the question which led here; null until these are known. */
export function useNarrowed(): { readonly filter: MeasureFilter | null; readonly measures: number } {
  const about = useExplorerState((state) => state.about);
  const filter = useExplorerState((state) => state.filter);
  const { data } = useAnswer(AboutQuery, about === '' ? null : { query: about, first: MOST });
  if (about === '') return { filter: toMeasureFilter(filter), measures: 0 };
  if (!data) return { filter: null, measures: 0 };
  const ids = data.search.hits.edges.map(({ node }) => node.measure.id);
  // A list of none would restrict nothing.
  return { filter: { ...toMeasureFilter(filter), ids: ids.length > 0 ? ids : [''] }, measures: ids.length };
}

/** The question that the table is about, and the way to the whole of it. */
export function AboutChip({ measures }: { readonly measures: number }) {
  const words = useWords();
  const about = useExplorerState((state) => state.about);
  const { do: take } = useExplorer();
  if (about === '') return null;
  return (
    <p className="chips about">
      <Button className="chip" aria-label={words.ownership.notAbout(about)} onPress={() => take(setAbout(''))}>
        <span className="chip-kind">{words.ownership.about}</span>
        <span lang="zh-CN">{about}</span>
        <span className="count numeric">{words.ownership.measures(measures)}</span>
        <Icon name="close" size={13} />
      </Button>
    </p>
  );
}
