import type { Core } from 'cytoscape';
import type { Drawing } from '../graph-view.ts';
import type { NodeData } from './elements.ts';

/** Reads the picture back from the canvas as it is drawn now: colours, words and curves as the reader sees them. */
export function drawingOf(cy: Core): Drawing {
  const nodes = cy.nodes(':visible').filter((node) => !node.hasClass('unplaced') && !node.hasClass('under'));
  const boxes = nodes.toArray().flatMap((node) => {
    if (!node.isNode()) return [];
    const { drawn, radius, shape } = node.data() as NodeData;
    const text: string = node.data('text');
    return [
      {
        ...node.position(),
        ...drawn,
        radius,
        fill: node.hasClass('heading') || node.hasClass('rest') ? 'none' : node.style('background-color'),
        stroke: node.hasClass('heading') ? 'none' : node.style('border-color'),
        ink: node.style('color'),
        size: node.data('size') as number,
        lines: text === '' ? [] : text.split('\n'),
        isMiddle: node.hasClass('over') || shape === 'heading' || shape === 'pill',
        dy: node.data('dy') as number,
        rank: node.hasClass('tile') ? 3 : shape === 'frame' ? 0 : shape === 'cell' ? 1 : 2,
      },
    ];
  });
  const lines = cy.edges(':visible').map((edge) => ({
    from: { ...edge.sourceEndpoint() },
    to: { ...edge.targetEndpoint() },
    controls:
      edge.style('curve-style') === 'unbundled-bezier' ? edge.controlPoints().map(({ x, y }) => ({ x, y })) : [],
    width: Number.parseFloat(edge.style('width')),
    stroke: edge.style('line-color'),
  }));
  return { boxes: boxes.sort((one, other) => one.rank - other.rank), lines };
}
