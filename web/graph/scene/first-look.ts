import type { Size } from './geometry.ts';

/** Around the picture, in pixels of the screen. */
export const MARGIN = 28;
/** The whole is seen first as long as it is no smaller than this: plans are named there, and what carries most. */
export const WHOLE_ZOOM = 0.2;
/** Of what is larger than that a part is seen first, in which titles of measures are still shown, if shortened. */
export const READABLE_ZOOM = 0.5;
/** The same of a picture without a beginning: plans are wholes there. Its names stand close, and smaller would be cut. */
const OVERVIEW_ZOOM = 0.3;
/** Nor larger than this, however little there is. */
const LARGEST_ZOOM = 1.1;

/** The zoom at which a picture fills the room. */
export function fittingZoom(picture: Size, room: Size): number {
  return Math.min(
    Math.max(1, room.width - 2 * MARGIN) / Math.max(1, picture.width),
    Math.max(1, room.height - 2 * MARGIN) / Math.max(1, picture.height),
  );
}

/** The zoom at which a picture is seen first; what does not fit then lies beyond the edges. */
export function firstZoom(picture: Size, room: Size): number {
  const fitting = fittingZoom(picture, room);
  return Math.min(LARGEST_ZOOM, fitting >= WHOLE_ZOOM ? fitting : READABLE_ZOOM);
}

/** The same for a picture without a beginning. */
export function overviewZoom(picture: Size, room: Size): number {
  return Math.min(LARGEST_ZOOM, Math.max(fittingZoom(picture, room), OVERVIEW_ZOOM));
}

/** No zoom beyond this one shows more than the whole. */
export function wholeZoom(picture: Size, room: Size): number {
  return Math.min(LARGEST_ZOOM, fittingZoom(picture, room));
}
