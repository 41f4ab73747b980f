import { cut, cutStart, ems, linesOf, wrap } from '../scene/fit-text.ts';
import { FRAME } from '../scene/frame-shape.ts';
import type { Size } from '../scene/geometry.ts';
import { FONT_SIZE, FRAME_TYPE, LEAST, LINE_HEIGHT } from '../scene/type-size.ts';

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
  /** What carries more is named first. */
  readonly weight: number;
  /** The frame that it stands in. */
  readonly frame: string | null;
}

export interface Label {
  readonly text: string;
  /** Font size in units of the picture. */
  readonly size: number;
  /** The words stand in the middle of the frame, over what it holds, instead of at its head. */
  readonly isOver: boolean;
  /** As large as the thing has to be drawn for its words; null where it has room for them as it is. */
  readonly drawn: Size | null;
}

const NOTHING: Label = { text: '', size: FONT_SIZE, isOver: false, drawn: null };
/** Of a pill that is drawn larger than the layout took it for, in ems. */
const CLOSE = { sides: 1.5, height: 1.75 } as const;

/** Type of names on the screen, in pixels, where there is much room for them. */
const FILLING = [19, 16] as const;
/** Of a name, so much at least has to be there for it to be told from others. */
const TOLD = 0.75;

/** Whether a zoom shows single measures at all, or plans as wholes. */
export function isFar(zoom: number, head: number): boolean {
  return (LEAST / zoom) * LINE_HEIGHT > head;
}

/**
 * Semantic zoom: the words that each thing shows at a zoom, none of them under the least size, none over another's. `type` is by
 * how much pills were drawn larger.
 */
export function labelsAt(
  things: readonly Labelled[],
  zoom: number,
  type = 1,
  selected: string | null = null,
): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  // What stands in a frame is a mark where the frame's name needs the room.
  const isBare = isFar(zoom, FRAME.head);
  const taken: Rectangle[] = things.filter(({ shape }) => shape === 'frame').map((frame) => rectangleOf(frame, frame));
  for (const { shape, x, y, width, height } of things) {
    if (shape === 'heading')
      taken.push(rectangleOf({ x, y }, { width, height: Math.max(height, headingType(zoom) * LINE_HEIGHT) }));
  }
  const frames = things.filter(({ shape }) => shape === 'frame');
  for (const frame of frames.sort((one, other) => other.weight - one.weight)) {
    // How it hangs together is said where that does not cost the name.
    const plain = { ...frame, words: frame.name };
    const label = ofFrame(frame, zoom) ?? ofFrame(plain, zoom) ?? beyond(plain, zoom, taken) ?? shortened(plain, zoom);
    labels.set(frame.id, label);
    if (label.drawn) taken.push(rectangleOf(frame, label.drawn));
  }
  for (const thing of things) {
    if (thing.shape === 'heading') labels.set(thing.id, ofHeading(thing, zoom));
    if (thing.shape !== 'cell') continue;
    const isCovered = thing.frame !== null && labels.get(thing.frame)?.isOver;
    const label = isBare || isCovered ? NOTHING : ofCell(thing, zoom);
    // What is looked at has its whole name, also over others.
    const isNamed = thing.id !== selected || label.text.replaceAll('\n', '').startsWith(thing.words);
    labels.set(thing.id, isNamed ? label : (beyond(thing, zoom, []) ?? label));
  }
  for (const [id, label] of ofPills(things, taken, zoom, FONT_SIZE * type)) labels.set(id, label);
  return labels;
}

function ofCell({ kind, words, name, detail, width, height }: Labelled, zoom: number): Label {
  const size = Math.max(FONT_SIZE, LEAST / zoom);
  const lines = Math.floor((height - 8) / (size * LINE_HEIGHT));
  const room = (width - 18) / size;
  if (lines < 1 || room < 4) return NOTHING;
  // How it hangs together is said where it does not cost the name: its line tells that as well.
  const said = ems(words) <= room * Math.min(lines, 2) ? words : name;
  if (kind === 'Unit' && lines === 1) return { ...NOTHING, text: cutStart(said, room), size };
  // A measure's own words come first, and who answers for it has the last of three lines, or one that is left over.
  const most = Math.min(lines, 3);
  const text = wrap(said, room, detail === '' || most < 3 ? most : 2);
  const isFull = text.split('\n').length === most;
  return { ...NOTHING, text: isFull || detail === '' ? text : `${text}\n${cut(detail, room)}`, size };
}

