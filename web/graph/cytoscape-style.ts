import type { StylesheetJson } from 'cytoscape';
import { NODE_KINDS } from '../generated/enumerations.ts';
import { FONT_SIZE } from './node-box.ts';

/** The canvas's style sheet, in the colours of the theme that the page wears now. */
export function look(styles: CSSStyleDeclaration): StylesheetJson {
  const colour = (name: string) => styles.getPropertyValue(name).trim();
  const kinds = NODE_KINDS.map((kind) => ({
    selector: `node[kind = "${kind}"]`,
    style: {
      'background-color': colour(`--${kind.toLowerCase()}-tint`),
      'border-color': colour(`--${kind.toLowerCase()}-line`),
      color: colour(`--${kind.toLowerCase()}`),
    },
  }));
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        'corner-radius': 'data(radius)',
        width: 'data(width)',
        height: 'data(height)',
        'border-width': 1,
        label: 'data(text)',
        'text-valign': 'center',
        'text-halign': 'center',
        'text-wrap': 'wrap',
        'text-max-width': '400px',
        'line-height': 1.4,
        'font-family': colour('--sans'),
        'font-size': FONT_SIZE,
        'min-zoomed-font-size': 5,
        'overlay-opacity': 0,
        'transition-property': 'opacity',
        'transition-duration': 0.15,
      },
    },
    ...kinds,
    { selector: 'node[kind = "Measure"]', style: { color: colour('--ink') } },
    { selector: 'node[kind = "Document"]', style: { color: colour('--ink'), 'border-width': 1.5 } },
    { selector: 'node.root[kind = "Measure"]', style: { 'border-width': 1.5, 'border-color': colour('--measure') } },
    {
      selector: 'node.badge',
      style: {
        shape: 'ellipse',
        width: 'data(width)',
        height: 17,
        'background-color': colour('--paper'),
        'border-color': colour('--line-strong'),
        'border-width': 1,
        color: colour('--ink-soft'),
        'font-size': 10,
        'z-index': 20,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 1,
        'line-color': colour('--edge'),
        'curve-style': 'straight',
        'overlay-opacity': 0,
        'target-arrow-shape': 'none',
        'font-family': colour('--sans'),
        'font-size': 11.5,
        color: colour('--ink-soft'),
        'text-background-color': colour('--canvas'),
        'text-background-opacity': 1,
        'text-background-padding': '3px',
        'text-background-shape': 'round-rectangle',
        'transition-property': 'opacity',
        'transition-duration': 0.15,
      },
    },
    { selector: 'edge[role = "lead"]', style: { width: 2, 'line-color': colour('--edge-lead') } },
    { selector: 'edge[role = "support"]', style: { width: 1 } },
    // Inferred facts are lighter, and still as plain as a line must be.
    { selector: 'edge[basis = "inferred"]', style: { width: 1, 'line-color': colour('--edge') } },
    // A node that has no place yet would only flash up in the corner.
    { selector: 'node.unplaced', style: { opacity: 0, events: 'no' } },
    { selector: '.quiet', style: { opacity: 0.5 } },
    { selector: '.faded', style: { opacity: 0.12 } },
    {
      selector: 'edge.near',
      style: { 'line-color': colour('--ink-soft'), opacity: 1, 'z-index': 10 },
    },
    // Words stand at the far end, where the lines of a busy node have parted.
    { selector: 'edge.near.straight', style: { label: 'data(words)' } },
    { selector: 'edge.near.from-source', style: { 'target-label': 'data(words)', 'target-text-offset': 36 } },
    { selector: 'edge.near.from-target', style: { 'source-label': 'data(words)', 'source-text-offset': 36 } },
    {
      selector: 'edge.selected',
      style: {
        'line-color': colour('--seal'),
        width: 2.5,
        color: colour('--seal'),
        label: 'data(words)',
        'z-index': 11,
      },
    },
    {
      selector: 'node.selected',
      style: {
        'border-width': 2,
        'border-color': colour('--ink'),
        'underlay-color': colour('--ink'),
        'underlay-opacity': 0.1,
        'underlay-padding': 7,
        'underlay-shape': 'round-rectangle',
        'underlay-corner-radius': 12,
        'z-index': 15,
      },
    },
  ] as StylesheetJson;
}
