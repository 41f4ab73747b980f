/** Size of the type inside nodes, in units of the picture, where nothing asks for a larger one. */
export const FONT_SIZE = 13;
/** Of the names of frames. */
export const FRAME_TYPE = FONT_SIZE + 1;
/** Smallest type on screen, in pixels; what has no room for it shows less, not smaller. */
export const LEAST = 11.5;
/** Height of a line of type, by its size. */
export const LINE_HEIGHT = 1.3;
/** Names are never so large that all could be read at less than this zoom: larger ones make the picture larger still. */
export const LEAST_READ = 0.42;
const LARGEST = LEAST / FONT_SIZE / LEAST_READ;

/** Zooms between two of these steps show the same words, so that zooming does not write them anew each time. */
export function zoomStep(zoom: number): number {
  return 2 ** (Math.floor(Math.log2(zoom) * 6 + 1e-6) / 6);
}

/** By how much the type of names has to be larger than it is otherwise, so that it can be read at a zoom. */
export function typeFor(zoom: number): number {
  return Math.min(LARGEST, Math.max(1, LEAST / FONT_SIZE / zoomStep(zoom)));
}
