import { toMeasureFilter } from '../ask/measure-filter.ts';
import type { MeasureFilter } from '../ask/schema-types.ts';
import { useWords } from '../language/words.ts';
import type { Filter } from '../state/state.ts';

interface CsvLinkProps {
  /** Name of the table that the server exports. */
  readonly table: string;
  readonly filter: Filter;
  /** What the view asks beyond the filter. */
  readonly narrow?: (filter: MeasureFilter) => MeasureFilter;
}

/** The whole of what a view shows a page of, as a table for spreadsheets. */
export function CsvLink({ table, filter, narrow = (same) => same }: CsvLinkProps) {
  const words = useWords();
  const params = new URLSearchParams();
  for (const [field, values] of Object.entries(narrow(toMeasureFilter(filter)))) {
    for (const value of [values].flat()) params.append(field, String(value));
  }
  const query = params.toString();
  return (
    <a href={`/export/${table}.csv${query && `?${query}`}`} className="button csv-link" download={`${table}.csv`}>
      {words.ownership.csv}
    </a>
  );
}
