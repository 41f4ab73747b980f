/** A picture of a page: one byte a pixel and channel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** 0 black, 255 white. */
  readonly grey: Uint8Array;
  /** The same as a red lamp shows it: red ink, as of a stamp, is paper. */
  readonly red: Uint8Array;
}

/** From four bytes a pixel: red, green, blue and how opaque it is, on white paper. */
export function fromRgba(width: number, height: number, rgba: Uint8Array | Uint8ClampedArray): Picture {
  const grey = new Uint8Array(width * height);
  const red = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += 4) {
    const opaque = (rgba[from + 3] ?? 255) / 255;
    const onPaper = (value: number | undefined) => (value ?? 0) * opaque + 255 * (1 - opaque);
    const [r, g, b] = [onPaper(rgba[from]), onPaper(rgba[from + 1]), onPaper(rgba[from + 2])];
    grey[at] = 0.299 * r + 0.587 * g + 0.114 * b;
    red[at] = r;
  }
  return { width, height, grey, red };
}

/** A picture of another size; each pixel is the average of those that it stands for. */
export function resized(picture: Picture, width: number, height: number): Picture {
  return {
    width,
    height,
    grey: resample(
      picture.grey,
      picture,
      { left: 0, top: 0, width: picture.width, height: picture.height },
      width,
      height,
    ),
    red: resample(
      picture.red,
      picture,
      { left: 0, top: 0, width: picture.width, height: picture.height },
      width,
      height,
    ),
  };
}

/** A part of a channel, larger or smaller: by area where it shrinks, between neighbours where it grows. */
export function resample(
  channel: Uint8Array,
  { width: stride, height: rows }: { readonly width: number; readonly height: number },
  part: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  width: number,
  height: number,
): Uint8Array {
  const result = new Uint8Array(width * height);
  const [scaleX, scaleY] = [part.width / width, part.height / height];
  const columns = Array.from({ length: width }, (_, x) => spread(part.left + x * scaleX, scaleX, stride));
  for (let y = 0; y < height; y++) {
    const ys = spread(part.top + y * scaleY, scaleY, rows);
    for (let x = 0; x < width; x++) {
      const xs = columns[x];
      if (!xs) continue;
      let sum = 0;
      let weight = 0;
      for (let v = ys.first; v <= ys.last; v++) {
        const weightY = v === ys.first ? ys.head : v === ys.last ? ys.tail : 1;
        for (let u = xs.first; u <= xs.last; u++) {
          const w = weightY * (u === xs.first ? xs.head : u === xs.last ? xs.tail : 1);
          sum += w * (channel[v * stride + u] ?? 255);
          weight += w;
        }
      }
      result[y * width + x] = weight > 0 ? sum / weight : 255;
    }
  }
  return result;
}

interface Spread {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly tail: number;
}

/** The pixels between two places, the first and the last with the share of them that lies between. */
function spread(from: number, length: number, limit: number): Spread {
  const inside = (value: number) => Math.min(limit - 1, Math.max(0, value));
  if (length < 1) {
    const centre = from + length / 2 - 0.5;
    const first = inside(Math.floor(centre));
    const tail = Math.min(1, Math.max(0, centre - first));
    return { first, last: inside(first + 1), head: 1 - tail, tail };
  }
  const [first, last] = [inside(Math.floor(from)), inside(Math.ceil(from + length) - 1)];
  return { first, last, head: Math.min(1, first + 1 - from), tail: Math.min(1, from + length - last) };
}

/** A quarter turn or more, clockwise. */
export function turned(picture: Picture, quarter: 0 | 90 | 180 | 270): Picture {
  if (quarter === 0) return picture;
  const { width, height } = picture;
  const [newWidth, newHeight] = quarter === 180 ? [width, height] : [height, width];
  const turn = (channel: Uint8Array) => {
    const result = new Uint8Array(channel.length);
    for (let y = 0; y < newHeight; y++) {
      for (let x = 0; x < newWidth; x++) {
        const [u, v] =
          quarter === 90 ? [y, height - 1 - x] : quarter === 180 ? [width - 1 - x, height - 1 - y] : [width - 1 - y, x];
        result[y * newWidth + x] = channel[v * width + u] ?? 255;
      }
    }
    return result;
  };
  return { width: newWidth, height: newHeight, grey: turn(picture.grey), red: turn(picture.red) };
}
