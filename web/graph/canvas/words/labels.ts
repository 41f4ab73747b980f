import type { TileNames } from '../../graph-view.ts';
import { MARGIN } from '../../scene/first-look.ts';
import { cut, cutStart, ems, linesOf, wrap } from '../../scene/fit-text.ts';
import { FRAME } from '../../scene/frame-shape.ts';
import type { Size } from '../../scene/geometry.ts';
import { FONT_SIZE, isFar, LEAST, LINE_HEIGHT } from '../../scene/type-size.ts';
import { beyond, ofFrame, shortened } from './frame-labels.ts';
import { type Label, type Labelled, NOTHING } from './label.ts';
import { grown, isSame, overlap, type Rectangle, rectangleOf, union } from './rectangles.ts';
import { type Seen, type Tile, tilesOf } from './tiles.ts';

/** Of a pill that is drawn larger than the layout took it for, in ems. */
const CLOSE = { sides: 1.5, height: 1.75 } as const;

/** Above and below the words of a measure. */
const EDGES = 5;
/** Of a name, so much at least has to be there for it to be told from others. */
const TOLD = 0.75;

const NOWHERE: Rectangle = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };

/** The words of a picture at a zoom. */
export interface Words {
  readonly labels: ReadonlyMap<string, Label>;
  /** Plans that are too small for their names stand together under one. */
  readonly tiles: readonly Tile[];
}

interface Look {
  /** By how much pills were drawn larger. */
  readonly type?: number;
  readonly selected?: string | null;
  readonly tileNames: TileNames;
}

/**
 * Semantic zoom: the words that each thing shows at a zoom, none of them under the least size, none over another's. From however
 * far off, every plan is named, be it as one of several.
 */
export function labelsAt(
  things: readonly Labelled[],
  zoom: number,
  { type = 1, selected = null, tileNames }: Look,
): Words {
  const labels = new Map<string, Label>();
  // What stands in a frame is a mark where the frame's name needs the room.
  const isBare = isFar(zoom, FRAME.head);
  const frames = things.filter(({ shape }) => shape === 'frame');
  const headings = things.flatMap(({ shape, x, y, width, height }) =>
    shape === 'heading'
      ? [rectangleOf({ x, y }, { width, height: Math.max(height, headingType(zoom) * LINE_HEIGHT) })]
      : [],
  );
  const taken: Rectangle[] = [...frames.map((frame) => rectangleOf(frame, frame)), ...headings];
  // Beyond the margin around the picture nothing is seen.
  const page = grown(things.map((thing) => rectangleOf(thing, thing)).reduce(union, NOWHERE), MARGIN / zoom);
  const seen: Seen[] = [];
  for (const frame of frames.sort((one, other) => other.weight - one.weight)) {
    // How it hangs together is said where that does not cost the name.
    const plain = { ...frame, words: frame.name };
    const label =
      ofFrame(frame, zoom) ?? ofFrame(plain, zoom) ?? beyond(plain, zoom, taken, page) ?? shortened(plain, zoom);
    labels.set(frame.id, label ?? NOTHING);
    seen.push({ plan: frame, room: rectangleOf(frame, label?.drawn ?? frame), isNamed: label !== null });
    if (label?.drawn) taken.push(rectangleOf(frame, label.drawn));
  }
  const tiles = tilesOf(seen, { headings, zoom, names: tileNames });
  for (const tile of tiles) {
    taken.push(rectangleOf(tile, tile));
    for (const id of tile.members) labels.set(id, NOTHING);
  }
  for (const thing of things) {
    if (thing.shape === 'heading') labels.set(thing.id, ofHeading(thing, zoom));
    if (thing.shape !== 'cell') continue;
    const isCovered = thing.frame !== null && labels.get(thing.frame)?.isOver;
    labels.set(thing.id, isBare || isCovered ? NOTHING : ofCell(thing, zoom));
  }
  for (const [id, label] of ofPills(things, taken, zoom, FONT_SIZE * type)) labels.set(id, label);
  // What is looked at has its whole name, also over others.
  const looked = things.find(({ id, shape }) => id === selected && (shape === 'cell' || shape === 'frame'));
  const told = looked && (looked.shape === 'frame' ? looked.name : looked.words);
  if (looked && told && !labels.get(looked.id)?.text.replaceAll('\n', '').startsWith(told)) {
    const whole = beyond({ ...looked, words: told }, zoom, []);
    if (whole) labels.set(looked.id, whole);
  }
  return { labels, tiles };
}

function ofCell({ kind, words, name, detail, width, height }: Labelled, zoom: number): Label {
  const size = Math.max(FONT_SIZE, LEAST / zoom);
  const lines = Math.floor((height - EDGES) / (size * LINE_HEIGHT));
  const room = (width - 18) / size;
  if (lines < 1 || room < 4) return NOTHING;
  // How it hangs together is said where it does not cost the name: its line tells that as well.
  const said = ems(words) <= room * Math.min(lines, 2) ? words : name;
  if (kind === 'Unit' && lines === 1) return { ...NOTHING, text: cutStart(said, room), size };
  // A measure's own words come first, and who answers for it has the last of three lines, or one that is left over.
  const most = Math.min(lines, 3);
  const text = wrap(said, room, detail === '' || most < 3 ? most : 2);
  const isFull = text.split('\n').length === most;
  return { ...NOTHING, text: isFull || detail === '' ? text : `${text}\n${cutOwner(detail, room)}`, size };
}

/** Who answers for a measure: how, and as much of the end of the name as there is room for. */
function cutOwner(detail: string, room: number): string {
  const name = detail.indexOf(' ') + 1;
  const how = detail.slice(0, name);
  return `${how}${cutStart(detail.slice(name), room - ems(how))}`;
}

function headingType(zoom: number): number {
  return Math.max(20, (LEAST + 2) / zoom);
}

function ofHeading({ words, width }: Labelled, zoom: number): Label {
  const size = headingType(zoom);
  return { ...NOTHING, text: cut(words, Math.max(4, (width + 40) / size)), size };
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
