import { chain, LONGEST_NAME, type Place, placesNamed, townshipsNamed } from '../../../graph/names/gazetteer.ts';

/** Full place names at the start of a name, 金华市婺城区 of 金华市婺城区司法局: where they end and which places they may mean. */
export interface LeadingPlace {
  readonly length: number;
  /** Innermost place named; several when counties share a name and nothing above it is written. */
  readonly places: readonly Place[];
}

/** Reads the place names that a text begins with at `from`; null when it begins with none. */
export function leadingPlace(text: string, from = 0): LeadingPlace | null {
  let at = from;
  let places: readonly Place[] = [];
  for (;;) {
    const next = longestPlace(text, at, places);
    if (!next) break;
    places = next.places;
    at += next.length;
  }
  return places.length > 0 ? { length: at - from, places } : null;
}

/** The town or sub-district that a name begins with, the longest that there is: 许镇镇 of 许镇镇人民政府. */
export function leadingTown(name: string): LeadingPlace | null {
  for (let length = Math.min(LONGEST_TOWN, name.length); length >= 2; length--) {
    const town = name.slice(0, length);
    const places = /(?:街道|镇|乡)$/.test(town) ? townshipsNamed(town) : [];
    if (places.length > 0) return { length, places };
  }
  return null;
}

const LONGEST_TOWN = 12;

export interface PlaceMention extends LeadingPlace {
  readonly start: number;
}

/** Every full place name between two offsets; chains such as 金华市婺城区 are one mention. */
export function placeMentions(text: string, start: number, end: number): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  for (let at = start; at < end; ) {
    const found = leadingPlace(text, at);
    if (found && at + found.length <= end) {
      mentions.push({ start: at, ...found });
      at += found.length;
    } else at++;
  }
  return mentions;
}

/** The one among places of the same name that lies around, in or beside the place the text is about; else the only one. */
export function nearest(places: readonly Place[], about: Place | null): Place | null {
  const related = places.filter((place) => isRelated(place, about));
  const [only, another] = related.length > 0 ? related : places;
  return another ? null : (only ?? null);
}

/** True when one lies in the other or both in the same city or, for cities, province. */
export function isRelated(place: Place, about: Place | null): boolean {
  if (!about) return false;
  const above = new Set(chain(about).map(({ code }) => code));
  return chain(place).some(({ code, level }, distance) => above.has(code) && (distance <= 1 || level !== 'province'));
}

function longestPlace(text: string, at: number, within: readonly Place[]): LeadingPlace | null {
  for (let length = Math.min(LONGEST_NAME, text.length - at); length >= 2; length--) {
    if (!PLACE_ENDS.has(text.charAt(at + length - 1))) continue;
    const named = placesNamed(text.slice(at, at + length));
    const inside = within.length > 0 ? named.filter((place) => within.some((outer) => lies(place, outer))) : named;
    if (inside.length > 0) return { length, places: inside };
  }
  return null;
}

function lies(place: Place, outer: Place): boolean {
  return place.code !== outer.code && chain(place).some(({ code }) => code === outer.code);
}

const PLACE_ENDS = new Set('省市区县旗州盟');
