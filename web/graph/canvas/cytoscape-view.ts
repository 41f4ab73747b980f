import cytoscape, { type Core } from 'cytoscape';
import type { GraphView } from '../graph-view.ts';
import type { Point } from '../scene/geometry.ts';
import { boxes, createAppearance } from './appearance.ts';
import { createCamera, GLIDE } from './camera.ts';
import { cytoscapeStyle } from './cytoscape-style.ts';
import { drawingOf } from './drawing.ts';
import { createEvents } from './events.ts';
import { createSlices } from './slices.ts';

/** Draws the graph with Cytoscape on a canvas in this container, by three controllers: appearance, camera, events. */
export function cytoscapeView(container: HTMLElement): GraphView {
  const cy = cytoscape({
    container,
    style: cytoscapeStyle(getComputedStyle(container)),
    minZoom: 0.01,
    maxZoom: 2.5,
    boxSelectionEnabled: false,
    autounselectify: true,
  });
  const slices = createSlices();
  const appearance = createAppearance(cy, container, slices);
  const camera = createCamera(cy);
  const events = createEvents(cy, container, appearance.follow);
  let selected: string | null = null;
  // What was in sight when it was selected stays so when bars around the canvas come and go.
  let { width, height } = camera.size();
  cy.on('resize', () => {
    // Taken off the page, it has no size: none that equals itself.
    if (!container.isConnected) return;
    const now = camera.size();
    if (now.width === width && now.height === height) return;
    ({ width, height } = now);
    camera.refit();
    if (camera.isFitted()) events.emit('room', now);
    if (selected) camera.reveal([selected], false);
  });
  let arrangements = 0;

  return {
    ...camera,
    fit(options) {
      camera.fit(options);
      // A link that selects something shows it, also where it lies beyond the first look.
      if (selected && !options?.animate) camera.reveal([selected], false);
    },
    refit() {
      camera.refit();
      if (selected) camera.reveal([selected], false);
    },
    reveal(ids, animate) {
      // What is still to be added is revealed once it is there.
      void slices.settled().then(() => cy.destroyed() || camera.reveal(ids, animate));
    },
    on: events.on,
    setLasso: events.setLasso,
    setScene: appearance.setScene,
    restyle: appearance.restyle,
    mark(id, picked, relations) {
      selected = id;
      appearance.mark(id, picked, relations);
    },
    async applyPositions({ places, headings, frames, type, wide }, { animate, lines, pinned }) {
      arrangements += 1;
      const arrangement = arrangements;
      await slices.settled();
      if (cy.destroyed() || arrangement !== arrangements) return;
      cy.stop(true, false);
      appearance.setLines(lines);
      // What becomes larger or smaller does not glide there as well.
      const isResized = appearance.setTypes({ frames, type, wide });
      const glides = animate && !isResized && cy.elements().length < GLIDING;
      appearance.setHeadings(headings);
      appearance.setPinned(pinned);
      if (glides) await glide(cy, places, appearance.followAll);
      if (cy.destroyed() || arrangement !== arrangements) return;
      // A picture that is put together anew is shown when it is whole.
      container.classList.toggle('arranging', !animate);
      await appearance.place(places);
      if (arrangement === arrangements) container.classList.remove('arranging');
    },
    positions() {
      return new Map(boxes(cy).map((node): [string, Point] => [node.id(), { ...node.position() }]));
    },
    drawing: () => drawingOf(cy),
    destroy() {
      slices.stop();
      cy.destroy();
    },
  };
}

/** Up to so many elements move to their new places; more of them would stutter there, and jump. */
const GLIDING = 400;

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
