import { createCanvas } from '@napi-rs/canvas';
import { fromRgba, type Picture } from '../../../ingest/read/ocr/picture.ts';

/** How a page was scanned. */
export interface Scan {
  readonly dotsPerInch: number;
  /** Degrees, clockwise. */
  readonly skew?: number;
  /** A red round stamp over the text. */
  readonly stamp?: boolean;
  /** How far a pixel may stray from its grey, of 255; some are black or white whatever was there. */
  readonly noise?: number;
  /** How often each pixel is made the mean of itself and the eight around it: out of focus, or copied from a copy. */
  readonly blur?: number;
  /** Grey of the ink and of the paper, 0 black to 255 white: a pale print, or a photograph in poor light. */
  readonly greys?: readonly [ink: number, paper: number];
}

/** A4 in points, in the size and the leading that offices set their plans in (GB/T 9704: 三号). */
const PAGE = { width: 595, height: 842, left: 80, right: 515, top: 90, bottom: 765, size: 16, leading: 28 };
const FONT = '"Noto Serif CJK SC"';
const NOT_AT_START = /[，。、；：）”》％%]/;

/** Draws as much of a text as a page holds, and gives what was drawn, a paragraph a line. */
export function drawPage(text: string, scan: Scan): { readonly picture: Picture; readonly drawn: string } {
  const dot = scan.dotsPerInch / 72;
  const canvas = createCanvas(Math.round(PAGE.width * dot), Math.round(PAGE.height * dot));
  const context = canvas.getContext('2d');
  const [ink, paper] = scan.greys ?? [0, 255];
  context.fillStyle = `rgb(${paper}, ${paper}, ${paper})`;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(dot, dot);
  context.translate(PAGE.width / 2, PAGE.height / 2);
  context.rotate(((scan.skew ?? 0) * Math.PI) / 180);
  context.translate(-PAGE.width / 2, -PAGE.height / 2);
  context.fillStyle = `rgb(${ink}, ${ink}, ${ink})`;
  context.font = `${PAGE.size}px ${FONT}`;
  const drawn: string[] = [];
  let y = PAGE.top;
  for (const paragraph of text.split(/\r?\n/).map((line) => line.trim())) {
    if (paragraph === '' || y > PAGE.bottom) continue;
    let x = PAGE.left + 2 * PAGE.size;
    let shown = '';
    for (const character of paragraph) {
      const { width } = context.measureText(character);
      if (x + width > PAGE.right + 1 && !NOT_AT_START.test(character)) {
        [x, y] = [PAGE.left, y + PAGE.leading];
        if (y > PAGE.bottom) break;
      }
      context.fillText(character, x, y);
      x += width;
      shown += character;
    }
    drawn.push(shown);
    y += PAGE.leading;
  }
  if (scan.stamp) drawStamp(context);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  for (let pass = 0; pass < (scan.blur ?? 0); pass++) blur(data, canvas.width, canvas.height);
  if (scan.noise) addNoise(data, scan.noise);
  return { picture: fromRgba(canvas.width, canvas.height, data), drawn: drawn.join('\n') };
}

function drawStamp(context: ReturnType<ReturnType<typeof createCanvas>['getContext']>): void {
  // Ink lets what is under it through.
  context.globalCompositeOperation = 'multiply';
  context.strokeStyle = context.fillStyle = 'rgba(220, 30, 30, 0.8)';
  context.lineWidth = 3;
  context.beginPath();
  context.arc(390, 500, 60, 0, 2 * Math.PI);
  context.stroke();
  context.font = `18px ${FONT}`;
  context.fillText('青溪县人民政府', 330, 500);
}

/** The same on every run: a linear congruential generator (Numerical Recipes). */
function addNoise(data: Uint8ClampedArray, most: number): void {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let at = 0; at < data.length; at += 4) {
    const speck = next() < 1 / 1500 ? next() * 255 : null;
    const by = (next() * 2 - 1) * most;
    for (let channel = at; channel < at + 3; channel++) data[channel] = speck ?? (data[channel] ?? 0) + by;
  }
}

/** The mean of three pixels across, then of three down. */
function blur(data: Uint8ClampedArray, width: number, height: number): void {
  for (const step of [4, 4 * width]) {
    const before = Uint8ClampedArray.from(data);
    for (let at = step; at < 4 * width * height - step; at++)
      if (at % 4 !== 3) data[at] = ((before[at - step] ?? 0) + (before[at] ?? 0) + (before[at + step] ?? 0)) / 3;
  }
}
