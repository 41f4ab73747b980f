import type { Edge, MeasureNode, Role } from '../../graph/model.ts';
import type { MeasureFilter } from '../../graph/store/filters.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { measureLabel } from '../language/measure-label.ts';
import type { Cell } from './csv.ts';
import { DOCUMENT_COLUMNS, documentCells } from './document-cells.ts';
import { PAGE_COLUMNS, pageCells } from './on-page.ts';
import { placesOf } from './places.ts';
import { type NodesById, nodesById, pagesOf } from './rows.ts';

export const MEASURE_COLUMNS = [
  '举措',
  '编号',
  '类别',
  '标题层级',
  '牵头单位',
  '责任单位',
  '配合单位',
  '原文',
  ...PAGE_COLUMNS,
  ...DOCUMENT_COLUMNS,
  '举措编号',
  '文件编号',
] as const;

export const KIND_NAMES = { action: '举措', safeguard: '保障措施', phase: '阶段安排' } as const;

/** Measures as a table, a row each, with or without units: with `hasLead=false` those that nobody leads. */
export async function* measureRows(store: GraphStore, filter: MeasureFilter): AsyncGenerator<readonly Cell[]> {
  for await (const measures of pagesOf((page) => store.measures(filter, page))) {
    const edges = await store.edgesOf(
      measures.map(({ id }) => id),
      ['RESPONSIBLE_FOR'],
    );
    const around = await nodesById(store, [
      ...edges.map(({ from }) => from),
      ...measures.map(({ documentId }) => documentId),
    ]);
    const places = await placesOf(store, [...around.values()]);
    const pagesAt = await pageCells(
      store,
      measures.map(({ documentId }) => documentId),
    );
    for (const measure of measures) {
      const own = edges.filter(({ to }) => to === measure.id);
      const unitsIn = (role: Role) => unitNames(own, role, around);
      yield toRow(measure, unitsIn, around, places, pagesAt(measure.documentId, measure));
    }
  }
}

function unitNames(edges: readonly Edge[], role: Role, around: NodesById): string {
  const names = edges.filter((edge) => edge.role === role).map(({ from }) => around.get(from));
  return [...new Set(names.map((unit) => (unit?.kind === 'Unit' ? unit.name : '')))].join('、');
}

function toRow(
  measure: MeasureNode,
  unitsIn: (role: Role) => string,
  around: NodesById,
  places: NodesById,
  onPage: readonly Cell[],
): readonly Cell[] {
  return [
    measureLabel(measure),
    measure.number,
    KIND_NAMES[measure.measureKind],
    measure.path.join(' / '),
    unitsIn('lead'),
    unitsIn('responsible'),
    unitsIn('support'),
    measure.text,
    ...onPage,
    ...documentCells(around.get(measure.documentId), places),
    measure.id,
    measure.documentId,
  ];
}
