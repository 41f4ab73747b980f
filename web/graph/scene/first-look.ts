import type { Size } from './geometry.ts';

/** Around the picture, in pixels of the screen. */
export const MARGIN = 28;
/** At first no smaller than this: titles of measures are still shown, if shortened. */
const READABLE_ZOOM = 0.5;
/** Nor than this, where so much smaller shows the whole. */
export const WHOLE_ZOOM = 0.42;
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

/** The same for a picture without a beginning, which is seen from farther away: plans are wholes there. */
export function overviewZoom(picture: Size, room: Size): number {
  return Math.min(LARGEST_ZOOM, Math.max(fittingZoom(picture, room), 0.3));
}

/** No zoom beyond this one shows more than the whole. */
export function wholeZoom(picture: Size, room: Size): number {
  return Math.min(LARGEST_ZOOM, fittingZoom(picture, room));
}
