import { chain, type Place, placesShortlyNamed, shortName } from '../../../graph/names/gazetteer.ts';
import { isNationalBody, nationalBody } from '../../../graph/names/offices/national-bodies.ts';
import { COLLECTIVE_WORDS } from '../../../graph/names/offices/office-forms.ts';
import { officeName } from '../../../graph/names/offices/office-name.ts';
import { alternation } from '../../../graph/text/alternation.ts';
import { wordEndAt } from '../../../graph/text/words.ts';
import { levelInFront } from '../../level-in-front.ts';
import { BODIES_OF_A_LEVEL } from '../../lexicon/units/levels.ts';
import { isRelated, leadingPlace, leadingTown, nearest, placeMentions } from '../places/place-names.ts';
import { leadingShortPlace } from '../places/short-place.ts';
import { cleanName } from './written-name.ts';

/** What a unit's name means where it is written. */
export interface PlacementContext {
  /** The place the document is for. */
  readonly place: Place | null;
  /** The document is a central one. */
  readonly national: boolean;
  /** Name of the issuing body, which 厅办公室 or 局机关 are part of. */
  readonly host: { readonly name: string; readonly office: string } | null;
  /** The unit before it in the same list: 区委政法委、编办. */
  readonly before: Placement | null;
}

/** A written name taken apart: whose body it is, and what is left to call the office by. */
export interface Placement {
  readonly scope: 'place' | 'national' | 'host' | 'unknown';
  readonly place: Place | null;
  /** 委 of 区委 was written. */
  readonly party: boolean;
  /** The name without place and level, 司法局; empty for 区委 itself. */
  readonly rest: string;
  readonly collective: boolean;
  /** 市 of 市司法局 where the city is not known; else empty. */
  readonly levelWord: string;
  /** The name carries its place inside, 太原海关: nothing is put before it. */
  readonly ownName: boolean;
  /** Chinese sentences that say how it was placed; empty when the name says it all. */
  readonly why: readonly string[];
}

/** Places a unit: 区司法局 in a plan of 余杭区 is 余杭区's, 市司法局 there 杭州市's, 厅办公室 the issuing 厅's. */
export function placeUnit(written: string, context: PlacementContext): Placement {
  const name = cleanName(written);
  return (
    internal(name, context) ??
    collective(name, context) ??
    youthLeague(name, context) ??
    centralBranch(name, context) ??
    explicit(name, context) ??
    township(name, context) ??
    byLevel(name, context) ??
    unprefixed(name, context)
  );
}

function collective(name: string, context: PlacementContext): Placement | null {
  const leading = leadingPlace(name);
  const rest = leading ? name.slice(leading.length) : name;
  if (rest === '') return null;
  if (!hasManyLevels(rest) && !COLLECTIVE_WORDS.some((word) => rest.startsWith(word) || inside(rest, word))) {
    return null;
  }
  if (context.national && !leading) return { ...national(name), collective: true };
  const place = leading ? nearest(leading.places, context.place) : context.place;
  return placed(place, { rest, collective: true, why: [] });
}

/** 县市区政府, 市直有关单位, 区级部门: more than one level, or a level and a word for all its bodies. */
function hasManyLevels(name: string): boolean {
  const below = TWO_LEVELS.exec(name)?.groups?.below;
  return below === undefined ? SEVERAL.test(name) : below.startsWith('街') || levelInFront(below) !== null;
}

const TWO_LEVELS = /^[省市区县州旗镇乡][、/]?(?<below>[县区州旗镇乡街市].+)$/su;
const SEVERAL = new RegExp(
  `^(?:\\d+个|[省市区县州镇乡村](?:级|直|属)(?!机关(?:工委|党|事务)|事务).*${alternation(BODIES_OF_A_LEVEL)})`,
);

function inside(rest: string, word: string): boolean {
  return (word === '有关' || word === '相关' || word === '各' || word.endsWith('单位')) && rest.includes(word);
}

/** 团区委, 共青团市委: the level stands inside the name. */
function youthLeague(name: string, context: PlacementContext): Placement | null {
  const level = /^(?:共青)?团(?<level>省|市|区|县|州|旗)委$/.exec(name)?.groups?.level;
  if (!level) return null;
  const found = placeOfLevel(level, context);
  return placed(found?.place ?? null, { rest: '共青团委员会', why: found?.why ?? [] });
}

