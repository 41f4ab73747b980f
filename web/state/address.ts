import * as v from 'valibot';
import type { FacetField } from '../api-client/schema-types.ts';
import {
  DIRECTIONS,
  DOCUMENT_SORTS,
  EDGE_KINDS,
  FACET_FIELDS,
  NODE_KINDS,
  ROLES,
  SEARCH_SORTS,
} from '../generated/enumerations.ts';
import {
  DOCUMENT_PANELS,
  type Expansion,
  type Filter,
  FOUND_AT_FIRST,
  LAYOUTS,
  LINES,
  NAME_LISTS,
  OWNERSHIP_VIEWS,
  type Page,
  type Pin,
  type Place,
  type State,
  startState,
} from './state.ts';

/** The address of a state: a path that a person can read, and parameters only for what differs from the start. */
export function toAddress(state: State): string {
  const params = new URLSearchParams();
  if (state.query) params.set('q', state.query);
  for (const key of state.without) params.append('without', key);
  for (const field of FACET_FIELDS) for (const value of state.filter[field] ?? []) params.append(`f.${field}`, value);
  if (state.sort !== startState.sort) params.set('sort', state.sort);
  if (state.about) params.set('about', state.about);
  if (state.metric) params.set('metric', state.metric);
  if (state.shelf.title) params.set('title', state.shelf.title);
  if (state.shelf.sort !== startState.shelf.sort) params.set('order', state.shelf.sort);
  if (state.clause) params.set('clause', state.clause);
  if (state.uses.year !== null) params.set('year', String(state.uses.year));
  if (state.uses.article) params.set('article', state.uses.article);
  if (state.uses.citation) params.set('said', state.uses.citation);
  const { graph } = state;
  if (graph.found !== FOUND_AT_FIRST) params.set('found', String(graph.found));
  for (const id of graph.seeds) params.append('seed', id);
  for (const expansion of graph.expansions) params.append('x', toExpansionText(expansion));
  for (const id of graph.hidden) params.append('hide', id);
  for (const kind of graph.faded) params.append('fade', kind);
  for (const id of graph.opened) params.append('open', id);
  for (const members of graph.groups) params.append('group', members.join('~'));
  for (const line of graph.muted) params.append('mute', line);
  for (const { id, x, y } of graph.pins) params.append('pin', `${id}~${x}~${y}`);
  if (graph.focus) params.set('focus', graph.focus);
  for (const id of graph.path ?? []) params.append('path', id);
  if (graph.layout !== startState.graph.layout) params.set('layout', graph.layout);
  if (state.selected) params.set('sel', state.selected);
  for (const id of state.picked) params.append('pick', id);
  if (state.place) params.set('at', `${state.place.start}-${state.place.end}`);
  const search = params.toString();
  return toPath(state.page) + (search ? `?${search}` : '');
}

/** The state of an address. Whatever an address holds that we would not write ourselves is left out, never an error. */
export function fromAddress(address: string): State {
  const url = new URL(`http://zhengmai${address}`);
  const one = (name: string) => url.searchParams.get(name) ?? undefined;
  const all = (name: string) => url.searchParams.getAll(name);
  const filter: { [F in FacetField]?: readonly string[] } = {};
  for (const field of FACET_FIELDS) {
    const values = unique(all(`f.${field}`).filter((value) => v.is(Id, value)));
    if (values.length > 0) filter[field] = values;
  }
  return {
    page: fromPath(url.pathname),
    query: v.parse(Text, one('q')),
    without: unique(all('without').filter((key) => v.is(Id, key))),
    filter: filter as Filter,
    sort: v.parse(Sort, one('sort')),
    about: v.parse(Text, one('about')),
    metric: v.parse(Text, one('metric')),
    shelf: { title: v.parse(Text, one('title')), sort: v.parse(ShelfSort, one('order')) },
    clause: v.parse(Text, one('clause')),
    uses: {
      year: v.parse(Year, one('year')),
      article: v.parse(Selected, one('article')),
      citation: v.parse(Selected, one('said')),
    },
    graph: {
      found: v.parse(Found, one('found')),
      seeds: unique(all('seed').filter((id) => v.is(Id, id))),
      expansions: all('x').flatMap(fromExpansionText),
      hidden: unique(all('hide').filter((id) => v.is(Id, id))),
      faded: unique(all('fade').filter((kind) => v.is(Kind, kind))) as State['graph']['faded'],
      opened: unique(all('open').filter((id) => v.is(Id, id))),
      groups: toGroups(all('group')),
      muted: unique(all('mute').filter((line) => v.is(LineName, line))) as State['graph']['muted'],
      pins: all('pin').flatMap(fromPinText),
      focus: v.parse(Selected, one('focus')),
      path: toPair(all('path')),
      layout: v.parse(Layout, one('layout')),
    },
    selected: v.parse(Selected, one('sel')),
    picked: unique(all('pick').filter((id) => v.is(Id, id))),
    place: toPlace(one('at')),
  };
}

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const OwnershipView = v.picklist(OWNERSHIP_VIEWS);
const NameList = v.picklist(NAME_LISTS);
const Text = v.fallback(v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000)), ''), '');
const Sort = v.fallback(v.optional(v.picklist(SEARCH_SORTS), 'relevance'), 'relevance');
const ShelfSort = v.fallback(v.optional(v.picklist(DOCUMENT_SORTS), 'newest'), 'newest');
const Layout = v.fallback(v.optional(v.picklist(LAYOUTS), startState.graph.layout), startState.graph.layout);
const LineName = v.picklist(LINES);
const Kind = v.picklist(NODE_KINDS);
const Selected = v.fallback(v.optional(v.nullable(Id), null), null);
const Year = v.fallback(
  v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number))), null),
  null,
);
const Count = v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number));
const Found = v.fallback(v.optional(Count, String(FOUND_AT_FIRST)), FOUND_AT_FIRST);
const ExpansionParts = v.tuple([
  Id,
  v.picklist(EDGE_KINDS),
  v.picklist(DIRECTIONS),
  v.union([
    v.picklist(ROLES),
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
  ]),
  Count,
]);

