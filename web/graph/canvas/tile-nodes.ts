import type { Core, ElementDefinition, NodeSingular } from 'cytoscape';
import type { NodeData } from './elements.ts';
import { overlap, rectangleOf } from './words/rectangles.ts';
import type { Tile } from './words/tiles.ts';

/** Puts exactly these tiles on the canvas, over their plans, and out of sight whatever they come over but for what is looked at. */
export function tile(cy: Core, tiles: readonly Tile[], selected: string | null): void {
  const there = cy.nodes('.tile');
  const wanted = tiles.map(tileOf);
  if (there.length === 0 && wanted.length === 0) return;
  const rooms = tiles.map((one) => rectangleOf(one, one));
  cy.batch(() => {
    there.remove();
    cy.add(wanted);
    for (const node of cy.nodes().toArray() as NodeSingular[]) {
      const { width, height } = node.data() as NodeData;
      if (node.hasClass('tile')) continue;
      const own = rectangleOf(node.position(), { width, height });
      const isUnder = node.id() !== selected && rooms.some((room) => overlap(own, room));
      if (node.hasClass('under') !== isUnder) node.toggleClass('under', isUnder);
    }
  });
}

function tileOf({ x, y, width, height, members, text, size }: Tile, index: number): ElementDefinition {
  const data = {
    ...{ id: `tile:${index}`, kind: 'Tile', shape: 'frame', width, height, radius: size / 2, head: 0, weight: 1 },
    ...{ words: text, detail: '', frame: null, at: { x: 0, y: 0 }, place: null, year: null, drawn: { width, height } },
  } satisfies NodeData;
  return {
    group: 'nodes',
    data: { ...data, text, size, dx: 0, dy: 0, members },
    position: { x, y },
    classes: ['tile', 'over'],
    grabbable: false,
    selectable: false,
  };
}