function explicit(name: string, context: PlacementContext): Placement | null {
  const party = /^中共(?!中央)/.test(name);
  const bare = party ? name.slice(2) : name;
  if (isNationalBody(bare)) return national(bare);
  const leading = leadingPlace(bare);
  if (!leading) return shortlyPlaced(bare, party, context);
  const place = nearest(leading.places, context.place);
  if (!place) return null;
  const rest = bare.slice(leading.length);
  if (rest === '' && !party) return governmentOf(place, bare);
  const town = place.level === 'county' ? townIn(rest, place) : null;
  if (town) return town;
  return placed(place, { ...splitParty(rest, party), why: [] });
}

/** 浙江司法厅, 芜湖经开区管委会: a short place name counts before an office that is known or a zone; 长春新区 is a name of its own. */
function shortlyPlaced(name: string, party: boolean, context: PlacementContext): Placement | null {
  const short = leadingShortPlace(name);
  const place = short && short.follows !== 'other' ? nearest(short.places, context.place) : null;
  if (!short || !place) return null;
  const rest = name.slice(short.length);
  if (rest.startsWith('新区')) return placed(place, { rest: name, ownName: true, why: [] });
  return placed(place, { ...splitParty(rest, party), why: [] });
}

/** 国家税务总局芜湖市税务局 is the city's 税务局; 中国人民银行山西省分行 keeps its name and is in the province. */
function centralBranch(name: string, context: PlacementContext): Placement | null {
  const mention = isCentralName(name) ? placeMentions(name, 2, name.length).at(0) : undefined;
  const place = mention && nearest(mention.places, context.place);
  if (!mention || !place) return null;
  const rest = name.slice(mention.start + mention.length);
  if (rest === '税务局') return placed(place, { rest, why: [] });
  return placed(place, { rest: name, ownName: true, why: [] });
}

function isCentralName(name: string): boolean {
  return isNationalBody(name) || /^(?:中国|国家|中央|国网)/.test(name);
}

/** 镜湖区 in a list of units stands for its government. */
function governmentOf(place: Place, written: string): Placement {
  return placed(place, { rest: '政府', why: [`责任单位写作地名“${written}”，指其人民政府`] });
}

/** 仓前街道, 观音镇 where the document is for their county or for a town of it. */
function township(name: string, { place }: PlacementContext): Placement | null {
  const county = chain(place).find(({ level }) => level === 'county');
  return county ? townIn(name, county) : null;
}

/** The town's own government or office, where the county has a town of that name. */
function townIn(name: string, county: Place): Placement | null {
  const town = leadingTown(name);
  const place = town?.places.find((each) => each.parent?.code === county.code);
  if (!town || !place) return null;
  const rest = name.slice(town.length).replace(/^(?:人民)?政府$|^办事处$/, '');
  if (rest !== '') return placed(place, { ...splitParty(rest, false), why: [] });
  const office = place.name.endsWith('街道') ? '办事处' : '政府';
  return placed(place, { rest: office, why: name === place.name ? [`“${name}”指其${office}`] : [] });
}

/** 厅办公室, 局机关党委: parts of the issuing body. */
function internal(name: string, context: PlacementContext): Placement | null {
  const { host } = context;
  if (!host) return null;
  if (!DEPARTMENT.test(host.office) || levelInFront(name) !== null || leadingPlace(name)) return null;
  const body = /^(?:本|我)?(?<body>厅|局|委|院|部|署|办)(?:机关)?(?<part>.+)$/.exec(name)?.groups;
  const hostEnd = host.office
    .replace(/委员会$/, '委')
    .replace(/办公室$/, '办')
    .at(-1);
  if (body && body.body === hostEnd && !officeName(name, false).known) {
    return inHost(body.part ?? name, context, `“${body.body}”指发文机关${host.name}`);
  }
  return INTERNAL_ALONE.test(name) && !officeName(name, false).known
    ? inHost(name, context, `没有写明所属单位的内设机构，归发文机关${host.name}`)
    : null;
}

/** Bodies with offices of their own; a government's office speaks for the whole government. */
const DEPARTMENT = /(?:局|厅|(?<!常务)委员会|部|署|院)$/;

const INTERNAL_ALONE =
  /^(?!.*(?:公证处|办事处|事务所|派出所|司法所)$)(?:办公室|政治部|机关党委|直属单位|机关各.+|各(?:处室|科室|处|科)|.{2,}(?:处|科|股|秘书室))$/;

