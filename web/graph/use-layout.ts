import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { LayoutName, Pin } from '../state/state.ts';
import type { GraphView, LineStyle, Placed } from './graph-view.ts';
import { type LayoutTask, UNKNOWN } from './layout/layout.ts';
import { createLayoutClient } from './layout/layout-client.ts';
import type { Point, Positions } from './scene/geometry.ts';
import type { Scene } from './scene/scene.ts';
import { PLAIN } from './scene/type-size.ts';

const NOWHERE: Positions = new Map();
const REMEMBERED = 60;
const LINES_OF: { readonly [L in LayoutName]: LineStyle } = {
  chain: 'columns',
  circle: 'straight',
  free: 'straight',
  year: 'rows',
  place: 'rows',
};

interface LayoutInput {
  readonly scene: Scene;
  /** Lines still to come would only move everything again. */
  readonly complete: boolean;
  readonly name: LayoutName;
  readonly pins: readonly Pin[];
  /** What stands in the middle of a circle. */
  readonly focus: string | null;
  /** Changes when the picture is to be arranged for another room. */
  readonly room: string;
  /** Above the column of what has no year or place. */
  readonly unknown: string;
  /** Another question: the canvas starts over instead of growing. */
  readonly subject: string;
}

/**
 * Lays the scene out whenever it or the layout changes, off the main thread, and puts the result on the canvas. A picture that
 * was there before comes back as it was, so that a collapse or an undo is seen to be one.
 */
export function useLayout(
  view: RefObject<GraphView | null>,
  { scene, complete, name, pins, focus, subject, room, unknown }: LayoutInput,
): { readonly computing: boolean; cancel(): void } {
  const [computing, setComputing] = useState(false);
  const [client] = useState(createLayoutClient);
  const last = useRef({ name, subject, room, placed: NOWHERE, types: PLAIN });
  const remembered = useRef(new Map<string, Placed>());
  const pinned = useRef(pins);
  pinned.current = pins;
  const arranged = useRef<Placed | null>(null);
  const shape = complete
    ? JSON.stringify([
        name,
        subject,
        room,
        unknown,
        name === 'circle' ? focus : null,
        scene.boxes.map(({ id, width, height }) => [id, width, height]),
        scene.bundles.map(({ id }) => id),
      ])
    : null;

  const options = useCallback(
    (animate: boolean) => ({
      animate: animate && !prefersStillness(),
      lines: LINES_OF[name],
      pinned: new Set(pinned.current.map(({ id }) => id)),
    }),
    [name],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another shape needs another layout, not other counts.
  useEffect(() => {
    const graph = view.current;
    if (!graph || shape === null || scene.boxes.length === 0) return;
    const { placed } = last.current;
    const afresh = last.current.name !== name || last.current.subject !== subject || placed.size === 0;
    const isRefit = !afresh && last.current.room !== room;
    const before = afresh || isRefit ? NOWHERE : new Map([...graph.positions()].filter(([id]) => placed.has(id)));

    const show = async (found: Placed) => {
      const { places, frames, type, wide } = found;
      last.current = { name, subject, room, placed: places, types: { frames, type, wide } };
      arranged.current = found;
      remember(remembered.current, shape, found);
      await graph.applyPositions(withPins(found, pinned.current), options(!afresh));
      if (view.current !== graph) return;
      if (afresh) graph.fit({ around: middleOf(name, scene, focus) });
      else if (isRefit) graph.refit();
      else graph.reveal(newcomers(scene, before), !prefersStillness());
    };

    client.cancel();
    const known = remembered.current.get(shape);
    if (known) {
      setComputing(false);
      void show(known);
      return;
    }
    setComputing(true);
    performance.mark('zhengmai:layout');
    client
      .arrange(name, toTask({ scene, before, focus, view: graph }), afresh || isRefit ? null : last.current.types)
      .then((found) => {
        if (!found) return undefined;
        performance.measure('zhengmai:layout', 'zhengmai:layout');
        setComputing(false);
        const headings = found.headings.map((heading) =>
          heading.text === UNKNOWN ? { ...heading, text: unknown } : heading,
        );
        return show({ ...found, headings });
      })
      .catch(() => setComputing(false));
  }, [shape, view]);

  // A pin is set or lifted: everything else stays.
  const pinKey = JSON.stringify(pins);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `pinKey` stands for the pins, by value.
  useEffect(() => {
    if (view.current && arranged.current) {
      void view.current.applyPositions(withPins(arranged.current, pins), options(true));
    }
  }, [pinKey, view]);

  useEffect(() => () => client.dispose(), [client]);

  const cancel = useCallback(() => {
    client.cancel();
    setComputing(false);
    const graph = view.current;
    if (graph)
      void graph.applyPositions({ places: graph.positions(), headings: [], ...last.current.types }, options(false));
  }, [client, view, options]);
  return { computing, cancel };
}

export function prefersStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function toTask(input: {
  readonly scene: Scene;
  readonly before: Positions;
  readonly focus: string | null;
  readonly view: GraphView;
}): LayoutTask {
  const { scene, before, focus, view } = input;
  return {
    boxes: scene.boxes.map(({ id, kind, width, height, block, weight, beside, year, place }) => ({
      ...{ id, kind, width, height, weight, beside, year, place, content: block?.content ?? null },
      before: before.get(id) ?? null,
    })),
    links: scene.bundles.map(({ from, to, count }) => ({ from, to, count })),
    focus,
    room: view.size(),
  };
}

/** Where to look first in a picture that has no beginning. */
function middleOf(name: LayoutName, { boxes }: Scene, focus: string | null): string | null {
  if (name !== 'circle' && name !== 'free') return null;
  if (name === 'circle' && boxes.some(({ id }) => id === focus)) return focus;
  return (
    boxes.reduce<Scene['boxes'][number] | null>((best, box) => (best && best.weight >= box.weight ? best : box), null)
      ?.id ?? null
  );
}

function withPins({ places, ...rest }: Placed, pins: readonly Pin[]): Placed {
  const moved = pins.flatMap(({ id, x, y }): [string, Point][] => (places.has(id) ? [[id, { x, y }]] : []));
  return { places: moved.length === 0 ? places : new Map([...places, ...moved]), ...rest };
}

/** What has just been drawn, with what it came with. */
function newcomers({ boxes }: Scene, before: Positions): readonly string[] {
  return boxes.filter(({ id }) => !before.has(id)).flatMap(({ id, beside }) => (beside ? [id, beside] : [id]));
}

function remember(pictures: Map<string, Placed>, shape: string, placed: Placed): void {
  pictures.delete(shape);
  pictures.set(shape, placed);
  const [oldest] = pictures.keys();
  if (pictures.size > REMEMBERED && oldest !== undefined) pictures.delete(oldest);
}
