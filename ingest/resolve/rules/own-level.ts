import { type Place, placesShortlyNamed } from '../../../graph/names/gazetteer.ts';
import { wholeWords } from '../../../graph/text/words.ts';
import type { ExtractedDocument } from '../../extraction.ts';
import { LONGEST_SHORT_NAME, type PlaceRule } from '../places/place-in-name.ts';

export const ownLevel: PlaceRule = {
  name: 'region/own-level',
  summary: '全文自称“我省”“全市”的，适用地区取该级地名中提到最多的一个；至少两次，且不少于其次者的两倍。',
  examples: [
    { text: '行动方案\n\n我省各地向浙江看齐，浙江先行，不学北京、北京、北京。', finds: ['浙江省'] },
    { text: '行动方案\n\n我省学习浙江、浙江和江苏、江苏。', finds: [] },
  ],
  find: ownPlace,
};

/** The place most spoken of among those that are what the document calls its own: 我省, 全市. */
function ownPlace(text: string, document: ExtractedDocument): ReturnType<PlaceRule['find']> {
  const own = ownWord(text.slice(document.start, document.end));
  if (own === null) return null;
  const mentions = placesCalled(own, text, document);
  const [first, second] = [...mentions.values()].sort((a, b) => b.count - a.count);
  if (!first || first.count < 2 || first.count < 2 * (second?.count ?? 0)) return null;
  return { place: first.place, start: first.start, end: first.end, basis: 'inferred' };
}

function ownWord(text: string): string | null {
  const counts = new Map<string, number>();
  for (const [, word = ''] of wholeWords(text, OWN)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] <= (second?.[1] ?? 0)) return null;
  return first[0] === '区' && text.split('自治区').length > 3 ? '自治区' : first[0];
}

const OWN = /[我全](省|自治区|市|州|区|县)/g;

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