/** The whole name: in a frame's head, else over what it holds; null where it has no room for that. */
function ofFrame(frame: Labelled, zoom: number): Label | null {
  const { words, detail, width, height, head, weight } = frame;
  const room = (size: number) => (width - FRAME.name) / size;
  const least = LEAST / zoom;
  if (head === 0) {
    const size = Math.max(FONT_SIZE, least);
    const lines = linesOf(words, room(size));
    const most = Math.floor((height - 4) / (size * LINE_HEIGHT));
    if (lines > most || room(size) < 3) return null;
    const text = wrap(words, room(size), lines);
    return { ...NOTHING, text: lines === most || detail === '' ? text : `${text}\n${cut(detail, room(size))}`, size };
  }
  const isMarks = isFar(zoom, FRAME.head);
  const large = isMarks ? least + Math.min(6, Math.sqrt(weight)) / zoom : 0;
  // A head that is large for being read from afar is filled from near by.
  const filling = isMarks
    ? []
    : FILLING.map((size) => size / zoom).filter((size) => size > FRAME_TYPE && size < head / 3);
  for (const size of [...filling, Math.max(FRAME_TYPE, least, large), Math.max(FRAME_TYPE, least)]) {
    const lines = linesOf(words, room(size));
    const most = Math.floor((head + 1) / (size * LINE_HEIGHT));
    // A larger name is no reason to leave out a detail.
    const needed = filling.includes(size) && detail !== '' ? lines + 1 : lines;
    if (needed > most || room(size) < 3) continue;
    const text = wrap(words, room(size), lines);
    // The whole name comes before any detail.
    const isFull = lines === most || detail === '' || isMarks;
    return { ...NOTHING, text: isFull ? text : `${text}\n${cut(detail, room(size))}`, size };
  }
  for (const size of [large, least]) {
    if (size === 0) continue;
    const own = (width - size * 0.6) / size;
    const lines = linesOf(words, own);
    if (own < 3 || lines * size * LINE_HEIGHT > height - size * 0.2) continue;
    return { ...NOTHING, text: wrap(words, own, lines), size, isOver: true };
  }
  return null;
}

/** The lines, from few to many, in which a name is tried that is larger than its frame. */
const BEYOND = [2, 3, 4, 5];

/** The whole name, drawn larger than its frame about its middle where nothing is in the way. */
function beyond(frame: Labelled, zoom: number, taken: readonly Rectangle[]): Label | null {
  const size = LEAST / zoom;
  const own = rectangleOf(frame, frame);
  const shapes = BEYOND.map((count) => {
    const room = Math.max(4, Math.ceil(ems(frame.words) / count));
    const lines = linesOf(frame.words, room);
    const width = Math.max(frame.width, (room + 1.2) * size);
    const height = Math.max(frame.height, (lines * LINE_HEIGHT + 0.3) * size);
    return { room, lines, drawn: { width, height } };
  });
  // As little beyond its frame as may be: what lies there may be the edge of the page.
  shapes.sort((one, other) => one.drawn.width * one.drawn.height - other.drawn.width * other.drawn.height);
  for (const { room, lines, drawn } of shapes) {
    const place = rectangleOf(frame, drawn);
    if (taken.some((other) => overlap(place, other) && !isSame(other, own))) continue;
    return { ...NOTHING, text: wrap(frame.words, room, lines), size, isOver: true, drawn };
  }
  return null;
}

/** As much of the name as its frame has room for, over what it holds. */
function shortened({ words, width, height }: Labelled, zoom: number): Label {
  const size = LEAST / zoom;
  const room = (width - size * 0.6) / size;
  const lines = Math.floor((height - size * 0.2) / (size * LINE_HEIGHT));
  return room < 3 || lines < 1 ? NOTHING : { ...NOTHING, text: wrap(words, room, lines), size, isOver: true };
}

