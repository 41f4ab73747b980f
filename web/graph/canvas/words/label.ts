import type { Size } from '../../scene/geometry.ts';
import { FONT_SIZE } from '../../scene/type-size.ts';

/** Something that may carry words, in units of the picture. */
export interface Labelled {
  readonly id: string;
  readonly shape: 'pill' | 'cell' | 'frame' | 'heading';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly kind: string;
  readonly words: string;
  /** The words without how the thing hangs together with what is chosen. */
  readonly name: string;
  /** A further line, where there is room for it. */
  readonly detail: string;
  /** Room at the top of a frame; 0 in what holds nothing. */
  readonly head: number;
  /** What carries more is named first. */
  readonly weight: number;
  /** The frame that it stands in. */
  readonly frame: string | null;
  /** Of a plan. */
  readonly place: string | null;
  readonly year: number | null;
}

export interface Label {
  readonly text: string;
  /** Font size in units of the picture. */
  readonly size: number;
  /** The words stand in the middle of the frame, over what it holds, instead of at its head. */
  readonly isOver: boolean;
  /** As large as the thing has to be drawn for its words; null where it has room for them as it is. */
  readonly drawn: Size | null;
}

export const NOTHING: Label = { text: '', size: FONT_SIZE, isOver: false, drawn: null };
