/** A rectangle on a page; lengths in points (pixels of a picture), measured from the top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A character on a page, its box in the direction in which it is read. */
export interface Glyph extends Box {
  readonly text: string;
  readonly size: number;
  /** Where it stands on the page as seen, which differs from the box when the text runs up the page. */
  readonly place: Box;
  /** How far its line is turned clockwise on the page as seen, in degrees from 0 to 360. */
  readonly angle: number;
  /** Characters shown by one operator, or recognised in one line, share it. */
  readonly run: number;
  /** Nearly the colour of paper. */
  readonly faint: boolean;
  /** How sure the recognition of a picture is, from 0 to 1; absent in files that hold their text. */
  readonly confidence?: number;
}

/** A straight line drawn along or down the page, as tables are ruled. */
export interface Rule extends Box {
  readonly direction: 'horizontal' | 'vertical';
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What is on a page, before anything is said about its order. What every paged format is turned into. */
export interface PlacedPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** The page as a reader sees it, to which `place` refers, where that is not the page as it is read. */
  readonly seen?: PageSize;
  /** Pictures, by the place that they cover. */
  readonly pictures: readonly Box[];
}

export function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

export function middleOf({ left, top, right, bottom }: Box): { readonly x: number; readonly y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
