import type { Basis } from '../../../graph/model.ts';
import { chain, type Place, placesShortlyNamed, shortName } from '../../../graph/names/gazetteer.ts';
import type { Rule } from '../../extract/rule.ts';
import type { ExtractedDocument } from '../../extraction.ts';
import { leadingTown, type PlaceMention, placeMentions } from './place-names.ts';
import { leadingShortPlace } from './short-place.ts';

/** A place that a document names, and the words that tell. */
export interface NamedPlace {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
}

/** How often a name stands in the document. */
export type Counts = (name: string) => number;

/** Ways to tell the place that a document is for. */
export interface PlaceRule extends Rule {
  readonly find: (
    text: string,
    document: ExtractedDocument,
    counts: Counts,
  ) => (NamedPlace & { readonly basis: Basis }) | null;
}

/** The place in what was extracted as a field of the document: written in full, or in short where the text supports it. */
export function placeInField(
  text: string,
  document: ExtractedDocument,
  field: 'issuer' | 'title',
  counts: Counts,
): (NamedPlace & { readonly basis: Basis }) | null {
  const found = document.evidence.find((each) => each.field === field);
  if (!found) return null;
  const mention = placeMentions(text, found.start, found.end).at(0);
  const full = mention && bestSupported(mention.places, counts);
  const from = mention && full ? mention.start + mention.length : found.start;
  const town = field === 'issuer' ? issuingTown(text, from, found.end, full ?? null, counts) : null;
  if (town) return { ...town, basis: 'stated' };
  if (mention && full) return { place: full, ...span(mention), basis: 'stated' };
  const short =
    (field === 'issuer' ? issuersShortPlace(text, found.start, found.end, counts) : null) ??
    shortMention(text, found.start, found.end, counts);
  return short && { ...short, basis: 'inferred' };
}

/** 浙江司法厅, 长春新区管委会, 新疆生产建设兵团: a body that bears a province's or city's name is in it. */
function issuersShortPlace(text: string, start: number, end: number, counts: Counts): NamedPlace | null {
  const short = leadingShortPlace(text.slice(start, end));
  const place = short && bestSupported(short.places, counts);
  return short && place ? { place, start, end: start + short.length } : null;
}

/** The town or sub-district that issues: 仓前街道 of 杭州市余杭区仓前街道办事处. */
function issuingTown(
  text: string,
  start: number,
  end: number,
  county: Place | null,
  counts: Counts,
): NamedPlace | null {
  const at = text.startsWith('中共', start) ? start + 2 : start;
  const town = leadingTown(text.slice(at, end));
  if (!town || !/^(?:党|委|人民政府|政府|办)/.test(text.slice(at + town.length, end))) return null;
  const place = bestSupported(
    town.places.filter((each) => !county || chain(each).some(({ code }) => code === county.code)),
    counts,
  );
  return place && { place, start: at, end: at + town.length };
}

/** Of places that share a name, the one whose city and province the document names. */
function bestSupported(places: readonly Place[], counts: Counts): Place | null {
  const support = (place: Place) =>
    chain(place.parent).reduce((sum, above) => sum + Math.min(counts(shortName(above.name)), 1), 0);
  const best = Math.max(0, ...places.map(support));
  const [only, another] = places.filter((place) => support(place) === best);
  if (another || !only) return null;
  return only.name.length <= 2 && best === 0 ? null : only; // 城区, 东区 are ordinary words where nothing supports them
}

/** A short name, 芜湖 in 打造芜湖“法治名片”, counts when the document says it again; a county's only when it is written in full somewhere. */
function shortMention(text: string, start: number, end: number, counts: Counts): NamedPlace | null {
  for (let at = start; at < end; at++) {
    for (let length = Math.min(LONGEST_SHORT_NAME, end - at); length >= 2; length--) {
      const name = text.slice(at, at + length);
      const place = placesShortlyNamed(name)
        .filter((each) => each.level !== 'county' || counts(each.name) > 0)
        .at(0);
      if (place && counts(name) >= 2) return { place, start: at, end: at + length };
    }
  }
  return null;
}

export const LONGEST_SHORT_NAME = 5;

function span(mention: PlaceMention): { start: number; end: number } {
  return { start: mention.start, end: mention.start + mention.length };
}
