import { FacetsQuery } from '../ask/operations.ts';
import type { FacetField } from '../ask/schema-types.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { valueWord } from '../explore/use-filter-labels.ts';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { Choice } from '../frame/choice.tsx';
import { useWords } from '../language/words.ts';
import { setFilter } from '../state/steps.ts';

const FIELDS = ['role', 'region', 'office', 'document'] as const satisfies readonly FacetField[];
const ALL = '*';

/** One choice a field, over everything that is stored, with how many measures each would leave. */
export function OwnershipFilters({ fields = FIELDS }: { readonly fields?: readonly (typeof FIELDS)[number][] }) {
  const words = useWords();
  const { filter } = useExplorerState();
  const { do: take } = useExplorer();
  const { data } = useAnswer(FacetsQuery, { filter: null, fields: [...fields], limit: 60 });
  const all = {
    role: words.ownership.allRoles,
    region: words.ownership.allRegions,
    office: words.ownership.allOffices,
    document: words.ownership.allDocuments,
  };
  return (
    <div className="filter-row">
      {fields.map((field) => {
        const values = data?.facets.find((facet) => facet.field === field)?.values ?? [];
        return (
          <Choice
            key={field}
            label={words.facets[field]}
            value={filter[field]?.[0] ?? ALL}
            options={[
              { id: ALL, label: all[field] },
              ...values.map(({ value, label, count }) => ({
                id: value,
                label: `${valueWord(field, value, words) ?? label}  ${count}`,
              })),
            ]}
            onChange={(value) => take(setFilter(field, value === ALL ? [] : [value]))}
          />
        );
      })}
    </div>
  );
}
