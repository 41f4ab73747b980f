import { ZONES } from '../../../graph/lexicon/places.ts';
import { type Place, placesShortlyNamed } from '../../../graph/names/gazetteer.ts';
import { officeName } from '../../../graph/names/offices/office-name.ts';
import { alternation } from '../../../graph/text/alternation.ts';

/** A short place name at the start of a body's name, 浙江 of 浙江司法厅, and what kind of body follows. */
export interface ShortPlace {
  readonly length: number;
  readonly places: readonly Place[];
  readonly follows: 'office' | 'zone' | 'other';
}

/** Provinces and cities only: short names of counties are common words. */
export function leadingShortPlace(name: string): ShortPlace | null {
  for (let length = Math.min(LONGEST_SHORT_NAME, name.length - 2); length >= 2; length--) {
    const places = placesShortlyNamed(name.slice(0, length)).filter(({ level }) => level !== 'county');
    if (places.length === 0) continue;
    const rest = name.slice(length);
    return { length, places, follows: ZONE.test(rest) ? 'zone' : officeName(rest, false).known ? 'office' : 'other' };
  }
  return null;
}

const LONGEST_SHORT_NAME = 5;

const ZONE = new RegExp(`^${alternation(ZONES)}`);
