import type { DocumentNode, Edge, MeasureNode, TargetNode } from '../../model.ts';

/*
 * The order of a list as one string, held in the property `sortKey`: Neo4j walks a range index in the order of one
 * ascending property, so that a page costs what it shows.
 */

/** Newest first, undated last, then by id. */
export function documentSortKey(document: DocumentNode): string {
  return `${newestFirst(document.publishedOn)}/${document.id}`;
}

/** The order of its document, then as written. */
export function measureSortKey(measure: MeasureNode, document: DocumentNode | undefined): string {
  return `${newestFirst(document?.publishedOn ?? null)}/${measure.documentId}/${padded(measure.order)}/${measure.id}`;
}

/**
 * Of a RESPONSIBLE_FOR: by unit, then its measures in their order, so that an index of relationships gives them sorted. Begins
 * with the unit's id and the sort key of the document.
 */
export function dutyPlace(edge: Edge, measure: MeasureNode, document: DocumentNode | undefined): string {
  return `${edge.from}/${measureSortKey(measure, document)}/${edge.role}`;
}

/** By metric, then value, those without a value last. */
export function targetSortKey(target: TargetNode): string {
  return `${target.metric}\u0000${target.value === null ? '~' : ascending(target.value)}/${target.id}`;
}

/** What the sort keys of units without a measure begin with. */
export const NO_MEASURES = '999999999';

/** In Cypher, of a unit `n`: most measures first, then by name; what divides them sorts before any character of a name. */
export const UNIT_SORT_KEY = `right('00000000' + toString(${NO_MEASURES} - n.measures), 9) + '\\u0001' + n.name + '\\u0001' + n.id`;

function newestFirst(day: string | null): string {
  return day === null || day === '' ? '~' : day.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

function padded(number: number): string {
  return String(number).padStart(9, '0');
}

/** A number so that strings sort as numbers do: the bits of the double, with the sign turned round. */
function ascending(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const turned = bits >> 63n === 1n ? ~bits & 0xffffffffffffffffn : bits | (1n << 63n);
  return turned.toString(16).padStart(16, '0');
}
