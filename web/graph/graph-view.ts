import type { Line } from '../state/state.ts';
import type { Point, Positions, Size } from './scene/geometry.ts';
import type { Scene } from './scene/scene.ts';
import type { Types } from './scene/type-size.ts';

/** A place on the canvas in pixels of the screen, for what the page shows beside it. */
export interface Pointed extends Point {
  /** A node, a line, or plans that are named together. */
  readonly id: string;
  readonly members: readonly string[];
}

export interface GraphEvents {
  /** A node or line was clicked; null for the empty canvas. */
  select: string | null;
  /** Clicked with Shift: to be added to the others, or taken from them. */
  toggle: string;
  /** Caught by a box or a lasso. */
  catch: readonly string[];
  /** Double clicked: the reader wants what is behind it. */
  open: string;
  /** The rest of a plan's measures is asked for. */
  unfold: string;
  /** Dragged to a new place. */
  move: { readonly id: string; readonly at: Point };
  /** Clicked with the second button, or pressed long. */
  menu: Pointed;
  /** The pointer rests on it; null when it left. */
  hover: Pointed | null;
  /** The canvas became larger or smaller, and the reader still sees the whole as it was fitted. */
  room: Size;
}

/** How the lines run: in curves between columns or rows, or straight. */
export type LineStyle = 'columns' | 'rows' | 'straight';

/** What joins nodes to the selected one: 牵头, 配合, 引用 … */
export type Relations = ReadonlyMap<string, string>;

/** Words beside the bare scene, and lines that are left out. */
export interface Captions {
  /** A measure's owners, a plan's place and year. */
  readonly details: ReadonlyMap<string, string>;
  readonly muted: ReadonlySet<Line>;
  readonly rest: (count: number) => string;
  readonly tileNames: TileNames;
}

/** What several plans may be called together, the most telling name first; lines of it may be broken further. */
export type TileNames = (
  plans: readonly { readonly place: string | null; readonly year: number | null }[],
) => readonly string[];

export interface Placed extends Types {
  readonly places: Positions;
  readonly headings: readonly (Point & { readonly text: string; readonly width: number })[];
}

/** The canvas, behind the few things the page asks of it; nothing else knows which library draws. */
export interface GraphView {
  /** Makes the canvas show exactly this; boxes already there keep their place. */
  setScene(scene: Scene, captions: Captions): void;
  /** Resolves when everything has arrived. */
  applyPositions(
    placed: Placed,
    options: { readonly animate: boolean; readonly lines: LineStyle; readonly pinned: ReadonlySet<string> },
  ): Promise<void>;
  /** Of boxes. */
  positions(): Positions;
  /** Marks what is selected and what touches it, and what is picked beside it. */
  mark(selected: string | null, picked: readonly string[], relations: Relations): void;
  /** Shows these nodes, or all; never so small that titles cannot be read, unless asked for everything. */
  fit(options?: {
    readonly ids?: readonly string[];
    readonly everything?: boolean;
    /** The node that stands in the middle where not all can be shown; otherwise the picture begins at its top left. */
    readonly around?: string | null;
    readonly animate?: boolean;
  }): void;
  /** Fits again what was fitted last, unless the reader has moved it since. */
  refit(): void;
  /** Brings nodes into sight, without changing the size of anything unless they would not fit. */
  reveal(ids: readonly string[], animate: boolean): void;
  zoomBy(factor: number): void;
  /** The nearest node in a direction from another. */
  nextTo(id: string | null, direction: 'left' | 'right' | 'up' | 'down'): string | null;
  size(): Size;
  /** Reads the colours again, after the theme changed. */
  restyle(): void;
  /** Whether dragging over the empty canvas catches nodes instead of moving it. */
  setLasso(isOn: boolean): void;
  /** What is drawn, for a picture in another format. */
  drawing(): Drawing;
  on<E extends keyof GraphEvents>(event: E, handler: (detail: GraphEvents[E]) => void): () => void;
  destroy(): void;
}

/** The picture as shapes, in units of the picture. */
export interface Drawing {
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly radius: number;
    readonly fill: string;
    readonly stroke: string;
    readonly ink: string;
    readonly size: number;
    readonly lines: readonly string[];
    readonly isMiddle: boolean;
    /** Where the words begin, above or below the middle. */
    readonly dy: number;
  }[];
  readonly lines: readonly {
    readonly from: Point;
    readonly to: Point;
    /** Of quadratic curves whose ends meet half way between them; none for a straight line. */
    readonly controls: readonly Point[];
    readonly width: number;
    readonly stroke: string;
  }[];
}