function headingType(zoom: number): number {
  return Math.max(20, (LEAST + 2) / zoom);
}

function ofHeading({ words, width }: Labelled, zoom: number): Label {
  const size = headingType(zoom);
  return { ...NOTHING, text: cut(words, Math.max(4, (width + 40) / size)), size };
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * A pill has room for its name. Where that would be too small, or how it hangs together is said as well, it is drawn larger
 * about its middle as long as nothing is in the way, the heaviest first. From so far away that a pill is no higher than a mark,
 * the heaviest are named over the others.
 */
function ofPills(
  things: readonly Labelled[],
  framed: readonly Rectangle[],
  zoom: number,
  own: number,
): ReadonlyMap<string, Label> {
  const pills = things.filter(({ shape }) => shape === 'pill');
  const labels = new Map<string, Label>();
  const size = Math.max(own, LEAST / zoom);
  const fits = size === own;
  const taken = createSpace([...framed]);
  const isMark = (pill: Labelled) => !fits && !hasLine(pill, size);
  for (const pill of pills) if (!isMark(pill)) taken.add(rectangleOf(pill, pill));
  for (const pill of [...pills].sort((one, other) => other.weight - one.weight)) {
    if (fits && pill.words === pill.name) {
      labels.set(pill.id, { ...NOTHING, text: pill.words, size });
      continue;
    }
    const place = rectangleOf(pill, pill);
    const around = pillAround(pill.words, size);
    // Higher than a line it need not be where others stand close above and below.
    const drawn = [around, { ...around, height: Math.min(around.height, pill.height) }].find(
      (room) => (room === around || !isMark(pill)) && taken.isFree(rectangleOf(pill, room), place),
    );
    if (drawn) {
      labels.set(pill.id, { ...NOTHING, text: pill.words, size, drawn });
      taken.add(rectangleOf(pill, drawn));
    } else if (isMark(pill)) {
      labels.set(pill.id, NOTHING);
    } else {
      const inside = fits ? { ...NOTHING, text: pill.name, size } : within(pill, size);
      // From afar the end of a name says nothing: there a name is whole or none.
      const isTold = !isFar(zoom, FRAME.head) || ems(inside.text) >= ems(pill.name) * TOLD;
      labels.set(pill.id, isTold ? inside : NOTHING);
    }
  }
  return labels;
}

/** The room that is taken on the canvas. */
function createSpace(taken: Rectangle[]): {
  add(one: Rectangle): void;
  isFree(one: Rectangle, own: Rectangle): boolean;
} {
  return {
    add: (one) => void taken.push(one),
    isFree: (one, own) => taken.every((other) => !overlap(one, other) || isSame(other, own)),
  };
}

/** Whether a line of type stands in it, if tightly. */
function hasLine({ height }: Labelled, size: number): boolean {
  return size * LINE_HEIGHT <= height * 1.3;
}

function pillAround(words: string, size: number): Size {
  const lines = words.split('\n');
  return {
    width: (Math.max(...lines.map(ems)) + CLOSE.sides) * size,
    height: (CLOSE.height + (lines.length - 1) * LINE_HEIGHT) * size,
  };
}

/** As much as its own pill has room for: the name before how it hangs together. */
function within({ kind, words, name, width, height }: Labelled, size: number): Label {
  const room = (width - 20) / size;
  if (room < 3) return NOTHING;
  const [said, plain] = [words, name].map((one) => one.replaceAll('\n', '')) as [string, string];
  const lines = Math.max(1, Math.floor(height / (size * LINE_HEIGHT)));
  if (linesOf(said, room) <= lines) return { ...NOTHING, text: wrap(said, room, lines), size };
  return { ...NOTHING, text: kind === 'Unit' && lines === 1 ? cutStart(plain, room) : wrap(plain, room, lines), size };
}

function rectangleOf({ x, y }: Pick<Labelled, 'x' | 'y'>, { width, height }: Size): Rectangle {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function isSame(one: Rectangle, other: Rectangle): boolean {
  return one.left === other.left && one.top === other.top && one.right === other.right;
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
