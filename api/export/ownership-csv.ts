import type { Edge, MeasureNode } from '../../graph/model.ts';
import type { MeasureFilter } from '../../graph/store/filters.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { measureLabel } from '../language/measure-label.ts';
import { ROLE_NAMES } from '../language/role-names.ts';
import type { Cell } from './csv.ts';
import { DOCUMENT_COLUMNS, documentCells } from './document-cells.ts';
import { PAGE_COLUMNS, pageCells } from './on-page.ts';
import { placeName, placesOf } from './places.ts';
import { type NodesById, nodesById, pagesOf, quoteOf } from './rows.ts';

export const OWNERSHIP_COLUMNS = [
  '单位',
  '同类机构',
  '单位地区',
  '角色',
  '首位牵头',
  '举措',
  '标题层级',
  ...DOCUMENT_COLUMNS,
  '依据',
  '依据类别',
  ...PAGE_COLUMNS,
  '单位编号',
  '举措编号',
  '文件编号',
] as const;

const BASIS_NAMES = { stated: '原文写明', inherited: '承自上文', inferred: '推断' } as const;

/** Who owns what as a table: a row a unit and measure, in the order of the measures, each with the words that say so. */
export async function* ownershipRows(store: GraphStore, filter: MeasureFilter): AsyncGenerator<readonly Cell[]> {
  for await (const measures of pagesOf((page) => store.measures(filter, page))) {
    const edges = await store.edgesOf(
      measures.map(({ id }) => id),
      ['RESPONSIBLE_FOR'],
    );
    const units = await nodesById(
      store,
      edges.map(({ from }) => from),
    );
    const documents = await nodesById(
      store,
      measures.map(({ documentId }) => documentId),
    );
    const places = await placesOf(store, [...units.values(), ...documents.values()]);
    const pagesAt = await pageCells(
      store,
      edges.flatMap(({ evidence }) => evidence.slice(0, 1).map(({ documentId }) => documentId)),
    );
    for (const measure of measures) {
      for (const edge of edges) {
        if (edge.to !== measure.id || !passes(edge, units, filter)) continue;
        const [proof] = edge.evidence;
        yield toRow(measure, edge, units, documents, places, pagesAt(proof?.documentId ?? '', proof));
      }
    }
  }
}

/** A filter by unit asks for the roles of that unit, not for everyone beside it. */
function passes(edge: Edge, units: NodesById, { unitIds, offices, roles }: MeasureFilter): boolean {
  const unit = units.get(edge.from);
  if (unit?.kind !== 'Unit' || edge.role === null) return false;
  return (
    (unitIds?.includes(unit.id) ?? true) &&
    (offices?.includes(unit.office) ?? true) &&
    (roles?.includes(edge.role) ?? true)
  );
}

function toRow(
  measure: MeasureNode,
  edge: Edge,
  units: NodesById,
  documents: NodesById,
  places: NodesById,
  onPage: readonly Cell[],
): readonly Cell[] {
  const unit = units.get(edge.from);
  const document = documents.get(measure.documentId);
  if (unit?.kind !== 'Unit' || document?.kind !== 'Document') return [];
  return [
    unit.name,
    unit.office,
    placeName(places, unit.regionId),
    edge.role && ROLE_NAMES[edge.role],
    edge.first ? '是' : '否',
    measureLabel(measure),
    measure.path.join(' / '),
    ...documentCells(document, places),
    quoteOf(edge.evidence),
    BASIS_NAMES[edge.basis],
    ...onPage,
    unit.id,
    measure.id,
    document.id,
  ];
}
