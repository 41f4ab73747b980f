import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { LayoutName } from '../state/state.ts';
import type { GraphView, Positions } from './graph-view.ts';
import { type Layout, layouts } from './layout/layout.ts';
import { nodeBox } from './node-box.ts';
import type { Elements } from './to-elements.ts';

const EMPTY: Positions = new Map();

/** Lays the elements out whenever they or the layout change, off the main thread, and puts the result on the canvas. */
export function useLayout(
  view: RefObject<GraphView | null>,
  elements: Elements,
  name: LayoutName,
  /** Another question: the canvas starts over instead of growing. */
  subject: string,
): { readonly computing: boolean; cancel(): void } {
  const [computing, setComputing] = useState(false);
  const running = useRef<Layout | null>(null);
  const last = useRef<{ name: LayoutName | null; subject: string; placed: Positions }>({
    name: null,
    subject: '',
    placed: EMPTY,
  });

  const shape = [elements.nodes.map(({ id }) => id).join(), elements.edges.map(({ id }) => id).join()].join('|');

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another shape needs another layout, not other counts.
  useEffect(() => {
    const graph = view.current;
    if (!graph || elements.nodes.length === 0) return;
    const afresh = last.current.name !== name || last.current.subject !== subject || last.current.placed.size === 0;
    const placed = graph.positions();
    const before = afresh ? EMPTY : new Map([...placed].filter(([id]) => last.current.placed.has(id)));
    const layout = layouts[name]();
    running.current?.cancel();
    running.current = layout;
    setComputing(true);
    layout
      .run({
        nodes: elements.nodes.map((node) => ({ ...node, ...nodeBox(node) })),
        edges: elements.edges,
        before,
      })
      .then((positions) => {
        if (running.current !== layout) return;
        running.current = null;
        setComputing(false);
        if (!positions || !view.current) return;
        last.current = { name, subject, placed: positions };
        view.current.applyPositions(positions, {
          animate: !afresh && !prefersStillness(),
          lines: name === 'chain' ? 'columns' : 'straight',
        });
        if (afresh) view.current.fit();
      })
      .catch(() => setComputing(false));
  }, [shape, name, subject, view]);

  useEffect(() => () => running.current?.cancel(), []);

  const cancel = useCallback(() => {
    running.current?.cancel();
    running.current = null;
    setComputing(false);
  }, []);
  return { computing, cancel };
}

export function prefersStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
