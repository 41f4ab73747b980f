/** A place in the picture, in pixels at natural size. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In pixels at natural size. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where each node stands, by its id. */
export type Positions = ReadonlyMap<string, Point>;
