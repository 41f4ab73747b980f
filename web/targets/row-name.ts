import { wrap } from '../graph/scene/fit-text.ts';

/** Whose demand a row is: its place and year, else its plan by its whole name. */
export function rowName(place: string | null, title: string, year: number | null): string {
  if (place !== null) return [place, year].filter(Boolean).join(' ');
  return year === null || title.includes(String(year)) ? title : `${title} ${year}`;
}

/** The whole name in lines of so many ems. */
export function inLines(name: string, room: number): string {
  return wrap(name, room, Number.POSITIVE_INFINITY);
}
