import type { GraphStore } from '../../graph/store/graph-store.ts';
import type { IngestOutcome } from '../../ingest/load.ts';
import { type Coverage, reportOn } from '../../ingest/report.ts';
import type { UnitDecisions } from '../../ingest/resolve/decisions.ts';
import { shortened, table } from './table.ts';

/** What was understood of each document that an ingest brought or found unchanged. */
export async function reportOnOutcomes(
  store: GraphStore,
  outcomes: readonly IngestOutcome[],
  decisions: UnitDecisions,
): Promise<Coverage[]> {
  const reports: Coverage[] = [];
  for (const { documentIds } of outcomes) {
    const [first] = documentIds;
    const source = first === undefined ? null : await store.sourceOf(first);
    if (source)
      reports.push(...reportOn(source, decisions).filter(({ documentId }) => documentIds.includes(documentId)));
  }
  return reports;
}

/** Shares and counts for each document, then what a person may want to look at. */
export function reportAsText(reports: readonly Coverage[]): string {
  const rows = reports.map((report) => [
    shortened(report.title, 50),
    `${Math.round(report.covered * 100)} %`,
    report.measures,
    report.withoutUnit.length,
    report.withoutDeadline.length,
    report.withoutTarget.length,
  ]);
  const heads = ['document', 'covered', 'measures', 'no unit', 'no deadline', 'no target'];
  return `${[table(heads, rows), ...reports.flatMap(remarks)].join('\n')}\n`;
}

function remarks({ title, unknownUnits, unread, notTaken }: Coverage): string[] {
  const names = [...new Set(unknownUnits.map(({ name }) => name))];
  if (names.length === 0 && notTaken.length === 0 && unread.length === 0) return [];
  return [
    '',
    title,
    ...unread.map(({ message, page }) => `  not read${page === undefined ? '' : ` on page ${page}`}: ${message}`),
    ...(names.length === 0 ? [] : [`  names of no known body: ${names.join('、')}`]),
    ...notTaken.map(({ rule, message, start }) => `  at ${start}: ${message} (${rule})`),
  ];
}
