import type { Point, Size } from '../scene/geometry.ts';
import type { BoxKind } from '../scene/node-size.ts';

/** A box as a layout sees it. */
export interface LayoutBox {
  readonly id: string;
  readonly kind: BoxKind;
  readonly width: number;
  readonly height: number;
  readonly weight: number;
  readonly beside: string | null;
  readonly year: number | null;
  readonly place: string | null;
  /** Where it stood before: layouts keep it there as far as they can. */
  readonly before: Point | null;
}

export interface LayoutTask {
  readonly boxes: readonly LayoutBox[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly count: number }[];
  /** The box in the middle of a circle. */
  readonly focus: string | null;
  /** The room that the picture is first seen in, in pixels of the screen. */
  readonly room: Size;
}

/** Words above a column of the picture. */
export interface Heading extends Point {
  readonly text: string;
  readonly width: number;
}

export interface Arrangement {
  /** Centres of boxes, which do not overlap. */
  readonly places: ReadonlyMap<string, Point>;
  readonly headings: readonly Heading[];
}

/** Width by height of the room that a picture is to fill, within reason. */
export function aspectOf({ width, height }: Size): number {
  return width > 0 && height > 0 ? Math.min(3, Math.max(0.4, width / height)) : 1.4;
}

/** Pure, so that it runs in a worker, in a test and in a benchmark alike; the same task gives the same picture. */
export type Layout = (task: LayoutTask) => Arrangement;
