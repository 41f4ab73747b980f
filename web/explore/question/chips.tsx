import { Button } from 'react-aria-components';
import type { FacetField } from '../../api-client/schema-types.ts';
import { useExplorer, useExplorerState } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import type { Words } from '../../language/zh.ts';
import { Icon } from '../../shell/controls/icon.tsx';
import { toggleFilter, toggleUnderstood } from '../../state/actions.ts';
import type { SearchAnswer } from '../use-search.ts';
import { understoodLabel } from './understood-label.ts';
import { restrictionsOf, useFilterLabels } from './use-filter-labels.ts';

interface ChipsProps {
  readonly understood: SearchAnswer['understood'];
  readonly facets: SearchAnswer['facets'];
}

/** What the question was taken to mean and what it was narrowed to; each can be taken out again. */
export function Chips({ understood, facets }: ChipsProps) {
  const words = useWords();
  const { do: take } = useExplorer();
  const query = useExplorerState((state) => state.query);
  const filter = useExplorerState((state) => state.filter);
  const without = useExplorerState((state) => state.without);
  const restrictions = Object.entries(filter).flatMap(([field, values]) =>
    (values ?? []).map((value) => ({ field: field as FacetField, value })),
  );
  const dropped = without.map((key) => ({ key, parts: restrictionsOf(key) }));
  const labelOf = useFilterLabels([...restrictions, ...dropped.flatMap(({ parts }) => parts)], facets);
  if (understood.length + restrictions.length + without.length === 0) return null;
  return (
    <div className="chips">
      {understood.map(({ key, kind, label: name }) => {
        const label = understoodLabel(key, name, words);
        return (
          <Button
            key={key}
            className="chip understood"
            aria-label={words.results.dropUnderstood(label)}
            onPress={() => take(toggleUnderstood(key))}
          >
            <span className="chip-kind">{understoodKind(kind, words)}</span>
            <span lang="zh-CN">{label}</span>
            <Icon name="close" size={13} />
          </Button>
        );
      })}
      {restrictions.map(({ field, value }) => {
        const label = labelOf({ field, value });
        return (
          <Button
            key={`${field}:${value}`}
            className="chip"
            aria-label={words.results.dropFilter(label)}
            onPress={() => take(toggleFilter(field, value))}
          >
            <span className="chip-kind">{words.facets[field]}</span>
            <span lang="zh-CN">{label}</span>
            <Icon name="close" size={13} />
          </Button>
        );
      })}
      {dropped.map(({ key, parts }) => (
        <Button key={key} className="chip dropped" onPress={() => take(toggleUnderstood(key))}>
          {words.results.restore(key === 'text' ? query : parts.map(labelOf).join('、'))}
        </Button>
      ))}
    </div>
  );
}

function understoodKind(kind: string, words: Words): string {
  const byField: { readonly [name: string]: string } = words.facets;
  const byKind: { readonly [name: string]: string } = words.kinds;
  return byField[kind.toLowerCase()] ?? byKind[kind] ?? words.results.understood;
}
