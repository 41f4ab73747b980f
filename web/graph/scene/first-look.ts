import type { Size } from './geometry.ts';

/** Around the picture, in pixels of the screen. */
export const MARGIN = 28;
/** Smaller than this the whole would be marks without names, however large those are. */
const WHOLE_ZOOM = 0.015;
/** Seen smaller than this, a picture begins in its corner: from near by, that is where a reader begins. */
export const CORNER_ZOOM = 0.2;
/** Of what is larger than that a part is seen first, in which titles of measures are still shown, if shortened. */
export const READABLE_ZOOM = 0.5;
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

/** No zoom beyond this one shows more than the whole. */
export function wholeZoom(picture: Size, room: Size): number {
  return Math.min(LARGEST_ZOOM, fittingZoom(picture, room));
}
