import type { Elements } from './to-elements.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Positions = ReadonlyMap<string, Point>;

export interface GraphEvents {
  /** A node or edge was clicked; null for the empty canvas. */
  select: string | null;
  /** A node was double clicked, or its badge: the reader wants what is behind it. */
  open: string;
  /** A node was dragged to a new place. */
  move: { readonly id: string; readonly at: Point };
}

/** How the lines run: in curves between columns, or straight. */
export type LineStyle = 'columns' | 'straight';

/** The canvas, behind the few things the page asks of it; nothing else knows which library draws. */
export interface GraphView {
  /** Makes the canvas show exactly these elements; those already there keep their place. */
  setElements(elements: Elements): void;
  /** Resolves when everything has arrived. */
  applyPositions(
    positions: Positions,
    options: { readonly animate: boolean; readonly lines: LineStyle },
  ): Promise<void>;
  positions(): Positions;
  /** Marks what is selected and what touches it. */
  select(id: string | null): void;
  /** Words that edges show once their end is selected. */
  setEdgeLabels(labels: ReadonlyMap<string, string>): void;
  /** Shows these nodes, or all; never so small that labels cannot be read, unless asked for everything. */
  fit(options?: { readonly ids?: readonly string[]; readonly everything?: boolean; readonly animate?: boolean }): void;
  /** Brings nodes into sight, without changing the size of anything unless they would not fit. */
  reveal(ids: readonly string[], animate: boolean): void;
  zoomBy(factor: number): void;
  /** The nearest node in a direction from another. */
  nextTo(id: string | null, direction: 'left' | 'right' | 'up' | 'down'): string | null;
  /** Reads the colours again, after the theme changed. */
  restyle(): void;
  exportImage(): Promise<Blob>;
  on<E extends keyof GraphEvents>(event: E, handler: (detail: GraphEvents[E]) => void): () => void;
  destroy(): void;
}
