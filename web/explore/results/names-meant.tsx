import { Button } from 'react-aria-components';
import { useAnswer } from '../../api-client/use-answer.ts';
import { useExplorer, useExplorerState } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { search } from '../../state/actions.ts';
import { SuggestQuery } from '../queries.ts';

const NAMED: ReadonlySet<string> = new Set(['Unit', 'Brand', 'Regulation', 'Region']);
const MOST_NAMES = 4;

/** Names of the store that the first word of the text may have been meant for, misspelt or not in full. */
export function NamesMeant({ text }: { readonly text: string }) {
  const words = useWords();
  const { do: take } = useExplorer();
  const query = useExplorerState((state) => state.query);
  const filter = useExplorerState((state) => state.filter);
  const written = text.split(' ').find((word) => word.length > 2 && word.length < 20 && query.includes(word));
  const { data } = useAnswer(SuggestQuery, written === undefined ? null : { typed: written, limit: 12 });
  const names = [...new Set(data?.suggest.flatMap(({ kind, label }) => (NAMED.has(kind) ? label : [])))];
  if (written === undefined || names.length === 0) return null;
  return (
    <p className="rescues">
      {words.results.meant}
      {names.slice(0, MOST_NAMES).map((name) => (
        <Button key={name} className="button" onPress={() => take(search(query.replace(written, name), filter))}>
          <span lang="zh-CN">{name}</span>
        </Button>
      ))}
    </p>
  );
}
