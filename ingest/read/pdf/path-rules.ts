import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, Rule } from '../page/placed-page.ts';
import { apply, type Matrix } from './matrix.ts';

/** Thicker than this is a block of colour. */
const THICKEST = 3;
/** Shorter than this is a dash, a stroke of a letter or an ornament. */
const SHORTEST = 4;
/** Lighter than this cannot be seen on paper. */
const UNSEEN = 0.97;

const STROKED: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLED: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);

/** How pdf.js writes the steps of a path. */
const STEP = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;
const NUMBERS_OF_STEP: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

interface Paint {
  readonly matrix: Matrix;
  readonly fill: number;
  readonly stroke: number;
}

/** The rules in a path: its straight strokes along and down the page, and its filled bars. */
export function rulesOf(painted: number, path: Float32Array | null, { matrix, fill, stroke }: Paint): Rule[] {
  if (!path) return [];
  if (STROKED.has(painted)) {
    return stroke > UNSEEN
      ? []
      : subpathsOf(path, matrix)
          .flatMap((points) => points.slice(1).map((to, index) => boxBetween(points[index] ?? to, to)))
          .flatMap(ruleOf);
  }
  if (!FILLED.has(painted) || fill > UNSEEN) return [];
  return subpathsOf(path, matrix).flatMap((points) => ruleOf(boundsOf(points)));
}

type Point = readonly [number, number];

/** Curves count as their end only, so that a rounded corner joins the sides. */
function subpathsOf(path: Float32Array, matrix: Matrix): Point[][] {
  const subpaths: Point[][] = [];
  let points: Point[] = [];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? STEP.closePath;
    const numbers = NUMBERS_OF_STEP[step];
    if (numbers === undefined) break;
    const point = apply(matrix, path[at + numbers - 1] ?? 0, path[at + numbers] ?? 0);
    if (step === STEP.moveTo) {
      points = [point];
      subpaths.push(points);
    } else if (step === STEP.closePath) points.push(points[0] ?? point);
    else points.push(point);
    at += 1 + numbers;
  }
  return subpaths;
}

function boxBetween([x1, y1]: Point, [x2, y2]: Point): Box {
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
}

function boundsOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function ruleOf(box: Box): Rule[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (height <= THICKEST && width >= SHORTEST) return [{ ...box, direction: 'horizontal' }];
  return width <= THICKEST && height >= SHORTEST ? [{ ...box, direction: 'vertical' }] : [];
}
