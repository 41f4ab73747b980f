import type { GraphData } from './graph-data.ts';

/** As JSON, indented for people. */
export function toJson(data: GraphData): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** A line for each relation, with the names of both ends; nodes without any relation stand alone. RFC 4180, with a byte order mark. */
export function toCsv({ nodes, edges }: GraphData): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const end = (id: string) => {
    const node = byId.get(id);
    return [id, node?.kind ?? '', node?.label ?? ''];
  };
  const rows = [
    ['from_id', 'from_kind', 'from', 'relation', 'role', 'first', 'basis', 'to_id', 'to_kind', 'to', 'edge_id'],
    ...edges.map((edge) => [
      ...end(edge.from),
      ...[edge.kind, edge.role ?? '', edge.first ? 'yes' : '', edge.basis],
      ...end(edge.to),
      edge.id,
    ]),
    ...nodes.filter(({ id }) => !joined.has(id)).map(({ id }) => [...end(id), '', '', '', '', '', '', '', '']),
  ];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Spreadsheets take a cell that begins like a formula for one. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Where the graph comes from, in one line. */
export function describe({ question, address, digest, date }: GraphData['source']): string {
  return [question, address, digest, date.slice(0, 10)].filter(Boolean).join(' · ');
}
