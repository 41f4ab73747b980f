import { Button } from 'react-aria-components';
import type { FacetField } from '../ask/schema-types.ts';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import type { Filter } from '../state/state.ts';
import { clearFilters, type Step, setFilter, toggleUnderstood } from '../state/steps.ts';
import type { SearchAnswer } from './use-search.ts';

/** Nothing was found: what to drop, and how much would then be found. */
export function Rescues({ rescues }: { readonly rescues: SearchAnswer['rescues'] }) {
  const words = useWords();
  const { do: take } = useExplorer();
  const { filter } = useExplorerState();
  return (
    <div className="notice">
      <p className="notice-title">{words.results.none}</p>
      <p>{words.results.noneHelp}</p>
      <div className="rescues">
        {rescues.map(({ key, label, total }) => (
          <Button key={key} className="button" onPress={() => take(dropping(key, filter))}>
            {words.results.drop(label, total)}
          </Button>
        ))}
        {rescues.length === 0 && Object.keys(filter).length > 0 && (
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
  kinds: 'kind',
};

/** A rescue names either an understood part of the query or a field of the filter. */
function dropping(key: string, filter: Filter): Step {
  const field = FIELD_OF[key.replace(/^filter[:.]/u, '')];
  return field && filter[field] ? setFilter(field, []) : toggleUnderstood(key);
}
