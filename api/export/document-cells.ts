import type { GraphNode } from '../../graph/model.ts';
import type { Cell } from './csv.ts';
import { placeName } from './places.ts';
import type { NodesById } from './rows.ts';

export const DOCUMENT_COLUMNS = ['文件', '文件年份', '文件日期', '文件地区'] as const;

/** What a row says of the plan that it is from. */
export function documentCells(document: GraphNode | undefined, places: NodesById): readonly Cell[] {
  if (document?.kind !== 'Document') return DOCUMENT_COLUMNS.map(() => null);
  return [document.title, document.year, document.publishedOn, placeName(places, document.regionId)];
}
