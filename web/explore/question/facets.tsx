import { Button, Disclosure, DisclosurePanel, Heading, ToggleButton } from 'react-aria-components';
import type { FacetField } from '../../api-client/schema-types.ts';
import { useExplorer, useExplorerState } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { Icon } from '../../shell/controls/icon.tsx';
import { toggleFilter } from '../../state/actions.ts';
import type { SearchAnswer } from '../use-search.ts';
import { valueWord } from './use-filter-labels.ts';

const SHOWN: readonly FacetField[] = ['region', 'year', 'role', 'office', 'documentKind', 'kind', 'due', 'document'];

/** How the whole result spreads over places, years, roles and offices; each value narrows to itself. */
export function Facets({ facets }: { readonly facets: SearchAnswer['facets'] }) {
  const words = useWords();
  const { do: take } = useExplorer();
  const filter = useExplorerState((state) => state.filter);
  const shown = SHOWN.flatMap((field) => {
    const facet = facets.find((other) => other.field === field);
    const isOpenQuestion = facet && (facet.values.length > 1 || (filter[field]?.length ?? 0) > 0);
    return facet && isOpenQuestion ? [facet] : [];
  });
  if (shown.length === 0) return null;
  const active = Object.keys(filter).length;
  return (
    <Disclosure className="facets">
      <Heading level={3} className="facets-heading">
        <Button slot="trigger" className="facets-trigger">
          <Icon name="down" size={15} />
          <span>{words.results.filters}</span>
          {active > 0 && <span className="count">{active}</span>}
          <span className="facets-hint">{shown.map(({ field }) => words.facets[field]).join(' · ')}</span>
        </Button>
      </Heading>
      <DisclosurePanel className="facets-panel">
        {shown.map(({ field, values }) => (
          <fieldset key={field} className="facet">
            <legend>{words.facets[field]}</legend>
            {values.map(({ value, label, count }) => {
              const isOn = filter[field]?.includes(value) ?? false;
              return (
                <ToggleButton
                  key={value}
                  className={isOn ? 'facet-value on' : 'facet-value'}
                  isSelected={isOn}
                  onChange={() => take(toggleFilter(field, value))}
                >
                  <span className="facet-label" lang="zh-CN">
                    {valueWord(field, value, words) ?? label}
                  </span>
                  <span className="count">{count}</span>
                </ToggleButton>
              );
            })}
          </fieldset>
        ))}
      </DisclosurePanel>
    </Disclosure>
  );
}
