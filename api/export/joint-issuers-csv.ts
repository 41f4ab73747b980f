import { type JointIssuers, jointIssuers } from '../../graph/ownership/joint-issuers.ts';
import type { DocumentFilter } from '../../graph/store/filters.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import type { Cell } from './csv.ts';
import { DOCUMENT_COLUMNS, documentCells } from './document-cells.ts';
import { placesOf } from './places.ts';
import { nodesById, quoteOf } from './rows.ts';

export const JOINT_ISSUER_COLUMNS = [
  '单位甲',
  '单位乙',
  '联合发文数',
  ...DOCUMENT_COLUMNS,
  '文号',
  '甲依据',
  '乙依据',
  '甲编号',
  '乙编号',
  '文件编号',
] as const;

/** Who issues together, a row a pair and document, those with most documents first. */
export async function* jointIssuerRows(store: GraphStore, filter: DocumentFilter): AsyncGenerator<readonly Cell[]> {
  for (const pair of await jointIssuers(store, filter)) yield* rowsOf(store, pair);
}

async function* rowsOf(store: GraphStore, { unitIds, documentIds }: JointIssuers): AsyncGenerator<readonly Cell[]> {
  const nodes = await nodesById(store, [...unitIds, ...documentIds]);
  const places = await placesOf(store, [...nodes.values()]);
  const issued = await store.edgesOf(documentIds, ['ISSUED_BY']);
  const names = unitIds.map((id) => nodes.get(id)).map((node) => (node?.kind === 'Unit' ? node.name : null));
  for (const id of documentIds) {
    const document = nodes.get(id);
    if (document?.kind !== 'Document') continue;
    const evidence = unitIds.map((unit) => issued.find(({ from, to }) => from === id && to === unit)?.evidence);
    yield [
      ...names,
      documentIds.length,
      ...documentCells(document, places),
      document.documentNumber,
      ...evidence.map((found) => quoteOf(found ?? [])),
      ...unitIds,
      id,
    ];
  }
}
