import type { StylesheetJson } from 'cytoscape';
import { NODE_KINDS } from '../../generated/enumerations.ts';
import { LINES } from '../../state/state.ts';

/** The canvas's style sheet, in the colours of the theme that the page wears now. */
export function cytoscapeStyle(styles: CSSStyleDeclaration): StylesheetJson {
  const colour = (name: string) => styles.getPropertyValue(name).trim();
  const kinds = NODE_KINDS.map((kind) => ({
    selector: `node[kind = "${kind}"]`,
    style: {
      'background-color': colour(`--${kind.toLowerCase()}-tint`),
      'border-color': colour(`--${kind.toLowerCase()}-line`),
      color: colour(`--${kind.toLowerCase()}`),
    },
  }));
  const lines = LINES.map((line) => ({
    selector: `edge[role = "${line}"]`,
    style: { 'line-color': colour(`--line-${line}`) },
  }));
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        'corner-radius': 'data(radius)',
        width: 'data(drawn.width)',
        height: 'data(drawn.height)',
        'border-width': 1,
        label: 'data(text)',
        'font-size': 'data(size)',
        'text-margin-x': 'data(dx)',
        'text-margin-y': 'data(dy)',
        'text-valign': 'center',
        'text-halign': 'right',
        'text-justification': 'left',
        'text-wrap': 'wrap',
        'text-max-width': '2000px',
        'line-height': 1.3,
        'font-family': colour('--sans'),
        'min-zoomed-font-size': 10,
        'overlay-opacity': 0,
        'z-index': 3,
      },
    },
    ...kinds,
    { selector: 'node[kind = "Measure"]', style: { color: colour('--ink'), 'z-index': 4 } },
    {
      selector: 'node[shape = "frame"]',
      style: {
        color: colour('--ink'),
        'background-color': colour('--raised'),
        'border-width': 1.5,
        'font-weight': 600,
        'z-index': 2,
      },
    },
    { selector: 'node[shape = "frame"].holds', style: { 'background-color': colour('--document-tint') } },
    {
      selector: 'node.group',
      style: {
        'background-color': colour('--raised'),
        'border-color': colour('--ink-soft'),
        'border-style': 'dashed',
      },
    },
    // Its box steps back, its name stays as legible as small type has to be.
    {
      selector: 'node[shape != "frame"].quiet',
      style: { 'background-opacity': 0.4, 'border-opacity': 0.4, 'text-opacity': 0.87 },
    },
    { selector: 'node[kind = "Measure"].quiet', style: { 'text-opacity': 0.66 } },
    // Over its own marks the name of a plan stands alone.
    {
      selector: 'node.over',
      style: { 'text-halign': 'center', 'text-justification': 'center', 'z-index': 6, 'background-opacity': 0.9 },
    },
    // As sheets on a pile.
    {
      selector: 'node.tile',
      style: {
        'z-index': 5,
        color: colour('--document'),
        'background-color': colour('--document-tint'),
        'background-opacity': 1,
        'border-color': colour('--document-line'),
        'border-style': 'double',
        'border-width': 3,
      },
    },
    { selector: 'node.under', style: { opacity: 0, events: 'no' } },
    {
      selector: 'node.rest',
      style: {
        'background-opacity': 0,
        'border-style': 'dotted',
        'border-color': colour('--document-line'),
        color: colour('--document'),
      },
    },
    {
      selector: 'node.heading',
      style: {
        'background-opacity': 0,
        'border-width': 0,
        'text-halign': 'center',
        'text-justification': 'center',
        'font-family': colour('--serif'),
        'font-weight': 600,
        color: colour('--ink-soft'),
        events: 'no',
      },
    },
    { selector: 'node[shape = "pill"]', style: { 'text-halign': 'center', 'text-justification': 'center' } },
    // What is drawn larger than its room lies over what it covers.
    { selector: 'node.wide', style: { 'z-index': 5 } },
    { selector: 'node.root[kind = "Measure"]', style: { 'border-width': 1.5, 'border-color': colour('--measure') } },
    { selector: 'node.pinned', style: { 'border-width': 2.5 } },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': 'straight',
        'overlay-opacity': 0,
        'target-arrow-shape': 'none',
        'z-index': 1,
      },
    },
    ...lines,
    { selector: 'edge.inferred', style: { width: 1, 'line-color': colour('--line-other') } },
    { selector: 'edge.deep, edge.far', style: { display: 'none' } },
    { selector: 'edge.zoomed-out.near', style: { display: 'none' } },
    { selector: 'edge.zoomed-out.far', style: { display: 'element' } },
    { selector: 'edge.deep.touching', style: { display: 'element' } },
    { selector: 'edge.muted', style: { display: 'none' } },
    // A node that has no place yet would only flash up in the corner.
    { selector: 'node.unplaced', style: { opacity: 0, events: 'no' } },
    { selector: 'edge.quiet', style: { opacity: 0.4 } },
    { selector: '.faded', style: { opacity: 0.12 } },
    { selector: 'edge.touching', style: { opacity: 1, 'z-index': 1 } },
    { selector: 'node.touching', style: { 'border-width': 2, 'border-color': colour('--ink-soft') } },
    { selector: 'edge.selected', style: { 'line-color': colour('--seal'), width: 3, 'z-index': 1 } },
    {
      selector: 'node.selected, node.picked',
      style: {
        'z-index': 7,
        'border-width': 2.5,
        'border-color': colour('--ink'),
        'underlay-color': colour('--ink'),
        'underlay-opacity': 0.14,
        'underlay-padding': 6,
        'underlay-shape': 'round-rectangle',
        'underlay-corner-radius': 12,
      },
    },
  ] as StylesheetJson;
}
