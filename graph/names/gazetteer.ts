import { readFileSync } from 'node:fs';
import { PEOPLES, PLACE_SUFFIXES } from '../lexicon/places.ts';
import type { Level } from '../model.ts';
import { alternation } from '../text/alternation.ts';

/** A place of the administrative division, by its six-digit code in GB/T 2260 (townships: nine digits). */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly level: Exclude<Level, 'national'>;
  readonly parent: Place | null;
}

/** Places with this full name (余杭区, 浙江省). Several counties share a name. */
export function placesNamed(name: string): readonly Place[] {
  return index().byName.get(name) ?? [];
}

/** Provinces and cities by their name without its suffix (浙江, 芜湖, 恩施); counties by 余杭, not by a single character. */
export function placesShortlyNamed(name: string): readonly Place[] {
  return index().byShortName.get(name) ?? [];
}

/** Towns and sub-districts of a county with this name; loaded when first asked for, as there are forty thousand. */
export function townshipsNamed(name: string): readonly Place[] {
  townships ??= loadTownships();
  return townships.get(name) ?? [];
}

/** The place and all above it, innermost first. */
export function chain(place: Place | null): Place[] {
  return place ? [place, ...chain(place.parent)] : [];
}

/** 浙江省杭州市余杭区 */
export function fullName(place: Place): string {
  return chain(place)
    .map(({ name }) => name)
    .reverse()
    .join('');
}

/** Name without the word for what kind of place it is: 浙江, 恩施, 余杭; 泾县 stays. */
export function shortName(name: string): string {
  const short = name.replace(SUFFIX, '').replace(NAMED_AFTER, '');
  return short.length >= 2 ? short : name;
}

/** Longest place name, in characters: how far a look-up at one position must reach. */
export const LONGEST_NAME = 15;

const SUFFIX = new RegExp(`${alternation(PLACE_SUFFIXES)}$`);

/** Peoples named in autonomous areas: 广西壮族, 恩施土家族苗族, 内蒙古 keeps its own. */
const NAMED_AFTER = new RegExp(`(?<=..)(?:${alternation(PEOPLES)}族|维吾尔|哈萨克|柯尔克孜|(?<!内)蒙古|塔吉克|锡伯)+$`);

interface Index {
  readonly byName: ReadonlyMap<string, readonly Place[]>;
  readonly byShortName: ReadonlyMap<string, readonly Place[]>;
}

interface Row {
  readonly code: string;
  readonly name: string;
}

let loaded: Index | undefined;
let townships: ReadonlyMap<string, readonly Place[]> | undefined;

function index(): Index {
  loaded ??= loadIndex();
  return loaded;
}

/** The package lists 31 provinces by code; GB/T 2260 gives these three. */
const WITHOUT_CODE: readonly Row[] = [
  { code: '71', name: '台湾省' },
  { code: '81', name: '香港特别行政区' },
  { code: '82', name: '澳门特别行政区' },
];

/** Rows of the statistics office that stand for a layer, not for a place. */
const LAYERS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** Codes of development zones and the like, which the statistics office lists beside counties; they belong to their city. */
const ZONE = /^\d{4}7\d$/;

function loadIndex(): Index {
  const all = read('divisions');
  const rows = (layer: keyof typeof CODE) => all.filter(({ code }) => code.length === CODE[layer]);
  const provinces = new Map<string, Place>();
  for (const { code, name } of [...rows('provinces'), ...WITHOUT_CODE]) {
    provinces.set(code, { code: `${code}0000`, name, level: 'province', parent: null });
  }
  const cities = new Map<string, Place>();
  for (const { code, name } of rows('cities').filter((row) => !LAYERS.has(row.name))) {
    cities.set(code, { code: `${code}00`, name, level: 'city', parent: provinces.get(code.slice(0, 2)) ?? null });
  }
  const counties: Place[] = [];
  for (const { code, name } of rows('counties')) {
    const parent = cities.get(code.slice(0, 4)) ?? provinces.get(code.slice(0, 2)) ?? null;
    if (ZONE.test(code) || parent?.name === name) continue;
    counties.push({ code, name, level: 'county', parent });
  }
  const places = [...provinces.values(), ...cities.values(), ...counties];
  const byName = group(places, ({ name }) => name);
  for (const [name, same] of group(places.filter(isAutonomous), everydayName)) {
    if (!byName.has(name)) byName.set(name, same);
  }
  return { byName, byShortName: group(places, ({ name }) => shortName(name)) };
}

function isAutonomous({ name }: Place): boolean {
  return /自治[州县旗]$/.test(name);
}

/** 恩施州, 景宁县: what plans write for 恩施土家族苗族自治州, 景宁畲族自治县. */
function everydayName({ name }: Place): string {
  return shortName(name) + name.slice(-1);
}

function loadTownships(): ReadonlyMap<string, readonly Place[]> {
  const counties = new Map([...index().byName.values()].flat().map((place) => [place.code, place]));
  const places = read('townships').flatMap(({ code, name }): Place[] => {
    const parent = counties.get(code.slice(0, 6)) ?? counties.get(`${code.slice(0, 4)}00`);
    return parent ? [{ code, name, level: 'township', parent }] : [];
  });
  return group(places, ({ name }) => name);
}

/** Length of the codes of a layer. */
const CODE = { provinces: 2, cities: 4, counties: 6 } as const;

/** Of a file with a code and a name a line; lines with `#` say where they are from. */
function read(file: 'divisions' | 'townships'): readonly Row[] {
  const text = readFileSync(new URL(`divisions/${file}.tsv`, import.meta.url), 'utf8');
  return text.split(/\r?\n/u).flatMap((line) => {
    const [code = '', name] = line.split('\t');
    return name === undefined ? [] : [{ code, name }];
  });
}

function group(places: readonly Place[], key: (place: Place) => string): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const same = groups.get(key(place));
    if (same) same.push(place);
    else groups.set(key(place), [place]);
  }
  return groups;
}
