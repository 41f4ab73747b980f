import { FRAME } from '../scene/block.ts';
import { cut, cutStart, ems, wrap } from '../scene/fit-text.ts';
import { FONT_SIZE } from '../scene/node-size.ts';

/** Something that may carry words, in units of the picture. */
export interface Labelled {
  readonly id: string;
  readonly shape: 'pill' | 'cell' | 'frame' | 'heading';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly kind: string;
  readonly words: string;
  /** The words without how the thing hangs together with what is chosen. */
  readonly name: string;
  /** A further line, where there is room for it. */
  readonly detail: string;
  /** Room at the top of a frame; 0 in what holds nothing. */
  readonly head: number;
  /** What carries more is named first, and larger. */
  readonly weight: number;
}

export interface Label {
  readonly text: string;
  /** Font size in units of the picture. */
  readonly size: number;
  /** The words stand in the middle of the frame, over what it holds, instead of at its head. */
  readonly isOver: boolean;
}

/** Smallest type on screen, in pixels; what has no room for it shows less, not smaller. */
export const LEAST = 11.5;
const LINE = 1.3;
const NOTHING: Label = { text: '', size: FONT_SIZE, isOver: false };

/** Zooms between two of these steps show the same words, so that zooming does not write them anew each time. */
export function zoomStep(zoom: number): number {
  return 2 ** (Math.floor(Math.log2(zoom) * 3) / 3);
}

/** Whether a zoom shows single measures at all, or plans as wholes. */
export function isFar(zoom: number, head: number): boolean {
  return (LEAST / zoom) * LINE > head;
}

/** Semantic zoom: the words that each thing shows at a zoom, none of them under the least size, none over another's. */
export function labelsAt(things: readonly Labelled[], zoom: number): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  // What stands in a frame is a mark where the frame's name needs the room.
  const isBare = isFar(zoom, FRAME.head);
  for (const thing of things) {
    if (thing.shape === 'cell') labels.set(thing.id, isBare ? NOTHING : ofCell(thing, zoom));
    else if (thing.shape === 'frame') labels.set(thing.id, ofFrame(thing, zoom));
    else if (thing.shape === 'heading') labels.set(thing.id, ofHeading(thing, zoom));
  }
  for (const [id, label] of ofPills(things, zoom)) labels.set(id, label);
  return labels;
}

function ofCell({ words, detail, width, height }: Labelled, zoom: number): Label {
  const size = Math.max(FONT_SIZE, LEAST / zoom);
  const lines = Math.floor((height - 8) / (size * LINE));
  const room = (width - 18) / size;
  if (lines < 1 || room < 4) return NOTHING;
  if (lines < 3 || detail === '') return { text: wrap(words, room, Math.min(lines, 3)), size, isOver: false };
  return { text: `${wrap(words, room, 2)}\n${cut(detail, room)}`, size, isOver: false };
}

function ofFrame(frame: Labelled, zoom: number): Label {
  const { words, detail, width, height, head, weight } = frame;
  if (head === 0) return ofCell(frame, zoom);
  const size = Math.max(FONT_SIZE + 1, LEAST / zoom);
  if (size * LINE <= head) {
    const room = (width - 22) / size;
    const hasTwo = 2 * size * LINE <= head;
    if (!hasTwo || detail === '') return { text: wrap(words, room, hasTwo ? 2 : 1), size, isOver: false };
    return { text: `${wrap(words, room, 1)}\n${cut(detail, room)}`, size, isOver: false };
  }
  const large = (LEAST + Math.min(6, Math.sqrt(weight))) / zoom;
  for (const over of [large, LEAST / zoom]) {
    const room = (width - over * 0.6) / over;
    const lines = Math.floor((height - over * 0.4) / (over * LINE));
    if (room >= 3 && lines >= 1) return { text: wrap(words, room, Math.min(lines, 4)), size: over, isOver: true };
  }
  return NOTHING;
}

function ofHeading({ words, width }: Labelled, zoom: number): Label {
  const size = Math.max(20, (LEAST + 2) / zoom);
  return { text: cut(words, Math.max(4, (width + 40) / size)), size, isOver: false };
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Names begin at the left end of their pill and may reach beyond it; the heaviest are placed first, and none over another. */
function ofPills(things: readonly Labelled[], zoom: number): ReadonlyMap<string, Label> {
  const pills = things.filter(({ shape }) => shape === 'pill');
  const fits = FONT_SIZE * zoom >= LEAST;
  const labels = new Map<string, Label>();
  if (fits) {
    for (const { id, words } of pills) labels.set(id, { text: words, size: FONT_SIZE, isOver: false });
    return labels;
  }
  const taken = things.filter(({ shape }) => shape === 'frame').map(rectangleOf);
  for (const pill of [...pills].sort((one, other) => other.weight - one.weight)) {
    const size = (LEAST + Math.min(5, Math.sqrt(Math.max(0, pill.weight - 1)))) / zoom;
    const rectangle = labelRectangle(pill, size);
    const isFree = taken.every((other) => !overlap(rectangle, other));
    labels.set(pill.id, isFree ? { text: pill.words, size, isOver: false } : within(pill, LEAST / zoom));
    taken.push(isFree ? rectangle : rectangleOf(pill));
  }
  return labels;
}

/** As much as its own pill has room for: the name before how it hangs together. */
function within({ kind, words, name, width, height }: Labelled, size: number): Label {
  const room = (width - 20) / size;
  if (room < 3 || size * LINE > height * 1.3) return NOTHING;
  const shorten = kind === 'Unit' ? cutStart : cut;
  return { text: ems(words) <= room ? words : shorten(name, room), size, isOver: false };
}

function labelRectangle({ x, y, width, words }: Labelled, size: number): Rectangle {
  const left = x - width / 2;
  return { left, right: left + ems(words) * size + size, top: y - size * 0.65, bottom: y + size * 0.65 };
}

function rectangleOf({ x, y, width, height }: Labelled): Rectangle {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
