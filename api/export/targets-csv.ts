import type { Comparator, Nature, TargetNode } from '../../graph/model.ts';
import type { TargetFilter } from '../../graph/store/filters.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { measureLabel } from '../language/measure-label.ts';
import type { Cell } from './csv.ts';
import { DOCUMENT_COLUMNS, documentCells } from './document-cells.ts';
import { PAGE_COLUMNS, pageCells } from './on-page.ts';
import { placesOf } from './places.ts';
import { type NodesById, nodesById, pagesOf } from './rows.ts';

export const TARGET_COLUMNS = [
  '指标',
  '比较',
  '数值',
  '上限',
  '计量单位',
  '基数',
  '期限',
  '非数值目标',
  '属性',
  '原文',
  ...PAGE_COLUMNS,
  '举措',
  ...DOCUMENT_COLUMNS,
  '指标编号',
  '举措编号',
  '文件编号',
] as const;

const COMPARATOR_NAMES: { readonly [C in Comparator]: string } = {
  eq: '等于',
  gte: '不低于',
  lte: '不高于',
  gt: '高于',
  lt: '低于',
  approx: '约',
  'increase-by': '提高',
  'decrease-by': '降低',
  range: '介于',
};

const NATURE_NAMES: { readonly [N in Nature]: string } = { binding: '约束性', expected: '预期性', guiding: '指导性' };

/** Targets as a table, in the order of the store: by metric, then value. */
export async function* targetRows(store: GraphStore, filter: TargetFilter): AsyncGenerator<readonly Cell[]> {
  for await (const targets of pagesOf((page) => store.targets(filter, page))) {
    const around = await nodesById(
      store,
      targets.flatMap(({ documentId, measureId }) => [documentId, ...(measureId === null ? [] : [measureId])]),
    );
    const places = await placesOf(store, [...around.values()]);
    const pagesAt = await pageCells(
      store,
      targets.map(({ documentId }) => documentId),
    );
    for (const target of targets) yield toRow(target, around, places, pagesAt(target.documentId, target));
  }
}

function toRow(target: TargetNode, around: NodesById, places: NodesById, onPage: readonly Cell[]): readonly Cell[] {
  const document = around.get(target.documentId);
  const measure = around.get(target.measureId ?? '');
  if (document?.kind !== 'Document') return [];
  return [
    target.metric,
    COMPARATOR_NAMES[target.comparator],
    target.value,
    target.upper,
    target.unit,
    target.baseline,
    target.deadline,
    target.level,
    target.nature === null ? null : NATURE_NAMES[target.nature],
    target.text,
    ...onPage,
    measure?.kind === 'Measure' ? measureLabel(measure) : null,
    ...documentCells(document, places),
    target.id,
    target.measureId,
    document.id,
  ];
}
