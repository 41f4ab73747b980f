import { cut, ems, linesOf, wrap } from '../../scene/fit-text.ts';
import { FRAME } from '../../scene/frame-shape.ts';
import { FONT_SIZE, FRAME_TYPE, isFar, LEAST, LINE_HEIGHT } from '../../scene/type-size.ts';
import { type Label, type Labelled, NOTHING } from './label.ts';
import { isSame, isWithin, overlap, type Rectangle, rectangleOf } from './rectangles.ts';

/** Type of names on the screen, in pixels, where there is much room for them. */
const FILLING = [19, 16] as const;
/** The whole name: in a frame's head, else over what it holds; null where it has no room for that. */
export function ofFrame(frame: Labelled, zoom: number): Label | null {
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

/** The whole name, drawn larger than its frame about its middle where nothing is in the way, within the page. */
export function beyond(
  frame: Labelled,
  zoom: number,
  taken: readonly Rectangle[],
  page: Rectangle | null = null,
): Label | null {
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
    if (page && !isWithin(place, page)) continue;
    if (taken.some((other) => overlap(place, other) && !isSame(other, own))) continue;
    return { ...NOTHING, text: wrap(frame.words, room, lines), size, isOver: true, drawn };
  }
  return null;
}

/** Less of a name than this, in ems, does not tell it from those of other plans. */
const TELLING = 9;

/** As much of the name as its frame has room for, over what it holds; null where that says nothing. */
export function shortened({ words, width, height }: Labelled, zoom: number): Label | null {
  const size = LEAST / zoom;
  const room = (width - size * 0.6) / size;
  const lines = Math.floor((height - size * 0.2) / (size * LINE_HEIGHT));
  if (room < 3 || lines < 1) return null;
  const text = wrap(words, room, lines);
  return ems(text.replaceAll('\n', '')) < TELLING ? null : { ...NOTHING, text, size, isOver: true };
}
