import { regionId } from '../../ids.ts';
import { fullName, type Place, placesNamed, placesShortlyNamed } from '../../names/gazetteer.ts';
import { isWithin } from '../../names/is-within.ts';
import { type Part, part } from './constraint.ts';

interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Names that are as often a word: 城区, 郊区, 矿区 are counties of a city each. */
const ALSO_A_WORD = /^.区$/u;

/** Places of the country that no stored plan speaks of: asked for, they restrict the search to nothing, and it says so. */
export function absentPlaces(query: string, stretches: readonly Stretch[], known: readonly Part[]): Part[] {
  const isKnown = ({ start, end }: Stretch) =>
    known.some((one) => one.kind === 'region' && one.start <= start && one.end >= end);
  return stretches.flatMap(({ text, start, end }) => {
    const places = placesCalled(text);
    const [only] = places;
    if (!only || isKnown({ text, start, end })) return [];
    const ids = places.map(({ code }) => regionId(code));
    return part(query, start, end, {
      key: `region:${ids.join('+')}`,
      kind: 'region',
      label: places.length === 1 ? fullName(only) : text,
      filter: { regionIds: ids },
      mention: null,
    });
  });
}

/** By the whole name; provinces, and cities that are one, also without its ending. */
function placesCalled(text: string): readonly Place[] {
  if (text.length < 2 || ALSO_A_WORD.test(text)) return [];
  const provinces = placesShortlyNamed(text).filter(({ level }) => level === 'province');
  return provinces.length > 0 ? provinces : placesNamed(text);
}

/** 杭州市余杭区 names one place, the inner one. */
export function nestedPlaces(query: string, parts: readonly Part[]): Part[] {
  const regions = parts.filter(({ kind }) => kind === 'region');
  return regions.flatMap((outer) =>
    regions
      .filter((inner) => inner.start === outer.end)
      .flatMap((inner) => {
        const regionIds = inner.filter.regionIds?.filter((id) => outer.filter.regionIds?.some((up) => isIn(id, up)));
        if (!regionIds || regionIds.length === 0) return [];
        const rest = { key: `region:${regionIds.join('+')}`, kind: 'region' as const, label: inner.label };
        return part(query, outer.start, inner.end, { ...rest, filter: { regionIds }, mention: null });
      }),
  );
}

const isIn = (id: string, above: string) => isWithin(codeOf(id), codeOf(above));
const codeOf = (id: string) => id.slice(id.indexOf('-') + 1);
