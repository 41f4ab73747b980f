import type { Point } from '../scene/geometry.ts';

/**
 * Draws over the canvas what is to be caught: a box while Shift is held, any shape while the lasso is on. Listens before the
 * canvas does, so that the picture stays where it is.
 */
export function createLasso(
  container: HTMLElement,
  caught: (isInside: (at: Point) => boolean) => void,
): { set(isOn: boolean): void } {
  let isOn = false;
  let path: Point[] | null = null;
  let isBox = false;
  let overlay: SVGSVGElement | null = null;

  const at = (event: MouseEvent): Point => {
    const { left, top } = container.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const shape = (): readonly Point[] => {
    const [first, last] = [path?.[0], path?.at(-1)];
    if (!path || !first || !last) return [];
    return isBox ? [first, { x: last.x, y: first.y }, last, { x: first.x, y: last.y }] : path;
  };
  const draw = () => {
    overlay?.querySelector('polygon')?.setAttribute(
      'points',
      shape()
        .map(({ x, y }) => `${x},${y}`)
        .join(' '),
    );
  };

  container.addEventListener(
    'mousedown',
    (event) => {
      // With Shift, what is under the pointer is clicked; only from the empty canvas a box is drawn.
      const startsBox = event.shiftKey && !container.classList.contains('pointing');
      if (event.button !== 0 || !(isOn || startsBox)) return;
      isBox = !isOn;
      path = [at(event)];
      event.stopPropagation();
    },
    true,
  );
  container.addEventListener(
    'mousemove',
    (event) => {
      if (!path) return;
      path.push(at(event));
      if (!overlay && extent(path) > 6) {
        overlay = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        overlay.setAttribute('class', 'lasso');
        overlay.append(document.createElementNS('http://www.w3.org/2000/svg', 'polygon'));
        container.append(overlay);
      }
      draw();
      event.stopPropagation();
    },
    true,
  );
  const end = (event: MouseEvent) => {
    if (!path) return;
    const polygon = shape();
    if (overlay) {
      caught((point) => contains(polygon, point));
      event.stopPropagation();
    }
    overlay?.remove();
    overlay = null;
    path = null;
  };
  window.addEventListener('mouseup', end, true);
  return {
    set(wanted) {
      isOn = wanted;
      container.classList.toggle('lassoing', wanted);
    },
  };
}

function extent(path: readonly Point[]): number {
  const [first, last] = [path[0], path.at(-1)];
  return first && last ? Math.hypot(last.x - first.x, last.y - first.y) : 0;
}

/** By counting crossings of a ray to the right (even-odd rule). */
export function contains(polygon: readonly Point[], { x, y }: Point): boolean {
  let isInside = false;
  for (const [index, one] of polygon.entries()) {
    const other = polygon.at(index - 1);
    if (!other || one.y > y === other.y > y) continue;
    if (x < ((other.x - one.x) * (y - one.y)) / (other.y - one.y) + one.x) isInside = !isInside;
  }
  return isInside;
}
