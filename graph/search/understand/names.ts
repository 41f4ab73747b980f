import type { NodeKind, UnitNode } from '../../model.ts';
import { foldName } from '../../names.ts';
import type { GraphStore, Suggestion } from '../../store.ts';
import { type Part, type PartKind, part } from './part.ts';

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
        if (kind !== 'Region' && kind !== 'Regulation' && foldName(place.text) !== form) continue;
        const named = toPart(query, place, kind, nodes, units);
        if (named) parts.push(named);
      }
    }
  }
  return Promise.all([...parts, ...(await placedUnits(store, query, parts))].map((one) => withDepartments(store, one)));
}

/** What a body's departments do is its own. */
async function withDepartments(store: GraphStore, named: Part): Promise<Part> {
  const { unitIds } = named.filter;
  if (!unitIds || unitIds.length > FEW_UNITS) return named;
  const below = await Promise.all(
    unitIds.map((id) => store.neighbours(id, { kind: 'PART_OF', direction: 'in' }, { first: MOST_DEPARTMENTS })),
  );
  const departments = below.flatMap(({ items }) => items.map(({ node }) => node.node.id));
  return { ...named, filter: { ...named.filter, unitIds: [...new Set([...unitIds, ...departments])] } };
}

const KINDS = ['Unit', 'Brand', 'Regulation', 'Region'] as const satisfies readonly NodeKind[];
/** More units than this under one name are taken by their office. */
const SAME_NAME = 50;
const FEW_UNITS = 5;
const MOST_DEPARTMENTS = 200;
const LONGEST_NAME = 24;
const SHORTEST_NAME = 2;
const COUNTRY = '中华人民共和国';
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

/** What a stretch may stand for: itself, a place without its ending, a law without its country. */
function formsOf(text: string): string[] {
  const folded = foldName(text);
  const forms = [folded];
  if (folded.length <= 4) forms.push(...PLACE_ENDINGS.map((ending) => folded + ending));
  if (folded.startsWith(COUNTRY)) forms.push(folded.slice(COUNTRY.length));
  else if (/[法例]$/u.test(folded)) forms.push(COUNTRY + folded);
  return forms;
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
): Part | null {
  const ids = nodes.map(({ id }) => id);
  const label = nodes.length === 1 ? (nodes[0]?.label ?? text) : text;
  switch (kind) {
    case 'Unit': {
      const offices = new Set(ids.map((id) => units.get(id)?.office));
      if (offices.has(text)) return named('unit', `office:${text}`, text, { offices: [text] });
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
