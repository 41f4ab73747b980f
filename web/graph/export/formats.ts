import type { GraphData } from './graph-data.ts';
import { attribute, text } from './xml.ts';

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

/** GraphML 1.0 (graphml.graphdrawing.org), as Gephi, yEd and Cytoscape read it. */
export function toGraphml({ source, nodes, edges }: GraphData): string {
  const keys = [
    ...['kind', 'label', 'note', 'plan', 'place'].map((name) => key(name, 'node', 'string')),
    key('year', 'node', 'int'),
    ...['relation', 'role', 'basis'].map((name) => key(name, 'edge', 'string')),
    key('first', 'edge', 'boolean'),
  ];
  const datum = (name: string, value: string | number | boolean | null) =>
    value === null || value === '' ? '' : `<data key="${name}">${text(String(value))}</data>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `<desc>${text(describe(source))}</desc>`,
    ...keys,
    '<graph id="G" edgedefault="directed">',
    ...nodes.map(
      ({ id, kind, label, note, plan, place, year }) =>
        `<node id="${attribute(id)}">${datum('kind', kind)}${datum('label', label)}${datum('note', note)}${datum('plan', plan)}${datum('place', place)}${datum('year', year)}</node>`,
    ),
    ...edges.map(
      ({ id, from, to, kind, role, basis, first }) =>
        `<edge id="${attribute(id)}" source="${attribute(from)}" target="${attribute(to)}">${datum('relation', kind)}${datum('role', role)}${datum('basis', basis)}${datum('first', first)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function key(name: string, domain: 'node' | 'edge', type: string): string {
  return `<key id="${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`;
}

const GEXF_NODE = ['kind', 'note', 'plan', 'place', 'year'] as const;
const GEXF_EDGE = ['relation', 'role', 'basis', 'first'] as const;

/** GEXF 1.3 (gexf.net), Gephi's own format. */
export function toGexf({ source, nodes, edges }: GraphData): string {
  const declared = (names: readonly string[]) =>
    names.map((name, at) => `<attribute id="${at}" title="${name}" type="${name === 'year' ? 'integer' : 'string'}"/>`);
  const values = (all: readonly (string | number | null)[]) => {
    const given = all.flatMap((value, at) =>
      value === null || value === '' ? [] : [`<attvalue for="${at}" value="${attribute(String(value))}"/>`],
    );
    return given.length > 0 ? `<attvalues>${given.join('')}</attvalues>` : '';
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `<meta lastmodifieddate="${source.date.slice(0, 10)}"><creator>Zhengmai</creator><description>${text(describe(source))}</description></meta>`,
    '<graph defaultedgetype="directed">',
    `<attributes class="node">${declared(GEXF_NODE).join('')}</attributes>`,
    `<attributes class="edge">${declared(GEXF_EDGE).join('')}</attributes>`,
    '<nodes>',
    ...nodes.map(
      ({ id, label, kind, note, plan, place, year }) =>
        `<node id="${attribute(id)}" label="${attribute(label)}">${values([kind, note, plan, place, year])}</node>`,
    ),
    '</nodes>',
    '<edges>',
    ...edges.map(
      ({ id, from, to, kind, role, basis, first }) =>
        `<edge id="${attribute(id)}" source="${attribute(from)}" target="${attribute(to)}">${values([kind, role, basis, first ? 'yes' : ''])}</edge>`,
    ),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

export function describe({ question, address, digest, date }: GraphData['source']): string {
  return [question, address, digest, date.slice(0, 10)].filter(Boolean).join(' · ');
}
