import type { Rule } from '../page/placed-page.ts';
import type { Picture } from './picture.ts';

/** Darker than this is ink; scanned lines are often grey. */
const INK = 150;
/** A rule is as long as this share of the picture's width, and longer than any stroke. */
const LONG = 0.035;
/** A line may be broken by so many pixels. */
const BREAK = 3;
/** A rule is thinner than this share of the width. */
const THIN = 0.006;

/** The straight lines in a picture, as tables are ruled. */
export function inkRules(picture: Picture): Rule[] {
  // By red light, so that the ring of a stamp is no rule.
  const { width, height, red } = picture;
  const across = runs(height, width, (y, x) => (red[y * width + x] ?? 255) < INK, LONG * width);
  const down = runs(width, height, (x, y) => (red[y * width + x] ?? 255) < INK, LONG * width);
  const thickest = Math.max(3, THIN * width);
  return [
    ...thinBands(across, thickest).map(
      ({ at, end, from, to }): Rule => ({ direction: 'horizontal', left: from, right: to, top: at, bottom: end }),
    ),
    ...thinBands(down, thickest).map(
      ({ at, end, from, to }): Rule => ({ direction: 'vertical', left: at, right: end, top: from, bottom: to }),
    ),
  ];
}

/** Paints paper over the rules, so that they are not read as characters. */
export function withoutRules(picture: Picture, rules: readonly Rule[]): Picture {
  const grey = picture.grey.slice();
  const red = picture.red.slice();
  for (const { left, right, top, bottom } of rules) {
    for (let y = Math.max(0, Math.floor(top) - 1); y <= Math.min(picture.height - 1, bottom + 1); y++) {
      const from = y * picture.width;
      const [first, last] = [Math.max(0, Math.floor(left) - 1), Math.min(picture.width - 1, Math.ceil(right) + 1)];
      grey.fill(255, from + first, from + last + 1);
      red.fill(255, from + first, from + last + 1);
    }
  }
  return { ...picture, grey, red };
}

interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function runs(lanes: number, length: number, isInk: (lane: number, at: number) => boolean, shortest: number): Run[] {
  const found: Run[] = [];
  for (let lane = 0; lane < lanes; lane++) {
    let from = -1;
    let last = -1;
    for (let at = 0; at <= length; at++) {
      if (at < length && isInk(lane, at)) {
        if (from < 0) from = at;
        last = at;
      } else if (from >= 0 && at - last > BREAK) {
        if (last - from >= shortest) found.push({ at: lane, from, to: last });
        from = -1;
      }
    }
    if (from >= 0 && last - from >= shortest) found.push({ at: lane, from, to: last });
  }
  return found;
}

/** Runs in neighbouring lanes are one band; thick ones are pictures and blocks of colour. */
function thinBands(all: readonly Run[], thickest: number): (Run & { readonly end: number })[] {
  const bands: { at: number; end: number; from: number; to: number }[] = [];
  let open: typeof bands = [];
  for (const run of all) {
    open = open.filter((band) => band.end >= run.at - 2);
    const band = open.find((one) => run.from <= one.to && run.to >= one.from && run.at > one.end - 1);
    if (band) {
      band.end = run.at;
      band.from = Math.min(band.from, run.from);
      band.to = Math.max(band.to, run.to);
    } else {
      const started = { at: run.at, end: run.at, from: run.from, to: run.to };
      bands.push(started);
      open.push(started);
    }
  }
  return bands.filter((band) => band.end - band.at <= thickest);
}
