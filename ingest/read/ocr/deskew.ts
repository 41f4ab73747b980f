import type { Picture } from './picture.ts';

/** Scanners and people are off by no more. */
const MOST_DEGREES = 4;
const STEP = 0.1;
/** Less than this does no harm. */
const LEAST_DEGREES = 0.15;
/** As many dark pixels tell the slope as well as all. */
const SAMPLES = 30_000;
const DARK = 128;

/** How far the lines of a page run down to the right, in degrees. */
export function skewOf({ width, height, grey }: Picture): number {
  const every = Math.max(1, Math.floor(Math.sqrt((width * height) / 1_000_000)));
  const points: [number, number][] = [];
  for (let y = 0; y < height; y += every) {
    for (let x = 0; x < width; x += every) if ((grey[y * width + x] ?? 255) < DARK) points.push([x, y]);
  }
  const thin = Math.max(1, Math.floor(points.length / SAMPLES));
  const sample = points.filter((_, index) => index % thin === 0);
  if (sample.length < 100) return 0;
  const sharpness = (degrees: number) => {
    const slope = Math.tan((degrees * Math.PI) / 180);
    const rows = new Uint32Array(Math.ceil((height + 2 * width * Math.abs(Math.tan(0.1))) / every) + 4);
    const shift = width * Math.abs(Math.tan(0.1));
    for (const [x, y] of sample) {
      const row = Math.round((y - x * slope + shift) / every);
      rows[row] = (rows[row] ?? 0) + 1;
    }
    return rows.reduce((sum, count) => sum + count * count, 0);
  };
  let [best, sharpest] = [0, sharpness(0) * 1.002];
  for (let degrees = -MOST_DEGREES; degrees <= MOST_DEGREES; degrees += STEP) {
    const value = sharpness(degrees);
    if (value > sharpest) [best, sharpest] = [degrees, value];
  }
  return Math.abs(best) < LEAST_DEGREES ? 0 : best;
}

/** Turned back by so many degrees round its middle; what comes in from outside is paper. */
export function deskewed(picture: Picture, degrees: number): Picture {
  if (degrees === 0) return picture;
  const { width, height } = picture;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const turn = (channel: Uint8Array) => {
    const result = new Uint8Array(channel.length).fill(255);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const [u, v] = rotated(x, y, width, height, cos, sin);
        const [left, top] = [Math.floor(u), Math.floor(v)];
        if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
        const [dx, dy] = [u - left, v - top];
        const at = top * width + left;
        const upper = (channel[at] ?? 255) * (1 - dx) + (channel[at + 1] ?? 255) * dx;
        const lower = (channel[at + width] ?? 255) * (1 - dx) + (channel[at + width + 1] ?? 255) * dx;
        result[y * width + x] = upper * (1 - dy) + lower * dy;
      }
    }
    return result;
  };
  return { width, height, grey: turn(picture.grey), red: turn(picture.red) };
}

/** Where a point of the picture that was turned back lay before. */
export function beforeDeskew(x: number, y: number, { width, height }: Picture, degrees: number): [number, number] {
  const radians = (degrees * Math.PI) / 180;
  return rotated(x, y, width, height, Math.cos(radians), Math.sin(radians));
}

function rotated(x: number, y: number, width: number, height: number, cos: number, sin: number): [number, number] {
  const [dx, dy] = [x - width / 2, y - height / 2];
  return [width / 2 + dx * cos - dy * sin, height / 2 + dx * sin + dy * cos];
}
