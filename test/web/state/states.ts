import fc from 'fast-check';
import { EDGE_KINDS, NODE_KINDS, ROLES } from '../../../web/generated/enumerations.ts';
import {
  arrangeShelf,
  askPrecedents,
  clearFilters,
  narrowUses,
  openPage,
  type Step,
  search,
  select,
  setFilter,
  setMetric,
  setSort,
  showPlace,
  toggleFilter,
  toggleUnderstood,
} from '../../../web/state/actions.ts';
import {
  addSeed,
  addSeeds,
  circleAround,
  closePath,
  collapse,
  drawAround,
  drawMore,
  expand,
  expandEach,
  fadeOthers,
  group,
  hide,
  hideAll,
  pick,
  pin,
  setLayout,
  showHidden,
  showPath,
  startFrom,
  toggleFade,
  toggleLine,
  toggleOpened,
  togglePicked,
  ungroup,
  unpin,
  walkTo,
} from '../../../web/state/graph-actions.ts';
import {
  DOCUMENT_PANELS,
  LAYOUTS,
  LINES,
  NAME_LISTS,
  OWNERSHIP_VIEWS,
  type Relation,
  type State,
} from '../../../web/state/state.ts';

const ids = fc.constantFrom('measure-1', 'measure-2', 'unit-1', 'unit-2', 'doc-1', 'brand-é/ü?&=#', '品牌 一');
const kinds = fc.constantFrom(...NODE_KINDS);
const fields = fc.constantFrom('document', 'region', 'year', 'kind', 'role', 'unit', 'office', 'brand', 'regulation');
const texts = fc.string({ unit: 'binary', maxLength: 40 });

const relations: fc.Arbitrary<Relation> = fc.record({
  kind: fc.constantFrom(...EDGE_KINDS),
  direction: fc.constantFrom('out', 'in'),
  role: fc.constantFrom(...ROLES, null),
});

const pages = fc.oneof(
  fc
    .constantFrom('explore', ...OWNERSHIP_VIEWS, 'targets', 'documents', 'precedents', 'review')
    .map((name) => ({ name }) as const),
  ids.map((id) => ({ name: 'document', id }) as const),
  fc.tuple(ids, fc.constantFrom(...DOCUMENT_PANELS)).map(([id, panel]) => ({ name: 'document', id, panel }) as const),
  ids.map((id) => ({ name: 'unit', id }) as const),
  ids.map((id) => ({ name: 'view', id }) as const),
  ids.map((id) => ({ name: 'law', id }) as const),
  ids.map((id) => ({ name: 'brand', id }) as const),
  fc.constantFrom(...NAME_LISTS).map((name) => ({ name }) as const),
  ids.map((id) => ({ name: 'precedents-of', id }) as const),
  fc.constantFrom('/nowhere', '/no/where').map((path) => ({ name: 'missing', path }) as const),
);

/** Anything that a reader can do. */
export const steps: fc.Arbitrary<Step> = fc.oneof(
  texts.map((text) => search(text)),
  pages.map(openPage),
  texts.map(askPrecedents),
  fc.option(ids).map(select),
  fc
    .tuple(ids, fc.nat({ max: 9_999 }), fc.integer({ min: 1, max: 99 }), fc.boolean())
    .map(([id, start, length, alone]) => showPlace(id, { start, end: start + length }, { alone })),
  fc.tuple(fields, ids).map(([field, id]) => toggleFilter(field, id)),
  fc.tuple(fields, fc.uniqueArray(ids, { maxLength: 3 })).map(([field, values]) => setFilter(field, values)),
  fc.constant(clearFilters),
  ids.map(toggleUnderstood),
  fc.constantFrom('relevance', 'newest', 'oldest', 'place').map(setSort),
  texts.map(setMetric),
  fc
    .tuple(texts, fc.constantFrom('newest', 'oldest', 'title'))
    .map(([title, sort]) => arrangeShelf({ title: title.trim(), sort })),
  fc
    .record({
      year: fc.option(fc.integer({ min: 1990, max: 2050 })),
      article: fc.option(fc.constantFrom('第三十三条', '第五条')),
      citation: fc.option(fc.constantFrom('basis', 'cites')),
    })
    .map(narrowUses),
  fc.tuple(ids, fields, ids).map(([id, field, value]) => drawAround(id, { [field]: [value] })),
  ids.map(addSeed),
  fc
    .tuple(ids, fc.uniqueArray(relations, { maxLength: 2, selector: (relation) => JSON.stringify(relation) }))
    .map(([id, open]) => startFrom(id, open)),
  fc.integer({ min: 1, max: 20 }).map(drawMore),
  fc.tuple(ids, relations, fc.integer({ min: 1, max: 60 })).map(([id, relation, total]) => expand(id, relation, total)),
  fc.tuple(ids, relations).map(([id, relation]) => collapse(id, relation)),
  ids.map(hide),
  fc.uniqueArray(ids, { maxLength: 3 }).map(hideAll),
  fc.uniqueArray(ids, { maxLength: 3 }).map(pick),
  ids.map(togglePicked),
  ids.map((id) => walkTo(id, false)),
  ids.map((id) => walkTo(id, true)),
  kinds.map(fadeOthers),
  ids.map(circleAround),
  fc.tuple(ids, ids).map(([from, to]) => showPath(from, to)),
  fc.constant(closePath),
  fc.uniqueArray(ids, { maxLength: 3 }).map(addSeeds),
  fc
    .uniqueArray(relations, { maxLength: 3, selector: (relation) => JSON.stringify(relation) })
    .chain((open) => ids.map((nodeId) => expandEach(open.map((relation) => ({ ...relation, nodeId, count: 20 }))))),
  fc.uniqueArray(ids, { maxLength: 4 }).map(group),
  fc.uniqueArray(ids, { maxLength: 2 }).map(ungroup),
  ids.map(toggleOpened),
  fc.constantFrom(...LINES).map(toggleLine),
  fc
    .tuple(ids, fc.integer({ min: -9_999, max: 9_999 }), fc.integer({ min: -9_999, max: 9_999 }))
    .map(([id, x, y]) => pin(id, x, y)),
  fc.uniqueArray(ids, { maxLength: 2 }).map(unpin),
  fc.constant(showHidden),
  kinds.map(toggleFade),
  fc.constantFrom(...LAYOUTS).map(setLayout),
);

/** A state that some sequence of steps leads to. */
export function statesFrom(start: State): fc.Arbitrary<State> {
  return fc.array(steps, { maxLength: 25 }).map((taken) => taken.reduce((state, step) => step(state), start));
}
