import type { FacetField } from '../api-client/schema-types.ts';
import { useAnswer } from '../api-client/use-answer.ts';
import { useFilterLabels, valueWord } from '../explore/question/use-filter-labels.ts';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Choice } from '../shell/controls/choice.tsx';
import { setFilter } from '../state/actions.ts';
import { FacetsQuery } from './queries.ts';

type Field = Extract<FacetField, 'role' | 'region' | 'year' | 'office' | 'unit' | 'document'>;

const ALL = '*';
/** A link from elsewhere may have chosen several, and all of them count. */
const SEVERAL = '**';

/** One choice a field, over everything that is stored, with how many measures each would leave. */
export function OwnershipFilters({ fields }: { readonly fields: readonly Field[] }) {
  const words = useWords();
  const filter = useExplorerState((state) => state.filter);
  const { do: take } = useExplorer();
  const { data } = useAnswer(FacetsQuery, { filter: null, fields: [...fields], limit: 60 });
  const facets = data?.facets ?? [];
  const chosen = fields.flatMap((field) => (filter[field] ?? []).slice(0, 1).map((value) => ({ field, value })));
  const labelOf = useFilterLabels(chosen, data ? facets : []);
  const all = {
    role: words.ownership.allRoles,
    region: words.ownership.allRegions,
    year: words.ownership.allYears,
    office: words.ownership.allOffices,
    unit: words.ownership.allUnits,
    document: words.ownership.allDocuments,
  };
  return fields.map((field) => {
    const values = facets.find((facet) => facet.field === field)?.values ?? [];
    const picked = filter[field] ?? [];
    const value = picked.length > 1 ? SEVERAL : (picked[0] ?? ALL);
    // Only the most frequent values are listed; the chosen one may be another.
    const isListed = value === ALL || value === SEVERAL || values.some((one) => one.value === value);
    const other = isListed ? [] : [value];
    return (
      <Choice
        key={field}
        label={words.facets[field]}
        value={value}
        options={[
          { id: ALL, label: all[field] },
          ...(value === SEVERAL ? [{ id: SEVERAL, label: words.ownership.several(picked.length) }] : []),
          ...other.map((id) => ({ id, label: labelOf({ field, value: id }) })),
          ...values.map(({ value: id, label, count }) => ({
            id,
            label: `${valueWord(field, id, words) ?? label}  ${count}`,
          })),
        ]}
        onChange={(id) => {
          if (id !== SEVERAL) take(setFilter(field, id === ALL ? [] : [id]));
        }}
      />
    );
  });
}
