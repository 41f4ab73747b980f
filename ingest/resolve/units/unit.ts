import { contentId, regionId } from '../../../graph/ids.ts';
import type { Level } from '../../../graph/model.ts';
import type { Place } from '../../../graph/names/gazetteer.ts';
import { nationalBody } from '../../../graph/names/offices/national-bodies.ts';
import { officeName, RULE_OF_LAW_OFFICE } from '../../../graph/names/offices/office-name.ts';
import { decidedJoin, isRefused, type UnitDecisions } from '../decisions.ts';
import { type Placement, type PlacementContext, placeUnit } from './unit-placement.ts';
import { cleanName } from './written-name.ts';

/** A unit as resolved from one written name. */
export interface ResolvedUnit {
  readonly id: string;
  readonly name: string;
  readonly office: string;
  readonly place: Place | null;
  readonly level: Level | null;
  readonly collective: boolean;
  /** The body that an internal office is part of, by name. */
  readonly partOf: string | null;
  /** False when no list has the office and it is kept as written. */
  readonly known: boolean;
  /** Chinese sentences that say why the written name is taken for this unit. */
  readonly why: readonly string[];
  readonly placement: Placement;
}

export interface UnitContext extends PlacementContext {
  /** Keeps units of unknown places apart: 区司法局 in two documents that never name their district. */
  readonly documentId: string;
  readonly decisions: UnitDecisions;
}

/** The unit that a name means where it is written. */
export function resolveUnit(written: string, context: UnitContext): ResolvedUnit {
  const placement = placeUnit(written, context);
  const named = nameUnit(placement, context);
  const asWritten = `${prefixOf(placement)}${placement.party ? '委' : ''}${placement.rest}`;
  const names = [asWritten, cleanName(written), placement.rest, named.name, named.office].filter(Boolean);
  const join = decidedJoin(context.decisions, names);
  if (join) return joined(join.canonical, join.note, placement, context);
  const refused = asWritten !== named.name && isRefused(context.decisions, names, [named.name, named.office]);
  return refused
    ? withId({ ...named, name: asWritten, office: placement.rest, why: [...placement.why] }, placement, context)
    : withId(named, placement, context);
}

/** 杭州市余杭区, 芜湖市, 浙江省: enough to know the place by. A county-level city goes by its own name, 义乌市. */
function placeTitle({ name, level, parent }: Place): string {
  const shownBelow = level === 'township' || (level === 'county' && !name.endsWith('市'));
  return shownBelow && parent ? placeTitle(parent) + name : name;
}

interface Named {
  readonly name: string;
  readonly office: string;
  readonly known: boolean;
  readonly partOf: string | null;
  readonly why: readonly string[];
}

function nameUnit(placement: Placement, context: UnitContext): Named {
  const { scope, rest, party, collective, why } = placement;
  const prefix = prefixOf(placement);
  if (collective && scope !== 'host') {
    return { name: joinOnce(prefix, rest), office: rest, known: true, partOf: null, why };
  }
  switch (scope) {
    case 'national':
      return nationalUnit(rest, why);
    case 'host': {
      const partOf = context.host?.name ?? null;
      return { name: `${partOf ?? ''}${rest}`, office: rest, known: true, partOf, why };
    }
    default:
      return localUnit(prefix, rest, party, why);
  }
}

/** 省直有关部门 of 山西省 is 山西省直有关部门, with one 省. */
function joinOnce(prefix: string, rest: string): string {
  const doubled = prefix.endsWith(rest.charAt(0)) && !/^.[、/省市县区州旗乡镇]/.test(rest);
  return prefix + (doubled ? rest.slice(1) : rest);
}

function localUnit(prefix: string, rest: string, partyWritten: boolean, why: readonly string[]): Named {
  if (rest === '') {
    const office = partyWritten ? '党委' : prefix;
    return { name: partyWritten ? `${prefix}委` : prefix, office, known: partyWritten, partOf: null, why };
  }
  if (rest === YOUTH_LEAGUE) {
    return { name: `共青团${prefix}委员会`, office: rest, known: true, partOf: null, why };
  }
  if (rest === '办事处' && prefix.endsWith('街道')) {
    return { name: prefix + rest, office: '街道办事处', known: true, partOf: null, why };
  }
  const { office, known, party, why: whyOffice } = officeName(rest, partyWritten);
  const reasons = whyOffice ? [...why, whyOffice] : why;
  const ofParty = party || partyWritten;
  return {
    name: `${prefix}${ofParty && prefix ? '委' : ''}${titleOf(office, prefix)}`,
    office: ofParty && OF_EITHER.has(office) ? `党委${office}` : office,
    known,
    partOf: null,
    why: reasons,
  };
}

/** The name of one office writes the level of its place: 全面依法治区委员会办公室. */
function titleOf(office: string, prefix: string): string {
  return office === RULE_OF_LAW_OFFICE ? office.replace('理', prefix.at(-1) ?? '理') : office;
}

const YOUTH_LEAGUE = '共青团委员会';

/** Offices that the government has as well: 区委办公室 is compared with other 区委办公室 only. */
const OF_EITHER = new Set(['办公室', '办公厅']);

function nationalUnit(rest: string, why: readonly string[]): Named {
  const known = nationalBody(rest) ?? (/办(?:公室)?$/.test(rest) ? nationalBody(`国务院${rest}`) : null);
  const name = known ?? rest;
  const short = name.replace(/^(?:中华人民共和国|中国共产党|国务院(?!办公)|国家|中国|中央)(?=.{3,})/, '');
  const reasons = name === rest ? why : [...why, `“${rest}”是“${name}”的简称`];
  return {
    name,
    office: officeName(short, false).office,
    known: known !== null,
    partOf: null,
    why: reasons,
  };
}

function joined(canonical: string, note: string | undefined, placement: Placement, context: UnitContext): ResolvedUnit {
  const why = `人工确认归入“${canonical}”${note ? `：${note}` : ''}`;
  const target = placeUnit(canonical, { ...context, before: null });
  const explicit = target.scope === 'place' && target.why.length === 0;
  const at = explicit ? target : { ...placement, rest: canonical, party: false };
  const named = nameUnit(at, context);
  return withId({ ...named, why: [...placement.why, why] }, at, context);
}

function withId(named: Named, placement: Placement, context: UnitContext): ResolvedUnit {
  const { place } = placement;
  const national = placement.scope === 'national';
  const scopeId = national ? 'CN' : place ? regionId(place.code) : context.documentId;
  return {
    ...named,
    id: contentId('Unit', scopeId, named.name),
    place,
    level: national && !placement.collective ? 'national' : (place?.level ?? null),
    collective: placement.collective,
    placement,
  };
}

function prefixOf({ scope, place, ownName, levelWord }: Placement): string {
  if (levelWord !== '') return levelWord;
  return scope === 'place' && place && !ownName ? placeTitle(place) : '';
}
