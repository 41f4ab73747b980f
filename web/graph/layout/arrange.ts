import type { LayoutName } from '../../state/state.ts';
import { firstZoom } from '../scene/first-look.ts';
import { CELL, FRAME, shapeOf } from '../scene/frame-shape.ts';
import {
  FONT_SIZE,
  isFar,
  LARGEST,
  LEAST,
  LEAST_READ,
  PLAIN,
  type Types,
  typeFor,
  zoomStep,
} from '../scene/type-size.ts';
import { drifted } from './force.ts';
import { type Arrangement, type LayoutBox, type LayoutTask, sizeOf } from './layout.ts';
import { layouts } from './layouts.ts';

/** An arrangement whose names can be read at the zoom at which the room shows it first. */
export interface Legible extends Arrangement, Types {}

/** Larger names make a larger picture, which is seen smaller; a few times is near enough. */
const ROUNDS = 3;
/** How large names that stand alone may become: where the room does not hold all, plans keep theirs, and the others are marks. */
const ALONE = [LARGEST.pills, LARGEST.sure, 1] as const;
/** By how much names would have to be larger than they are. */
const FAR_TOO_LARGE = 1.3;
/** The share of the picture that boxes cover at best. */
const FILLED = 0.6;
/** Between two zooms that are tried. */
const STEP = 2 ** (1 / 3);

/** Arranges the boxes with names as large as they must be, and never smaller than they were before. */
export function arrange(name: LayoutName, task: LayoutTask, before: Types | null = null): Legible {
  const found = legible(name, task, before);
  // What is free to stand anywhere has as much room above as beside it.
  return name === 'free' ? found : widened(name, task, found);
}

/** So much of the name of a measure is to be read at least where there is room beside the picture, in ems. */
const TOLD = 15;
const WIDEST = 1.8;

/** Where a picture is higher than the room, and there is room beside it, the same with wider measures: more of their names is read. */
function widened(name: LayoutName, task: LayoutTask, found: Legible): Legible {
  const zoom = zoomOf(task, found);
  if (isFar(zoom, FRAME.head)) return found;
  const needed = Math.min(WIDEST, ((TOLD * LEAST) / zoomStep(zoom) + 18) / CELL.width);
  for (const wide of [needed, (needed + found.wide) / 2]) {
    if (wide < found.wide + 0.1) continue;
    const wider = arrangeWith(name, task, { frames: found.frames, type: found.type, wide });
    if (wider.zoom >= zoom * 0.98) return wider.found;
  }
  return found;
}

function zoomOf(task: LayoutTask, found: Legible): number {
  return firstZoom(
    sizeOf(
      task.boxes.map((box) => withType(box, found)),
      found.places,
    ),
    task.room,
  );
}

function legible(name: LayoutName, task: LayoutTask, before: Types | null): Legible {
  const was = before ?? PLAIN;
  let whole = task;
  if (name === 'free') {
    // What is held in its place has room there for a name as large as it was.
    const isHeld = task.boxes.some((box) => box.before !== null);
    if (isHeld && before) return arrangeWith(name, task, was).found;
    // The same for names of all sizes; with larger ones everything needs another place.
    whole = { ...task, boxes: task.boxes.map((box) => ({ ...box, before: null })), drift: drifted(task) };
  }
  const hasFrames = task.boxes.some(({ content }) => content !== null);
  let best: { readonly found: Legible; readonly lack: number; readonly zoom: number } | null = null;
  for (const most of ALONE) {
    // Far too large a picture is not saved by names a little smaller.
    if (most === LARGEST.sure && best && best.lack > FAR_TOO_LARGE) continue;
    const typesFor = (needed: number): Types => ({
      ...was,
      frames: Math.max(was.frames, needed),
      type: Math.max(was.type, Math.min(most, needed)),
    });
    let types = typesFor(typeFor(densestZoom(task, most)));
    for (let round = 0; round < ROUNDS; round += 1) {
      const { found, zoom } = arrangeWith(name, whole, types);
      const needed = LEAST / FONT_SIZE / zoomStep(zoom);
      // From near by all names are read, whatever else there is.
      if (most < LARGEST.sure && zoom >= LEAST_READ && needed > found.type) break;
      const lack = Math.max(1, needed / (hasFrames ? found.frames : found.type));
      const isRead = lack === 1 && (needed <= found.type || found.type === most);
      if (isRead && (needed <= found.type || !best || best.lack > 1)) return found;
      if (!best || lack < best.lack * 0.97) best = { found, lack, zoom };
      if (needed > LARGEST.frames * 1.2) break;
      types = typesFor(Math.min(LARGEST.frames, needed));
    }
  }
  if (!best) throw new Error('There is no arrangement.');
  if (best.zoom < LEAST_READ) return best.found;
  // Near enough for all names: with the largest of those that are read from there, none is too small.
  const { frames, type } = best.found;
  const sure = { ...was, frames: Math.max(frames, LARGEST.sure), type: Math.max(type, LARGEST.sure) };
  return arrangeWith(name, whole, sure).found;
}

function arrangeWith(
  name: LayoutName,
  task: LayoutTask,
  types: Types,
): { readonly found: Legible; readonly zoom: number } {
  const boxes = task.boxes.map((box) => withType(box, types));
  const found = layouts[name]({ ...task, boxes, frames: types.frames });
  return { found: { ...found, ...types }, zoom: firstZoom(sizeOf(boxes, found.places), task.room) };
}

/** The largest zoom at which all boxes, with names that can be read there, could have room. What is larger even so need not be arranged to see it. */
function densestZoom({ boxes, room }: LayoutTask, most: number): number {
  const screen = Math.max(1, room.width * room.height) * FILLED;
  let zoom = 1;
  for (; zoom > 0.05; zoom /= STEP) {
    const type = typeFor(zoom);
    const area = boxes.reduce((sum, box) => {
      const { width, height } = withType(box, { frames: type, type: Math.min(most, type), wide: 1 });
      return sum + width * height;
    }, 0);
    if (area * zoom ** 2 <= screen) break;
  }
  return zoomStep(zoom);
}

/** A frame has room for its name, and all else is as large as its name. */
function withType(box: LayoutBox, types: Types): LayoutBox {
  const { type } = types;
  if (box.content) {
    const { width, height } = shapeOf(box.content, types);
    return { ...box, width, height };
  }
  if (box.kind === 'Document' || box.kind === 'Group' || type === 1) return box;
  return { ...box, width: Math.round(box.width * type), height: Math.round(box.height * type) };
}
