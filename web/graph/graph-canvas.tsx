import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useExplorer } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { onThemeChange } from '../shell/theme.ts';
import { hide, select } from '../state/actions.ts';
import type { GraphView } from './graph-view.ts';

interface GraphCanvasProps {
  readonly view: RefObject<GraphView | null>;
  readonly selected: string | null;
  readonly description: string;
  /** The view is there and knows nothing yet. */
  onReady(view: GraphView): void;
  onOpen(id: string): void;
}

const ARROWS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;

/** The place where the canvas lives: it makes the view once, hands its events on as steps, and answers to the keyboard. */
export function GraphCanvas({ view, selected, description, onReady, onOpen }: GraphCanvasProps) {
  const words = useWords();
  const { do: take } = useExplorer();
  const container = useRef<HTMLDivElement>(null);
  const handlers = useRef({ onOpen });
  handlers.current = { onOpen };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is made once and lives as long as its container.
  useEffect(() => {
    let gone = false;
    let leave = () => {};
    // The drawing library is the largest part of the page, and the first screen does without it.
    void import('./cytoscape-view.ts').then(({ cytoscapeView }) => {
      if (gone || !container.current) return;
      const made = cytoscapeView(container.current);
      view.current = made;
      made.on('select', (id) => take(select(id)));
      made.on('open', (id) => handlers.current.onOpen(id));
      const stop = onThemeChange(document, () => made.restyle());
      leave = () => {
        stop();
        view.current = null;
        made.destroy();
      };
      onReady(made);
    });
    return () => {
      gone = true;
      leave();
    };
  }, []);

  const onKey = (event: KeyboardEvent) => {
    const graph = view.current;
    if (!graph || event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key as keyof typeof ARROWS];
    if (arrow) {
      const next = graph.nextTo(selected, arrow);
      if (next) take(select(next));
    } else if (event.key === 'Enter' && selected) onOpen(selected);
    else if ((event.key === 'Backspace' || event.key === 'Delete') && selected) take(hide(selected));
    else if (event.key === 'Escape') take(select(null));
    else if (event.key === '+' || event.key === '=') graph.zoomBy(1.25);
    else if (event.key === '-') graph.zoomBy(0.8);
    else if (event.key === '0') graph.fit({ everything: true, animate: true });
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="application"
      aria-label={description}
      aria-description={words.graph.keys}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the graph is walked by keyboard.
      tabIndex={0}
      className="graph-canvas"
      onKeyDown={onKey}
    >
      <div ref={container} className="graph-surface" aria-hidden="true" />
    </div>
  );
}