function inHost(part: string, context: PlacementContext, why: string): Placement {
  const { place } = context;
  return {
    scope: 'host',
    place,
    party: false,
    rest: part,
    collective: isMany(part),
    levelWord: '',
    ownName: false,
    why: [why],
  };
}

function isMany(part: string): boolean {
  return /各|有关|相关|处室|科室|直属/.test(part);
}

function byLevel(name: string, context: PlacementContext): Placement | null {
  const inner = /^(?:全面)?依法治(?<level>省|市|区|县|州)(?:委员会)?办(?:公室)?$/.exec(name)?.groups?.level;
  const level = inner ?? levelInFront(name);
  if (!level) return null;
  if (context.national) return { ...national(name), collective: true };
  const rest = inner ? name : name.slice(level.length);
  const found = placeOfLevel(level, context);
  const parts = splitParty(rest, false);
  if (found && context.host && SAME_BODY.test(rest) && SAME_BODY.test(context.host.office.slice(-1))) {
    const rank = context.host.office.replace(/.$/, rest);
    return placed(found.place, { rest: rank, why: [...found.why, `“${name}”指上级的同类机关`] });
  }
  if (found) return placed(found.place, { ...parts, why: found.why });
  if (!context.place) return placed(null, { ...parts, levelWord: level, why: [] });
  // 区司法局 in a plan of the city is any of its districts' offices.
  return placed(context.place, { rest: name, collective: true, why: [] });
}

/** 市局 in a plan of 区司法局 is 市司法局. */
const SAME_BODY = /^(?:局|厅)$/;

function placeOfLevel(level: string, context: PlacementContext): { place: Place; why: readonly string[] } | null {
  const place = chain(context.place).find(({ name }) => name.endsWith(level));
  if (!place) return null;
  return { place, why: [`“${level}”指${place.name}，按文件适用地区判定`] };
}

/** 市场监管部门 of the whole country are as many as there are places. */
const MANY_BODIES = /(?:部门|机构|系统)$/;

function unprefixed(name: string, context: PlacementContext): Placement {
  const { before, place } = context;
  if (context.national || isNationalBody(name)) return { ...national(name), collective: MANY_BODIES.test(name) };
  const inName = placeInside(name, place);
  if (inName) return placed(inName, { rest: name, ownName: true, why: [] });
  if (before?.scope === 'place' && before.place && !before.collective && before.why.length > 0) {
    const why = `名单中承前省略，前一单位属${before.place.name}`;
    return placed(before.place, { ...splitParty(name, false), why: [why] });
  }
  if (!place && nationalBody(name)) return national(name);
  if (isCentralName(name)) return { ...national(name), scope: 'unknown' };
  const why = place ? [`未写地区，按文件适用地区${place.name}判定`] : [];
  return placed(place, { ...splitParty(name, false), why });
}

/** 太原海关, 安徽师范大学, 国网芜湖供电公司: the place is part of the name. */
function placeInside(name: string, about: Place | null): Place | null {
  const own = chain(about).find(
    (place) => name.includes(shortName(place.name)) && shortName(place.name) !== place.name,
  );
  if (own) return own;
  for (let length = Math.min(5, name.length - 2); length >= 2; length--) {
    const places = placesShortlyNamed(name.slice(0, length)).filter(({ level }) => level !== 'county');
    const place = nearest(places, about);
    if (place && isRelated(place, about)) return place;
  }
  return null;
}

function national(rest: string): Placement {
  return {
    scope: 'national',
    place: null,
    party: false,
    rest,
    collective: false,
    levelWord: '',
    ownName: false,
    why: [],
  };
}

/** 委政法委 → 政法委 of the party committee; 委 alone is the committee. */
function splitParty(rest: string, party: boolean): { rest: string; party: boolean } {
  if (rest === '委' || rest === '委员会') return { rest: '', party: true };
  return rest.startsWith('委') && wordEndAt(rest, 0) === 1 ? { rest: rest.slice(1), party: true } : { rest, party };
}

interface PlacedFields {
  readonly rest: string;
  readonly party?: boolean;
  readonly collective?: boolean;
  readonly levelWord?: string;
  readonly ownName?: boolean;
  readonly why: readonly string[];
}

function placed(place: Place | null, fields: PlacedFields): Placement {
  const plain = { party: false, collective: false, levelWord: '', ownName: false };
  return { scope: place ? 'place' : 'unknown', place, ...plain, ...fields };
}
