import type { Facet, FacetField, MeasureFilter } from '../store.ts';
import type { Database } from './database.ts';
import { measureConditions } from './filter.ts';
import { toWhere } from './pages.ts';

/** Each field is counted once a measure, however often the measure has the value. */
export function facets(
  database: Database,
  filter: MeasureFilter,
  fields: readonly FacetField[],
  limit: number,
): Facet[] {
  const { where, parameters } = measureConditions(filter);
  return fields.map((field) => {
    const { value, label, from } = FIELDS[field];
    const counted = `SELECT ${value} AS value, ${label} AS label, count(DISTINCT m.key) AS count
      FROM measure m ${from} ${toWhere([...where, `${value} IS NOT NULL`])} GROUP BY ${value}`;
    const rows = database.all<{ value: string; label: string; count: number; distinct: number }>(
      `SELECT CAST(value AS TEXT) AS value, CAST(label AS TEXT) AS label, count, count(*) OVER () AS "distinct"
       FROM (${counted}) ORDER BY count DESC, label, value LIMIT ?`,
      ...parameters,
      limit,
    );
    const values = rows.map(({ distinct: _, ...row }) => row);
    return { field, values, distinct: rows[0]?.distinct ?? 0 };
  });
}

const DOCUMENT = 'JOIN document d ON d.key = m.document_key';
const RESPONSIBLE = "JOIN edge e ON e.to_key = m.key AND e.kind = 'RESPONSIBLE_FOR'";
const linked = (kind: string) =>
  `JOIN edge e ON e.from_key = m.key AND e.kind = '${kind}' JOIN node v ON v.key = e.to_key`;

const FIELDS: Readonly<Record<FacetField, { readonly value: string; readonly label: string; readonly from: string }>> =
  {
    document: { value: 'm.document_id', label: 'd.title', from: DOCUMENT },
    region: {
      value: 'd.region_id',
      label: 'coalesce(r.full_name, d.region_id)',
      from: `${DOCUMENT} LEFT JOIN node v ON v.id = d.region_id LEFT JOIN region r ON r.key = v.key`,
    },
    year: { value: 'd.year', label: 'd.year', from: DOCUMENT },
    kind: { value: 'm.kind', label: 'm.kind', from: '' },
    role: { value: 'e.role', label: 'e.role', from: RESPONSIBLE },
    unit: {
      value: 'v.id',
      label: 'u.name',
      from: `${RESPONSIBLE} JOIN unit u ON u.key = e.from_key JOIN node v ON v.key = u.key`,
    },
    office: { value: 'u.office', label: 'u.office', from: `${RESPONSIBLE} JOIN unit u ON u.key = e.from_key` },
    brand: { value: 'v.id', label: 'b.name', from: `${linked('NAMES')} JOIN brand b ON b.key = v.key` },
    regulation: { value: 'v.id', label: 'g.title', from: `${linked('CITES')} JOIN regulation g ON g.key = v.key` },
  };