function toPlace(text: string | undefined): Place | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '') ?? [];
  return start !== undefined && end !== undefined && Number(start) < Number(end)
    ? { start: Number(start), end: Number(end) }
    : null;
}

function toExpansionText({ nodeId, kind, direction, role, count }: Expansion): string {
  return [nodeId, kind, direction, role ?? '', count].join('~');
}

function fromExpansionText(text: string): readonly Expansion[] {
  const parts = v.safeParse(ExpansionParts, text.split('~'));
  if (!parts.success) return [];
  const [nodeId, kind, direction, role, count] = parts.output;
  return [{ nodeId, kind, direction, role, count }];
}

function toPair(ids: readonly string[]): State['graph']['path'] {
  const [from, to] = ids.filter((id) => v.is(Id, id));
  return from !== undefined && to !== undefined ? [from, to] : null;
}

/** A node stands in one group, and one node alone makes none. */
function toGroups(texts: readonly string[]): State['graph']['groups'] {
  const seen = new Set<string>();
  return texts.flatMap((text) => {
    const members = unique(text.split('~')).filter((id) => v.is(Id, id) && !seen.has(id));
    if (members.length < 2) return [];
    for (const id of members) seen.add(id);
    return [members];
  });
}

function fromPinText(text: string): readonly Pin[] {
  const [, id, x, y] = /^(.{1,200})~(-?\d{1,6})~(-?\d{1,6})$/.exec(text) ?? [];
  return id === undefined ? [] : [{ id, x: Number(x), y: Number(y) }];
}

function toPath(page: Page): string {
  switch (page.name) {
    case 'document':
      return `/documents/${encodeURIComponent(page.id)}${page.panel ? `/${page.panel}` : ''}`;
    case 'unit':
      return `/units/${encodeURIComponent(page.id)}`;
    case 'view':
      return `/view/${encodeURIComponent(page.id)}`;
    case 'law':
      return `/laws/${encodeURIComponent(page.id)}`;
    case 'brand':
      return `/brands/${encodeURIComponent(page.id)}`;
    case 'precedents-of':
      return `/precedents/${encodeURIComponent(page.id)}`;
    case 'story':
      return `/story/${page.text}`;
    case 'missing':
      return page.path;
    default:
      return `/${page.name}`;
  }
}

function fromPath(path: string): Page {
  const [name, id, part] = path.split('/').filter(Boolean).map(decode);
  const panel = DOCUMENT_PANELS.find((one) => one === part);
  if (name === 'documents' && v.is(Id, id)) return { name: 'document', id, ...(panel && { panel }) };
  if (name === 'units' && v.is(Id, id)) return { name: 'unit', id };
  if (name === 'view' && v.is(Id, id)) return { name: 'view', id };
  if (name === 'laws' && v.is(Id, id)) return { name: 'law', id };
  if (name === 'brands' && v.is(Id, id)) return { name: 'brand', id };
  if (name === 'precedents' && v.is(Id, id)) return { name: 'precedents-of', id };
  if (name === 'precedents' || name === 'review') return { name };
  if (v.is(OwnershipView, name)) return { name };
  if (v.is(NameList, name)) return { name };
  if (name === 'story' && /^[\w-]+$/u.test(id ?? '')) return { name, text: id ?? '' };
  if (name === 'targets' || name === 'documents' || name === 'saved') return { name };
  if (name === 'explore' || name === undefined) return { name: 'explore' };
  // Two slashes would begin the name of another server.
  return { name: 'missing', path: path.replace(/^\/+/u, '/') };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
