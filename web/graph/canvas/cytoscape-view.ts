import cytoscape, { type Core } from 'cytoscape';
import type { GraphView } from '../graph-view.ts';
import type { Point } from '../scene/geometry.ts';
import { createAppearance } from './appearance.ts';
import { createCamera, GLIDE } from './camera.ts';
import { cytoscapeStyle } from './cytoscape-style.ts';
import { drawingOf } from './drawing.ts';
import { createEvents } from './events.ts';

/** Draws the graph with Cytoscape on a canvas in this container, by three controllers: appearance, camera, events. */
export function cytoscapeView(container: HTMLElement): GraphView {
  const cy = cytoscape({
    container,
    style: cytoscapeStyle(getComputedStyle(container)),
    minZoom: 0.05,
    maxZoom: 2.5,
    boxSelectionEnabled: false,
    autounselectify: true,
  });
  const appearance = createAppearance(cy, container);
  const camera = createCamera(cy);
  const events = createEvents(cy, container, appearance.follow);
  let selected: string | null = null;
  // What was in sight when it was selected stays so when bars around the canvas come and go.
  let { width, height } = camera.size();
  cy.on('resize', () => {
    const now = camera.size();
    if (now.width === width && now.height === height) return;
    ({ width, height } = now);
    camera.refit();
    if (selected) camera.reveal([selected], false);
  });

  return {
    ...camera,
    on: events.on,
    setLasso: events.setLasso,
    setScene: appearance.setScene,
    restyle: appearance.restyle,
    mark(id, picked, relations) {
      selected = id;
      appearance.mark(id, picked, relations);
    },
    async applyPositions({ places, headings }, { animate, lines, pinned }) {
      cy.stop(true, false);
      appearance.setLines(lines);
      appearance.setHeadings(headings);
      appearance.setPinned(pinned);
      if (animate) await glide(cy, places, appearance.follow);
      if (cy.destroyed()) return;
      cy.batch(() => {
        boxes(cy).forEach((node) => {
          const to = places.get(node.id());
          if (!to) return;
          node.position({ ...to });
          node.removeClass('unplaced');
        });
      });
      appearance.follow();
    },
    positions() {
      return new Map(boxes(cy).map((node): [string, Point] => [node.id(), { ...node.position() }]));
    },
    drawing: () => drawingOf(cy),
    destroy: () => cy.destroy(),
  };
}

/** What layouts place: all nodes but those that stand in a frame, and headings. */
function boxes(cy: Core): cytoscape.NodeCollection {
  return cy.nodes().filter((node) => node.data('frame') === null && !node.hasClass('heading'));
}

/** Moves boxes to their new places; what is new is there at once. A hidden page stops animations, so the end is told by the clock. */
function glide(cy: Core, places: ReadonlyMap<string, Point>, after: () => void): Promise<void> {
  const moving = boxes(cy).filter((node) => places.has(node.id()));
  moving.forEach((node, index) => {
    const to = places.get(node.id());
    if (!to) return;
    if (node.hasClass('unplaced')) {
      node.position({ ...to });
      node.removeClass('unplaced');
      return;
    }
    node.stop(true, false);
    node.animate({ position: { ...to } }, { ...GLIDE, ...(index === 0 ? { step: after } : {}) });
  });
  return new Promise((resolve) => setTimeout(resolve, GLIDE.duration + 30));
}
