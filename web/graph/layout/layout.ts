import type { Content } from '../scene/frame-shape.ts';
import type { Point, Positions, Size } from '../scene/geometry.ts';
import type { BoxKind } from '../scene/node-size.ts';

/** A box as a layout sees it. */
export interface LayoutBox {
  readonly id: string;
  readonly kind: BoxKind;
  readonly width: number;
  readonly height: number;
  /** What makes the shape of a frame; null for a name alone, and for what stays as it is. */
  readonly content: Content | null;
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
  /** By how much names of frames are larger than otherwise, since what stands between them grows with them; 1 unless told. */
  readonly frames?: number;
  /** Where forces bring the boxes, if that has been found before. */
  readonly drift?: Positions;
  /** The room that the picture is first seen in, in pixels of the screen. */
  readonly room: Size;
}

/** The heading of what is not known. */
export const UNKNOWN = '—';

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

/** By how much gaps are wider than otherwise: from far off they would not be seen. */
export function gapsFor({ frames = 1 }: Pick<LayoutTask, 'frames'>): number {
  return Math.max(1, 0.2 * frames);
}

/** Width by height of the room that a picture is to fill, within reason. */
export function aspectOf({ width, height }: Size): number {
  return width > 0 && height > 0 ? Math.min(3, Math.max(0.4, width / height)) : 1.4;
}

/** Of the whole picture. */
export function sizeOf(boxes: readonly LayoutBox[], places: Positions): Size {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { id, width, height } of boxes) {
    const at = places.get(id);
    if (!at) continue;
    left = Math.min(left, at.x - width / 2);
    right = Math.max(right, at.x + width / 2);
    top = Math.min(top, at.y - height / 2);
    bottom = Math.max(bottom, at.y + height / 2);
  }
  return left > right ? { width: 0, height: 0 } : { width: right - left, height: bottom - top };
}

/** Pure, so that it runs in a worker, in a test and in a benchmark alike; the same task gives the same picture. */
export type Layout = (task: LayoutTask) => Arrangement;
