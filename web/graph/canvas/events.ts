import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { GraphEvents, GraphView } from '../graph-view.ts';
import type { NodeData } from './elements.ts';
import { createLasso } from './lasso.ts';

export interface Events {
  on: GraphView['on'];
  setLasso: GraphView['setLasso'];
  emit<E extends keyof GraphEvents>(event: E, detail: GraphEvents[E]): void;
}

/** What the reader does on the canvas, told as events of the graph; `moved` is called while a box is dragged. */
export function createEvents(cy: Core, container: HTMLElement, moved: (box: NodeSingular) => void): Events {
  const handlers: { [E in keyof GraphEvents]: Set<(detail: GraphEvents[E]) => void> } = {
    select: new Set(),
    toggle: new Set(),
    catch: new Set(),
    open: new Set(),
    unfold: new Set(),
    move: new Set(),
    menu: new Set(),
    hover: new Set(),
    room: new Set(),
  };
  const emit = <E extends keyof GraphEvents>(event: E, detail: GraphEvents[E]) => {
    for (const handler of handlers[event]) handler(detail);
  };
  const pointed = ({ target, renderedPosition }: EventObject) => ({
    id: target.id(),
    ...renderedPosition,
    members: target.data('members') ?? [],
  });

  cy.on('tap', (event) => {
    const { target, originalEvent } = event;
    if (target === cy) emit('select', null);
    else if (target.hasClass('tile')) return;
    else if (target.hasClass('rest')) emit('unfold', target.data('frame'));
    else if (isBundle(target.id())) emit('select', target.source().id());
    else if (target.hasClass('group')) emit('select', target.id());
    else if (target.isNode() && originalEvent instanceof MouseEvent && originalEvent.shiftKey)
      emit('toggle', target.id());
    else emit('select', target.id());
  });
  cy.on('dbltap', 'node', ({ target }) => {
    if (!target.is('.rest, .group, .tile')) emit('open', target.id());
  });
  cy.on('cxttap taphold', 'node', (event) => emit('menu', pointed(event)));
  cy.on('mouseover', 'node, edge', (event) => {
    container.classList.add('pointing');
    emit('hover', pointed(event));
  });
  cy.on('mouseout', 'node, edge', () => {
    container.classList.remove('pointing');
    emit('hover', null);
  });

  // A measure is dragged with its plan: it takes the frame along, and the frame takes the others.
  cy.on('drag', 'node', ({ target }) => {
    const frame = frameOf(target);
    if (frame !== target) {
      const { at } = target.data() as NodeData;
      frame.position({ x: target.position('x') - at.x, y: target.position('y') - at.y });
    }
    moved(frame);
  });
  cy.on('dragfree', 'node', ({ target }) => {
    const frame = frameOf(target);
    emit('move', { id: frame.id(), at: { ...frame.position() } });
  });

  const lasso = createLasso(container, (isInside) => {
    const caught = (cy.nodes().toArray() as NodeSingular[]).filter(
      (node) =>
        !node.hasClass('heading') &&
        !node.hasClass('rest') &&
        node.data('shape') !== 'frame' &&
        isInside(node.renderedPosition()),
    );
    emit(
      'catch',
      caught.map((node) => node.id()),
    );
  });
  return {
    on(event, handler) {
      handlers[event].add(handler);
      return () => handlers[event].delete(handler);
    },
    setLasso: lasso.set,
    emit,
  };
}

function isBundle(id: string): boolean {
  return id.startsWith('bundle:');
}

function frameOf(node: NodeSingular): NodeSingular {
  const frame = node.data('frame');
  const found = frame ? node.cy().getElementById(frame) : node;
  return found.isNode() && found.nonempty() ? (found as NodeSingular) : node;
}
