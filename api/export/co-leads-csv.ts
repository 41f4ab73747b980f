import { type CoLead, coLeads } from '../../graph/ownership/co-leads.ts';
import type { MeasureFilter } from '../../graph/store/filters.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { measureLabel } from '../language/measure-label.ts';
import type { Cell } from './csv.ts';
import { DOCUMENT_COLUMNS, documentCells } from './document-cells.ts';
import { placesOf } from './places.ts';
import { nodesById, quoteOf } from './rows.ts';

export const CO_LEAD_COLUMNS = [
  '单位甲',
  '单位乙',
  '共同牵头举措数',
  '举措',
  ...DOCUMENT_COLUMNS,
  '甲依据',
  '乙依据',
  '甲编号',
  '乙编号',
  '举措编号',
] as const;

/** Who leads together, a row a pair and measure, those with most measures first. */
export async function* coLeadRows(store: GraphStore, filter: MeasureFilter): AsyncGenerator<readonly Cell[]> {
  for (const pair of await coLeads(store, filter)) yield* rowsOf(store, pair);
}

async function* rowsOf(store: GraphStore, { unitIds, measureIds }: CoLead): AsyncGenerator<readonly Cell[]> {
  const nodes = await nodesById(store, [...unitIds, ...measureIds]);
  const measures = measureIds.map((id) => nodes.get(id)).filter((node) => node?.kind === 'Measure');
  const documents = await nodesById(
    store,
    measures.map(({ documentId }) => documentId),
  );
  const places = await placesOf(store, [...documents.values()]);
  const leads = (await store.edgesOf(measureIds, ['RESPONSIBLE_FOR'])).filter(({ role }) => role === 'lead');
  const names = unitIds.map((id) => nodes.get(id)).map((node) => (node?.kind === 'Unit' ? node.name : null));
  for (const measure of measures) {
    const evidence = unitIds.map((id) => leads.find(({ from, to }) => from === id && to === measure.id)?.evidence);
    yield [
      ...names,
      measureIds.length,
      measureLabel(measure),
      ...documentCells(documents.get(measure.documentId), places),
      ...evidence.map((found) => quoteOf(found ?? [])),
      ...unitIds,
      measure.id,
    ];
  }
}
