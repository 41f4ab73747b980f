import type { NodeKind, UnitNode } from '../../model.ts';
import { nationalBody } from '../../names/offices/national-bodies.ts';
import { officeName } from '../../names/offices/office-name.ts';
import type { GraphStore, Suggestion } from '../../store/graph-store.ts';
import { foldName } from '../../text/fold.ts';
import { type Part, type PartKind, part } from './constraint.ts';
import { absentPlaces, nestedPlaces } from './places.ts';

/** Every unit, brand, law and place that some stretch of the question names exactly; they may overlap. */
export async function nameParts(store: GraphStore, query: string): Promise<Part[]> {
  const stretches = stretchesOf(query);
  const forms = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    for (const form of formsOf(stretch.text)) forms.set(form, [...(forms.get(form) ?? []), stretch]);
  }
  const found = await store.named([...forms.keys()], KINDS, SAME_NAME);
  const units = await unitsOf(store, found);
  const parts: Part[] = [];
  const bearersOf = new Map<string, Suggestion[]>();
  for (const one of found) {
    const name = foldName(one.matched ?? one.label);
    bearersOf.set(name, [...(bearersOf.get(name) ?? []), one]);
  }
  for (const [form, bearers] of bearersOf) {
    const places = forms.get(form) ?? [];
    for (const kind of KINDS) {
      const nodes = bearers.filter((one) => one.kind === kind);
      if (nodes.length === 0) continue;
      for (const place of places) {
        const isAsWritten = foldName(place.text) === form;
        if (kind === 'Brand' && !isAsWritten) continue;
        if (kind === 'Unit' && !isAsWritten && !isSameBody(place.text, form)) continue;
        const named = toPart(query, place, kind, nodes, units, form);
        if (named) parts.push(named);
      }
    }
  }
  parts.push(...absentPlaces(query, stretches, parts));
  parts.push(...nestedPlaces(query, parts));
  parts.push(...(await placedUnits(store, query, parts)));
  parts.push(...(await departmentsNamed(store, query, parts)));
  return Promise.all(parts.map((one) => withDepartments(store, one)));
}

/** What a body's departments do is its own. */
async function withDepartments(store: GraphStore, named: Part): Promise<Part> {
  const { unitIds } = named.filter;
  if (!unitIds || unitIds.length > FEW_UNITS) return named;
  const departments = (await departmentsOf(store, unitIds)).map(({ id }) => id);
  return { ...named, filter: { ...named.filter, unitIds: [...new Set([...unitIds, ...departments])] } };
}

async function departmentsOf(store: GraphStore, unitIds: readonly string[]): Promise<readonly UnitNode[]> {
  const below = await Promise.all(
    unitIds.map((id) => store.neighbours(id, { kind: 'PART_OF', direction: 'in' }, { first: MOST_DEPARTMENTS })),
  );
  return below.flatMap(({ items }) => items.map(({ node }) => node.node)).filter((node) => node.kind === 'Unit');
}

/** A body and, right behind it, what one of its departments is called: 省司法厅办公室. */
async function departmentsNamed(store: GraphStore, query: string, parts: readonly Part[]): Promise<Part[]> {
  const units = parts.filter(({ kind }) => kind === 'unit');
  const named = units.map(async (body): Promise<Part[]> => {
    const { unitIds } = body.filter;
    const behind = units.filter(({ start, end }) => start === body.end && end > start);
    if (!unitIds || unitIds.length > FEW_UNITS || behind.length === 0) return [];
    const departments = await departmentsOf(store, unitIds);
    return behind.flatMap(({ end, filter }) => {
      const meant = departments.filter(
        ({ id, office }) => filter.unitIds?.includes(id) || filter.offices?.includes(office),
      );
      const [only] = meant;
      if (!only) return [];
      const ids = meant.map(({ id }) => id);
      return part(query, body.start, end, {
        key: `unit:${ids.join('+')}`,
        kind: 'unit',
        label: meant.length === 1 ? only.name : query.slice(body.start, end),
        filter: { unitIds: ids },
        mention: null,
      });
    });
  });
  return (await Promise.all(named)).flat();
}

const KINDS = ['Unit', 'Brand', 'Regulation', 'Region'] as const satisfies readonly NodeKind[];
/** More units than this under one name are taken by their office. */
const SAME_NAME = 50;
const FEW_UNITS = 5;
const MOST_DEPARTMENTS = 200;
const LONGEST_NAME = 24;
const SHORTEST_NAME = 2;
const SHORTEST_OFFICE = 3;
const COUNTRY = '中华人民共和国';
/** What a short name of an office ends with, and what plans write before it for "of this place". */
const BODY = /[局委办厅院部署处行站队社会]$/u;
const OF_THIS_PLACE = ['区', '市', '县', '省', '州', '镇'];
const PLACE_ENDINGS = ['省', '市', '区', '县', '自治区', '镇', '街道', '乡'];

interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** All stretches of neighbouring letters, digits and the marks that stand within names. */
function stretchesOf(query: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const run of query.matchAll(/[\p{Letter}\p{Number}·+“”"—-]+/gu)) {
    for (let start = 0; start < run[0].length; start++) {
      for (let end = start + SHORTEST_NAME; end <= Math.min(run[0].length, start + LONGEST_NAME); end++) {
        stretches.push({ text: run[0].slice(start, end), start: run.index + start, end: run.index + end });
      }
    }
  }
  return stretches;
}

/** What a stretch may stand for: itself, a place without its ending, an office as some place writes it, a law without its country. */
function formsOf(text: string): string[] {
  const folded = foldName(text);
  const forms = [folded];
  if (folded.length <= 4) forms.push(...PLACE_ENDINGS.map((ending) => folded + ending));
  if (folded.length >= SHORTEST_OFFICE && BODY.test(folded)) forms.push(...OF_THIS_PLACE.map((of) => of + folded));
  if (isBodyOfAPlace(folded)) forms.push(folded.slice(1));
  forms.push(...fullNames(folded));
  if (folded.startsWith(COUNTRY)) forms.push(folded.slice(COUNTRY.length));
  else if (/[法例]$/u.test(folded)) forms.push(COUNTRY + folded);
  return forms;
}

/** 省司法厅, 区司法局: some place's, which the question does not name. */
function isBodyOfAPlace(name: string): boolean {
  return name.length > SHORTEST_OFFICE && BODY.test(name) && OF_THIS_PLACE.includes(name[0] ?? '');
}

/** What the lists of offices say a short name stands for: 人社局, 区人社局, 工信部. */
function fullNames(name: string): string[] {
  if (name.length < SHORTEST_OFFICE) return [];
  const written = OF_THIS_PLACE.includes(name[0] ?? '') ? [name, name.slice(1)] : [name];
  const offices = written.map((one) => officeName(one, false)).filter(({ known }) => known);
  const names = [...offices.map(({ office }) => office), nationalBody(name) ?? name];
  return [...new Set(names.map(foldName))].filter((one) => one !== name);
}

function isSameBody(text: string, form: string): boolean {
  return isOfThisPlace(text, form) || isOfThisPlace(form, text) || fullNames(foldName(text)).includes(form);
}

/** Whether the form is the text with the word for a place before it. */
function isOfThisPlace(text: string, form: string): boolean {
  return OF_THIS_PLACE.some((of) => of + foldName(text) === form);
}

async function unitsOf(store: GraphStore, found: readonly Suggestion[]): Promise<ReadonlyMap<string, UnitNode>> {
  const ids = [...new Set(found.filter(({ kind }) => kind === 'Unit').map(({ id }) => id))];
  const nodes = await store.nodes(ids);
  return new Map(nodes.filter((node) => node?.kind === 'Unit').map((node) => [node.id, node]));
}

function toPart(
  query: string,
  { text, start, end }: Stretch,
  kind: (typeof KINDS)[number],
  nodes: readonly Suggestion[],
  units: ReadonlyMap<string, UnitNode>,
  form: string,
): Part | null {
  const ids = nodes.map(({ id }) => id);
  const label = nameOf(ids, text);
  switch (kind) {
    case 'Unit': {
      const offices = new Set(ids.map((id) => units.get(id)?.office));
      if (offices.has(text)) return named('unit', `office:${text}`, text, { offices: [text] });
      if (isOfThisPlace(form, text)) {
        const here = ids.filter((id) => units.get(id)?.name.endsWith(text));
        return here.length === 0
          ? null
          : named('unit', `unit:${here.join('+')}`, nameOf(here, text), { unitIds: here });
      }
      const [office] = offices;
      if (office !== undefined && foldName(office) === form) {
        return named('unit', `office:${office}`, office, { offices: [office] });
      }
      if (isOfThisPlace(text, form) && office && offices.size === 1) {
        return named('unit', `office:${office}`, office, { offices: [office] });
      }
      return named('unit', `unit:${ids.join('+')}`, label, { unitIds: ids });
    }
    case 'Brand':
      return named('brand', `brand:${ids.join('+')}`, label, { brandIds: ids }, label);
    case 'Regulation':
      return text.length < 4
        ? null
        : named('regulation', `regulation:${ids.join('+')}`, label, { regulationIds: ids }, text);
    case 'Region':
      return named('region', `region:${ids.join('+')}`, label, { regionIds: ids });
  }

  function nameOf(of: readonly string[], otherwise: string): string {
    const [only, second] = of;
    return second === undefined ? (nodes.find(({ id }) => id === only)?.label ?? otherwise) : otherwise;
  }

  function named(
    partKind: PartKind,
    key: string,
    name: string,
    filter: Part['filter'],
    mention: string | null = null,
  ): Part {
    return part(query, start, end, { key, kind: partKind, label: name, filter, mention });
  }
}

/** A place and an office side by side, or sharing the `区` of `婺城区司法局`, name the office of that place. */
async function placedUnits(store: GraphStore, query: string, parts: readonly Part[]): Promise<Part[]> {
  const regions = parts.filter(({ kind }) => kind === 'region');
  const offices = parts.filter(({ kind }) => kind === 'unit');
  const pairs = regions.flatMap((region) =>
    offices
      .filter((office) => office.end > region.end && (office.start === region.end || office.start === region.end - 1))
      .filter((office) => office.start > region.start)
      .map((office) => ({ region, office })),
  );
  const placed = await Promise.all(
    pairs.map(async ({ region, office }) => {
      const here = await store.units(
        { regionIds: region.filter.regionIds, offices: office.filter.offices },
        { first: 200 },
      );
      const wanted = office.filter.unitIds && new Set(office.filter.unitIds);
      const ids = here.items.map(({ node }) => node).filter(({ id }) => !wanted || wanted.has(id));
      const own = ids.filter(({ regionId }) => regionId !== null && region.filter.regionIds?.includes(regionId));
      const units = own.length > 0 ? own : ids;
      if (units.length === 0) return null;
      const unitIds = units.map(({ id }) => id);
      return part(query, region.start, office.end, {
        key: `unit:${unitIds.join('+')}`,
        kind: 'unit' as const,
        label: units.length === 1 ? (units[0]?.name ?? '') : query.slice(region.start, office.end),
        filter: { unitIds },
        mention: null,
      });
    }),
  );
  return placed.filter((found) => found !== null);
}
