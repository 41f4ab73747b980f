import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { NotFetched, part, usePart } from '../shell/controls/part.tsx';
import { onThemeChange } from '../shell/theme.ts';
import { select } from '../state/actions.ts';
import {
  hide,
  hideAll,
  isGroup,
  pick,
  pickGroup,
  pin,
  toggleOpened,
  togglePicked,
  walkTo,
} from '../state/graph-actions.ts';
import type { GraphEvents, GraphView } from './graph-view.ts';
import { prefersStillness } from './use-layout.ts';

interface GraphCanvasProps {
  readonly view: RefObject<GraphView | null>;
  readonly selected: string | null;
  readonly description: string;
  /** What there is to say of a node that the keyboard came to. */
  describe(id: string): string;
  /** The view is there and knows nothing yet. */
  onReady(view: GraphView): void;
  /** The reader wants what is behind a node. */
  onOpen(id: string): void;
  onMenu(at: GraphEvents['menu']): void;
  onHover(at: GraphEvents['hover']): void;
  onRoom(size: GraphEvents['room']): void;
}

const ARROWS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;

// The drawing library is the largest part of the page, and the first screen does without it.
const drawing = part(async () => (await import('./canvas/cytoscape-view.ts')).cytoscapeView);

/** The place where the canvas lives: it makes the view once, hands its events on as steps, and answers to the keyboard. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { view, selected, description } = props;
  const words = useWords();
  const { do: take, announce } = useExplorer();
  const picked = useExplorerState((state) => state.picked);
  const container = useRef<HTMLDivElement>(null);
  const handlers = useRef(props);
  handlers.current = props;
  const { value: makeView, failed, retry } = usePart(drawing);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is made once and lives as long as its container.
  useEffect(() => {
    if (!makeView || !container.current) return;
    const made = makeView(container.current);
    view.current = made;
    made.on('select', (id) => take(id !== null && isGroup(id) ? pickGroup(id) : select(id)));
    made.on('toggle', (id) => take(togglePicked(id)));
    made.on('catch', (ids) => take(pick(ids)));
    made.on('unfold', (planId) => take(toggleOpened(planId)));
    made.on('move', ({ id, at }) => take(pin(id, at.x, at.y)));
    made.on('open', (id) => handlers.current.onOpen(id));
    made.on('menu', (at) => handlers.current.onMenu(at));
    made.on('hover', (at) => handlers.current.onHover(at));
    made.on('room', (size) => handlers.current.onRoom(size));
    const stop = onThemeChange(document, () => made.restyle());
    handlers.current.onReady(made);
    return () => {
      stop();
      view.current = null;
      made.destroy();
    };
  }, [makeView]);

  const onKey = (event: KeyboardEvent) => {
    const graph = view.current;
    if (!graph || event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key as keyof typeof ARROWS];
    if (arrow) {
      const next = graph.nextTo(selected, arrow);
      if (next) {
        take(walkTo(next, event.shiftKey));
        announce(props.describe(next));
      }
    } else if (event.key === 'Enter' && selected) props.onOpen(selected);
    else if (event.key === ' ' && selected) take(togglePicked(selected));
    else if (event.key === 'Backspace' || event.key === 'Delete') {
      if (picked.length > 0) take(hideAll(picked));
      else if (selected) take(hide(selected));
    } else if (event.key === 'Escape') take(select(null));
    else if (event.key === '+' || event.key === '=') graph.zoomBy(1.25);
    else if (event.key === '-') graph.zoomBy(0.8);
    else if (event.key === '0') graph.fit({ everything: true, animate: !prefersStillness() });
    else return;
    event.preventDefault();
  };

  if (failed) return <NotFetched retry={retry} />;
  return (
    <div
      role="application"
      aria-label={description}
      aria-description={words.graph.keys}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the graph is walked by keyboard.
      tabIndex={0}
      className="graph-canvas"
      data-entry
      onKeyDown={onKey}
    >
      <div ref={container} className="graph-surface" aria-hidden="true" />
    </div>
  );
}
