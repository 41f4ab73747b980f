import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { LayoutName } from '../state/state.ts';
import type { GraphView, Positions } from './graph-view.ts';
import { type Layout, layouts } from './layout/layout.ts';
import { nodeBox } from './node-box.ts';
import type { Elements } from './to-elements.ts';

const NOWHERE: Positions = new Map();
const REMEMBERED = 60;

/**
 * Lays the elements out whenever they or the layout change, off the main thread, and puts the result on the canvas. A
 * picture that was there before comes back as it was, so that a collapse or an undo is seen to be one.
 */
export function useLayout(
  view: RefObject<GraphView | null>,
  elements: Elements,
  /** Lines still to come would only move everything again. */
  complete: boolean,
  name: LayoutName,
  /** Another question: the canvas starts over instead of growing. */
  subject: string,
): { readonly computing: boolean; cancel(): void } {
  const [computing, setComputing] = useState(false);
  const running = useRef<Layout | null>(null);
  const last = useRef({ name, subject, placed: NOWHERE });
  const remembered = useRef(new Map<string, Positions>());
  const shape = complete
    ? [name, subject, ...elements.nodes.map(({ id }) => id), ...elements.edges.map(({ id }) => id)].join(' ')
    : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another shape needs another layout, not other counts.
  useEffect(() => {
    const graph = view.current;
    if (!graph || shape === null || elements.nodes.length === 0) return;
    const { placed } = last.current;
    const afresh = last.current.name !== name || last.current.subject !== subject || placed.size === 0;
    // Positions are read from the canvas, so that what the reader dragged stays where it was dragged to.
    const before = afresh ? NOWHERE : new Map([...graph.positions()].filter(([id]) => placed.has(id)));

    const show = async (positions: Positions) => {
      last.current = { name, subject, placed: positions };
      remember(remembered.current, shape, positions);
      await graph.applyPositions(positions, {
        animate: !afresh && !prefersStillness(),
        lines: name === 'chain' ? 'columns' : 'straight',
      });
      if (view.current !== graph) return;
      if (afresh) graph.fit();
      else graph.reveal(newcomers(elements, before), !prefersStillness());
    };

    running.current?.cancel();
    running.current = null;
    const known = remembered.current.get(shape);
    if (known) {
      setComputing(false);
      void show(known);
      return;
    }
    const layout = layouts[name]();
    running.current = layout;
    setComputing(true);
    const nodes = elements.nodes.map((node) => ({ ...node, ...nodeBox(node) }));
    layout
      .run({ nodes, edges: elements.edges, before })
      .then((positions) => {
        return running.current === layout && positions ? show(positions) : undefined;
      })
      .finally(() => {
        if (running.current !== layout) return;
        running.current = null;
        setComputing(false);
      });
  }, [shape, view]);

  useEffect(() => () => running.current?.cancel(), []);

  const cancel = useCallback(() => {
    running.current?.cancel();
    running.current = null;
    setComputing(false);
    const graph = view.current;
    if (graph) void graph.applyPositions(graph.positions(), { animate: false, lines: 'straight' });
  }, [view]);
  return { computing, cancel };
}

export function prefersStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** What has just been drawn, with what it came with. */
function newcomers({ nodes }: Elements, before: Positions): readonly string[] {
  return nodes.filter(({ id }) => !before.has(id)).flatMap(({ id, beside }) => (beside ? [id, beside] : [id]));
}

function remember(pictures: Map<string, Positions>, shape: string, positions: Positions): void {
  pictures.delete(shape);
  pictures.set(shape, positions);
  const [oldest] = pictures.keys();
  if (pictures.size > REMEMBERED && oldest !== undefined) pictures.delete(oldest);
}
