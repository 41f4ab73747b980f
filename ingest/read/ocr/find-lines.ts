import type { Box } from '../page/placed-page.ts';
import type { OcrModels } from './models.ts';
import { type Picture, resample } from './picture.ts';

/** The detector sees a page at most this long, in pixels; small type needs it. */
const LONGEST = 1536;
/** It takes sides that 32 divides. */
const UNIT = 32;
const TEXT = 0.3;
const SURE = 0.55;
/** The detector marks the core of a line; this much of its height is added around (DB, Liao et al. 2020). */
const GROW = 1.6;
const INK = 140;
/** In heights of the line. */
const FARTHEST = 1.6;
const WIDEST_GAP = 0.6;
const MEAN = [0.485, 0.456, 0.406];
const DEVIATION = [0.229, 0.224, 0.225];

/** Where the lines of text are, on a page whose lines run level. */
export async function findLines(picture: Picture, models: OcrModels): Promise<Box[]> {
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const side = (length: number) => Math.max(UNIT, Math.round((length * scale) / UNIT) * UNIT);
  const [width, height] = [side(picture.width), side(picture.height)];
  const whole = { left: 0, top: 0, width: picture.width, height: picture.height };
  const scores = await models.detect(planes(resample(picture.grey, picture, whole, width, height)), width, height);
  const [scaleX, scaleY] = [picture.width / width, picture.height / height];
  const boxes = components(scores, width, height).map(({ left, top, right, bottom }) => {
    const [w, h] = [right - left, bottom - top];
    const by = (w * h * GROW) / (2 * (w + h));
    return {
      left: Math.max(0, (left - by) * scaleX),
      right: Math.min(picture.width, (right + by) * scaleX),
      top: Math.max(0, (top - by) * scaleY),
      bottom: Math.min(picture.height, (bottom + by) * scaleY),
    };
  });
  return boxes.map((box) => withThinEnds(box, picture, boxes));
}

/** A thin character at an end (一、) is often not marked: a line goes on as far as there is ink close by. */
function withThinEnds(box: Box, { red, width, height }: Picture, boxes: readonly Box[]): Box {
  const tall = box.bottom - box.top;
  const others = boxes.filter((other) => other !== box && other.top < box.bottom && other.bottom > box.top);
  const [top, bottom] = [
    Math.max(0, Math.floor(box.top + 0.1 * tall)),
    Math.min(height - 1, Math.ceil(box.bottom - 0.1 * tall)),
  ];
  const hasInk = (x: number) => {
    let dark = 0;
    for (let y = top; y <= bottom; y++) if ((red[y * width + x] ?? 255) < INK) dark++;
    return dark >= 2 && dark < 0.9 * tall;
  };
  const reach = (from: number, step: 1 | -1): number => {
    let last = from;
    for (let x = from; x >= 0 && x < width && Math.abs(x - from) < FARTHEST * tall; x += step) {
      if (others.some((other) => x >= other.left && x <= other.right) || Math.abs(x - last) > WIDEST_GAP * tall) break;
      if (hasInk(x)) last = x;
    }
    return last;
  };
  const [left, right] = [reach(Math.floor(box.left), -1), reach(Math.ceil(box.right), 1)];
  const margin = 0.1 * tall;
  return {
    ...box,
    left: left < Math.floor(box.left) ? Math.max(0, left - margin) : box.left,
    right: right > Math.ceil(box.right) ? Math.min(width, right + margin) : box.right,
  };
}

function planes(grey: Uint8Array): Float32Array {
  const size = grey.length;
  const pixels = new Float32Array(3 * size);
  for (let channel = 0; channel < 3; channel++) {
    const [mean = 0, deviation = 1] = [MEAN[channel], DEVIATION[channel]];
    for (let at = 0; at < size; at++) pixels[channel * size + at] = ((grey[at] ?? 0) / 255 - mean) / deviation;
  }
  return pixels;
}

/** Boxes round the stretches of the picture that hang together and are surely text. */
function components(scores: Float32Array, width: number, height: number): Box[] {
  const seen = new Uint8Array(width * height);
  const boxes: Box[] = [];
  const stack: number[] = [];
  for (let start = 0; start < scores.length; start++) {
    if (seen[start] || (scores[start] ?? 0) <= TEXT) continue;
    let [left, right, top, bottom, sum, count] = [width, 0, height, 0, 0, 0];
    seen[start] = 1;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
      sum += scores[at] ?? 0;
      count++;
      for (const [next, isInside] of [
        [at - 1, x > 0],
        [at + 1, x < width - 1],
        [at - width, y > 0],
        [at + width, y < height - 1],
      ] as const) {
        if (isInside && !seen[next] && (scores[next] ?? 0) > TEXT) {
          seen[next] = 1;
          stack.push(next);
        }
      }
    }
    if (count >= 8 && bottom - top >= 2 && sum / count >= SURE)
      boxes.push({ left, right: right + 1, top, bottom: bottom + 1 });
  }
  return boxes;
}
