import type { GraphStore } from '../../../graph/store/graph-store.ts';
import type { IngestOutcome } from '../../../ingest/load.ts';
import { type Coverage, reportOn } from '../../../ingest/report.ts';
import type { UnitDecisions } from '../../../ingest/resolve/decisions.ts';
import type { Words } from '../language/language.ts';
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
export function reportAsText(reports: readonly Coverage[], words: Words): string {
  const rows = reports.map((report) => [
    shortened(report.title, 50),
    `${Math.round(report.covered * 100)} %`,
    report.measures,
    report.withoutUnit.length,
    report.withoutDeadline.length,
    report.withoutTarget.length,
  ]);
  const lines = reports.flatMap((report) => remarks(report, words));
  return `${[table(words.ingest.report, rows), ...lines].join('\n')}\n`;
}

function remarks(
  { title, unknownUnits, unread, notTaken }: Coverage,
  { ingest: say, between, sentence }: Words,
): string[] {
  const names = [...new Set(unknownUnits.map(({ name }) => name))];
  if (names.length === 0 && notTaken.length === 0 && unread.length === 0) return [];
  return [
    '',
    title,
    ...unread.map(({ message, page }) => `  ${say.unread(sentence(message), page)}`),
    ...(names.length === 0 ? [] : [`  ${say.unknownBodies(names.join(between))}`]),
    ...notTaken.map(({ rule, message, start }) => `  ${say.at(start, `${sentence(message)} (${rule})`)}`),
  ];
}
