import { useWords } from '../../language/words.ts';

interface CsvLinkProps {
  /** Name of the table that the server exports. */
  readonly table: string;
  /** What it is narrowed to, as the server takes it; what is absent or empty does not restrict. */
  readonly filter: object;
}

/** The whole of what a view shows a page of, as a table for spreadsheets. */
export function CsvLink({ table, filter }: CsvLinkProps) {
  const words = useWords();
  const params = new URLSearchParams();
  for (const [field, values] of Object.entries(filter)) {
    for (const value of [values].flat()) if (value !== null && value !== undefined) params.append(field, String(value));
  }
  const query = params.toString();
  return (
    <a href={`/export/${table}.csv${query && `?${query}`}`} className="button csv-link" download={`${table}.csv`}>
      {words.frame.csv}
    </a>
  );
}
