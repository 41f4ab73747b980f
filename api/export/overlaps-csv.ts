import { type OverlapSide, overlaps } from '../../graph/ownership/overlaps.ts';
import type { MeasureFilter } from '../../graph/store/filters.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { measureLabel } from '../language/measure-label.ts';
import type { Cell } from './csv.ts';
import { DOCUMENT_COLUMNS, documentCells } from './document-cells.ts';
import { placesOf } from './places.ts';
import { type NodesById, nodesById, quoteOf } from './rows.ts';

const SIDE_COLUMNS = ['单位', '举措', '原文', '依据', ...DOCUMENT_COLUMNS, '单位编号', '举措编号'] as const;

export const OVERLAP_COLUMNS = [
  '相似度',
  '同一地区',
  '同类机构',
  ...SIDE_COLUMNS.map((name) => `先：${name}`),
  ...SIDE_COLUMNS.map((name) => `后：${name}`),
] as const;

/** Measures of nearly the same wording that different units bear, a row a pair, the older measure first. */
export async function* overlapRows(store: GraphStore, filter: MeasureFilter): AsyncGenerator<readonly Cell[]> {
  const { found } = await overlaps(store, filter);
  const sides = found.flatMap((overlap) => overlap.sides);
  const units = await nodesById(
    store,
    sides.flatMap(({ owners }) => owners.map(({ from }) => from)),
  );
  const places = await placesOf(
    store,
    sides.map(({ document }) => document),
  );
  for (const { likeness, samePlace, sameOffice, sides: pair } of found) {
    yield [
      Number(likeness.toFixed(3)),
      samePlace ? '是' : '否',
      sameOffice ? '是' : '否',
      ...pair.flatMap((side) => sideCells(side, units, places)),
    ];
  }
}

function sideCells({ measure, document, excerpt, owners }: OverlapSide, units: NodesById, places: NodesById): Cell[] {
  const names = owners.map(({ from }) => units.get(from)).map((unit) => (unit?.kind === 'Unit' ? unit.name : ''));
  return [
    names.join('、'),
    measureLabel(measure),
    excerpt.quote,
    quoteOf(owners.flatMap(({ evidence }) => evidence)),
    ...documentCells(document, places),
    owners.map(({ from }) => from).join('、'),
    measure.id,
  ];
}
