import { useAnswer } from '../api-client/use-answer.ts';
import { ROLES } from '../generated/enumerations.ts';
import { useWords } from '../language/words.ts';
import { YearBars, type YearCount } from '../shell/controls/year-bars.tsx';
import { search } from '../state/actions.ts';
import { UnitYearsQuery } from './queries.ts';

/** What a unit had to do from year to year, by role; each year leads to its measures. */
export function UnitYears({ id }: { readonly id: string }) {
  const words = useWords();
  const { data } = useAnswer(UnitYearsQuery, { id });
  if (!data) return null;
  const parts = ROLES.map((role) => ({
    role,
    counts: new Map(data[role].facets[0]?.values.map(({ value, count }) => [Number(value), count]) ?? []),
  }));
  const years = [...new Set(parts.flatMap(({ counts }) => [...counts.keys()]))].filter(Number.isInteger);
  const counts = years.map(
    (year): YearCount => ({
      year,
      parts: parts.map(({ role, counts: of }) => ({
        name: words.roles[role],
        count: of.get(year) ?? 0,
        colour: `--line-${role}`,
      })),
    }),
  );
  return (
    <YearBars
      title={words.unit.years}
      counts={counts}
      stepTo={(year) => search('', { unit: [id], year: [String(year)] })}
    />
  );
}
