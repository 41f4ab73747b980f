import { edgeId, regionId } from '../../graph/ids.ts';
import type { Basis, Edge, RegionNode } from '../../graph/model.ts';
import { chain, fullName, type Place, placesShortlyNamed, shortName } from '../../graph/names/gazetteer.ts';
import { isNationalBody, isNationalTitle } from '../../graph/names/offices/national-bodies.ts';
import type { ExtractedDocument } from '../extraction.ts';
import { leadingTown, type PlaceMention, placeMentions } from './place-names.ts';
import { leadingShortPlace } from './short-place.ts';
import { cleanName } from './written-name.ts';

/** The place a document is for, and the words that tell. */
export interface DocumentPlace {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly basis: Basis;
}

/**
 * The place a document is for: its issuer's, else the one its title names, else the one that the text speaks of most at the
 * level it calls its own (我省, 全市). Null for national documents and when nothing tells.
 */
export function documentPlace(text: string, document: ExtractedDocument): DocumentPlace | null {
  if (document.issuer === null ? isNationalTitle(document.title) : isNationalBody(cleanName(document.issuer)))
    return null;
  const counts = countShortNames(text, document);
  return (
    fieldPlace(text, document, 'issuer', counts) ??
    fieldPlace(text, document, 'title', counts) ??
    fieldPlace(text, document, 'region', counts) ??
    ownPlace(text, document)
  );
}

/** Nodes of a place and all above it, up to the province, and the edges between them. */
export function regionGraph(place: Place): { readonly nodes: RegionNode[]; readonly edges: Edge[] } {
  const places = chain(place);
  return {
    nodes: places.map((each) => ({
      kind: 'Region',
      id: regionId(each.code),
      code: each.code,
      name: each.name,
      fullName: fullName(each),
      level: each.level,
    })),
    edges: places.flatMap((each) =>
      each.parent ? [structuralEdge('PART_OF', regionId(each.code), regionId(each.parent.code), 'stated')] : [],
    ),
  };
}

/** An edge that holds as long as the node it starts from, whichever document speaks of it. */
export function structuralEdge(kind: 'PART_OF' | 'IN_REGION', from: string, to: string, basis: Basis): Edge {
  return {
    id: edgeId(kind, from, to),
    kind,
    from,
    to,
    documentId: null,
    basis,
    role: null,
    first: false,
    order: 0,
    article: null,
    evidence: [],
  };
}

type Counts = (name: string) => number;

function fieldPlace(
  text: string,
  document: ExtractedDocument,
  field: 'issuer' | 'title' | 'region',
  counts: Counts,
): DocumentPlace | null {
  const found = document.evidence.find((each) => each.field === field);
  if (!found) return null;
  const rule = `region/${field}`;
  const mention = placeMentions(text, found.start, found.end).at(0);
  const full = mention && bestSupported(mention.places, counts);
  const from = mention && full ? mention.start + mention.length : found.start;
  const town = field === 'issuer' ? issuingTown(text, from, found.end, full ?? null, counts) : null;
  if (town) return { ...town, rule, basis: 'stated' };
  if (mention && full) return { place: full, ...span(mention), rule, basis: 'stated' };
  const short =
    (field === 'issuer' ? issuersShortPlace(text, found.start, found.end, counts) : null) ??
    shortMention(text, found.start, found.end, counts);
  return short && { ...short, rule, basis: 'inferred' };
}

/** 浙江司法厅, 长春新区管委会, 新疆生产建设兵团: a body that bears a province's or city's name is in it. */
function issuersShortPlace(text: string, start: number, end: number, counts: Counts): ShortMention | null {
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
): ShortMention | null {
  const at = text.startsWith('中共', start) ? start + 2 : start;
  const town = leadingTown(text.slice(at, end));
  if (!town || !/^(?:党|委|人民政府|政府|办)/.test(text.slice(at + town.length, end))) return null;
  const place = bestSupported(
    town.places.filter((each) => !county || chain(each).some(({ code }) => code === county.code)),
    counts,
  );
  return place && { place, start: at, end: at + town.length };
}

interface ShortMention {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
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
function shortMention(text: string, start: number, end: number, counts: Counts): ShortMention | null {
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

const LONGEST_SHORT_NAME = 5;

/** The place most spoken of among those that are what the document calls its own: 我省, 全市. */
function ownPlace(text: string, document: ExtractedDocument): DocumentPlace | null {
  const own = ownWord(text.slice(document.start, document.end));
  if (own === null) return null;
  const mentions = placesCalled(own, text, document);
  const [first, second] = [...mentions.values()].sort((a, b) => b.count - a.count);
  if (!first || first.count < 2 || first.count < 2 * (second?.count ?? 0)) return null;
  return { place: first.place, start: first.start, end: first.end, rule: 'region/own-level', basis: 'inferred' };
}

function ownWord(text: string): string | null {
  const counts = new Map<string, number>();
  for (const [, word = ''] of text.matchAll(OWN)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] <= (second?.[1] ?? 0)) return null;
  return first[0] === '区' && text.split('自治区').length > 3 ? '自治区' : first[0];
}

const OWN = /[我全](省|自治区|市|州|区(?!域)|县)/g;

interface Tally {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** Mentions of places whose name ends in 省, 市 …; counties must be written in full, as their short names are common words. */
function placesCalled(own: string, text: string, document: ExtractedDocument): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const add = (place: Place, start: number, end: number) => {
    const known = tallies.get(place.code);
    tallies.set(place.code, known ? { ...known, count: known.count + 1 } : { place, start, end, count: 1 });
  };
  for (let at = document.start; at < document.end; at++) {
    for (let length = LONGEST_SHORT_NAME; length >= 2; length--) {
      const named = placesShortlyNamed(text.slice(at, at + length)).filter(({ name }) => name.endsWith(own));
      const [place, another] = named;
      if (!place || another) continue;
      if (place.level !== 'county' || text.startsWith(place.name, at)) add(place, at, at + length);
      at += length - 1;
      break;
    }
  }
  return tallies;
}

function countShortNames(text: string, document: ExtractedDocument): Counts {
  const known = new Map<string, number>();
  const whole = text.slice(document.start, document.end);
  return (name) => {
    const count = known.get(name) ?? whole.split(name).length - 1;
    known.set(name, count);
    return count;
  };
}

function span(mention: PlaceMention): { start: number; end: number } {
  return { start: mention.start, end: mention.start + mention.length };
}
