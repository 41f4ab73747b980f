import type { LayoutName } from '../../state/state.ts';
import { firstZoom } from '../scene/first-look.ts';
import type { Positions, Size } from '../scene/geometry.ts';
import { typeFor } from '../scene/type-size.ts';
import type { Arrangement, LayoutBox, LayoutTask } from './layout.ts';
import { layouts } from './layouts.ts';

/** An arrangement whose names can be read at the zoom at which the room shows it first. */
export interface Legible extends Arrangement {
  /** By how much names, and the pills around them, are larger than they are otherwise. */
  readonly type: number;
}

/** Larger names make a larger picture, which is seen smaller; twice is near enough. */
const ROUNDS = 2;

/** Arranges the boxes with names as large as they must be, and never smaller than they were. */
export function arrange(name: LayoutName, task: LayoutTask, was = 1): Legible {
  let type = Math.max(was, typeFor(densestZoom(task)));
  let boxes = task.boxes.map((box) => withType(box, type));
  let found = layouts[name]({ ...task, boxes });
  for (let round = 0; round < ROUNDS; round += 1) {
    const needed = typeFor(firstZoom(sizeOf(boxes, found.places), task.room));
    if (needed <= type) break;
    type = needed;
    boxes = task.boxes.map((box) => withType(box, type));
    found = layouts[name]({ ...task, boxes });
  }
  return { ...found, type };
}

/** Without any room between the boxes. A picture that is large even so need not be arranged to see it. */
function densestZoom({ boxes, room }: LayoutTask): number {
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  return Math.sqrt(Math.max(1, room.width * room.height) / Math.max(1, area));
}

/** Plans and groups hold what stands in them as it is; all else is as large as its name. */
function withType(box: LayoutBox, type: number): LayoutBox {
  return box.kind === 'Document' || box.kind === 'Group' || type === 1
    ? box
    : { ...box, width: Math.round(box.width * type), height: Math.round(box.height * type) };
}

function sizeOf(boxes: readonly LayoutBox[], places: Positions): Size {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { id, width, height } of boxes) {
    const at = places.get(id);
    if (!at) continue;
    left = Math.min(left, at.x - width / 2);
    right = Math.max(right, at.x + width / 2);
    top = Math.min(top, at.y - height / 2);
    bottom = Math.max(bottom, at.y + height / 2);
  }
  return left > right ? { width: 0, height: 0 } : { width: right - left, height: bottom - top };
}
