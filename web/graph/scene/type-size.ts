/** Size of the type inside nodes, in units of the picture, where nothing asks for a larger one. */
export const FONT_SIZE = 13;
/** Of the names of frames. */
export const FRAME_TYPE = FONT_SIZE + 1;
/** Smallest type on screen, in pixels; what has no room for it shows less, not smaller. */
export const LEAST = 11.5;
/** Height of a line of type, by its size. */
export const LINE_HEIGHT = 1.3;
/** All names are so large that they can be read at least down to this zoom, where the picture is seen so small. */
export const LEAST_READ = 0.42;
/** Names are never larger than this: still larger ones only make the picture larger. Those of frames are read from farthest off. */
export const LARGEST = { sure: LEAST / FONT_SIZE / LEAST_READ, pills: 4, frames: 9 } as const;

/** Whether a zoom shows single measures at all, or plans as wholes. */
export function isFar(zoom: number, head: number): boolean {
  return (LEAST / zoom) * LINE_HEIGHT > head;
}

/** Zooms between two of these steps show the same words, so that zooming does not write them anew each time. */
export function zoomStep(zoom: number): number {
  return 2 ** (Math.floor(Math.log2(zoom) * 12 + 1e-6) / 12);
}

/** By how much the type of names has to be larger than it is otherwise, so that it can be read at a zoom. */
export function typeFor(zoom: number): number {
  return Math.min(LARGEST.frames, Math.max(1, LEAST / FONT_SIZE / zoomStep(zoom)));
}

/** By how much names are larger than they are otherwise: those of frames, and those that stand alone with the pills around them. */
export interface Types {
  readonly frames: number;
  readonly type: number;
  /** By how much measures are wider than otherwise, where there is room beside the picture and not below it. */
  readonly wide: number;
}

export const PLAIN: Types = { frames: 1, type: 1, wide: 1 };
