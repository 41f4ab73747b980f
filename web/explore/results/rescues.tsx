import { Button } from 'react-aria-components';
import type { FacetField } from '../../api-client/schema-types.ts';
import { useExplorer, useExplorerState } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import type { Words } from '../../language/zh.ts';
import { Notice } from '../../shell/answer-states.tsx';
import { clearFilters, type Step, setFilter, toggleUnderstood } from '../../state/actions.ts';
import { understoodLabel } from '../question/understood-label.ts';
import type { SearchAnswer } from '../use-search.ts';
import { NamesMeant } from './names-meant.tsx';

interface RescuesProps {
  readonly rescues: SearchAnswer['rescues'];
  /** What was searched for as text. */
  readonly text: string;
}

/** Nothing was found: names that may be meant, what to drop, and how much would then be found. */
export function Rescues({ rescues, text }: RescuesProps) {
  const words = useWords();
  const { do: take } = useExplorer();
  const filter = useExplorerState((state) => state.filter);
  const isFiltered = Object.keys(filter).length > 0;
  if (rescues.length === 0 && !isFiltered) {
    return (
      <Notice title={words.results.none}>
        {words.results.noneAtAll}
        <NamesMeant text={text} />
      </Notice>
    );
  }
  return (
    <div className="notice">
      <p className="notice-title">{words.results.none}</p>
      <NamesMeant text={text} />
      <p>{words.results.noneHelp}</p>
      <div className="rescues">
        {rescues.map(({ key, label, total }) => (
          <Button key={key} className="button" onPress={() => take(dropping(key))}>
            {words.results.drop(labelOf(key, label, words), total)}
          </Button>
        ))}
        {rescues.length === 0 && (
          <Button className="button" onPress={() => take(clearFilters)}>
            {words.results.clear}
          </Button>
        )}
      </div>
    </div>
  );
}

const FIELD_OF: { readonly [key: string]: FacetField } = {
  documentIds: 'document',
  unitIds: 'unit',
  offices: 'office',
  roles: 'role',
  brandIds: 'brand',
  regulationIds: 'regulation',
  regionIds: 'region',
  years: 'year',
  documentKinds: 'documentKind',
  kinds: 'kind',
  dueYears: 'due',
};

/** A rescue names understood parts of the query and fields of the filter, divided by spaces; it drops them together. */
function dropping(keys: string): Step {
  return (state) =>
    keys.split(' ').reduce((now, key) => {
      const field = fieldOf(key);
      return field ? setFilter(field, [])(now) : toggleUnderstood(key)(now);
    }, state);
}

/** Of all that is dropped together. What is no field or part of the question is its words. */
function labelOf(keys: string, labels: string, words: Words): string {
  const written = labels.split(' + ');
  return keys
    .split(' ')
    .map((key, i) => {
      const field = fieldOf(key);
      if (field) return words.facets[field];
      return key === 'filter.hasLead' ? words.results.noLead : understoodLabel(key, written[i] ?? labels, words);
    })
    .join(' + ');
}

function fieldOf(key: string): FacetField | undefined {
  return key.startsWith('filter.') ? FIELD_OF[key.slice('filter.'.length)] : undefined;
}
