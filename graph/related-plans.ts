import type { DocumentNode, Edge, Evidence, RegulationNode } from './model.ts';
import { canonicalTitle } from './names/canonical-title.ts';
import type { GraphStore } from './store/graph-store.ts';

/** A stored plan that another one replaces (废止), implements (根据《…》制定) or just cites, with the words that say so. */
export interface RelatedPlan {
  readonly relation: 'replaces' | 'implements' | 'cites';
  /** `out`: the plan asked about says it of the other; `in`: the other says it. */
  readonly direction: 'out' | 'in';
  readonly document: DocumentNode;
  readonly evidence: Evidence;
}

/** Plans in the store that a plan cites or is cited by; a title in 《》 that is no stored plan's is left out. */
export async function relatedPlans(store: GraphStore, documentId: string): Promise<RelatedPlan[]> {
  const [document] = await store.nodes([documentId]);
  if (document?.kind !== 'Document') return [];
  return [...(await citedPlans(store, document)), ...(await citingPlans(store, document))];
}

async function citedPlans(store: GraphStore, document: DocumentNode): Promise<RelatedPlan[]> {
  const measures = await store.measures({ documentIds: [document.id] }, { first: MOST });
  const owners = [document.id, ...measures.items.map(({ node }) => node.id)];
  const edges = (await store.edgesOf(owners, ['CITES'])).filter(({ from }) => owners.includes(from));
  const text = (await store.sourceOf(document.id))?.text ?? '';
  const related: RelatedPlan[] = [];
  for (const [regulationId, [edge]] of byEnd(edges)) {
    const [regulation] = await store.nodes([regulationId]);
    if (regulation?.kind !== 'Regulation' || !edge) continue;
    for (const other of await plansTitled(store, regulation.title)) {
      if (other.id !== document.id) related.push(relate('out', other, edge, text));
    }
  }
  return related;
}

async function citingPlans(store: GraphStore, document: DocumentNode): Promise<RelatedPlan[]> {
  const titles = await titlesOf(store, document);
  return plansCiting(
    store,
    titles.map(({ id }) => id),
    document.id,
  );
}

/** Plans that cite any of these titles, each once with what it says of them first; `except` is left out. */
export async function plansCiting(
  store: GraphStore,
  regulationIds: readonly string[],
  except: string | null,
): Promise<RelatedPlan[]> {
  const related = new Map<string, RelatedPlan>();
  for (const regulationId of regulationIds) {
    const page = await store.neighbours(regulationId, { kind: 'CITES', direction: 'in' }, { first: MOST });
    for (const { node: found } of page.items) {
      const id = found.node.kind === 'Measure' ? found.node.documentId : found.node.id;
      const [other] = await store.nodes([id]);
      if (other?.kind !== 'Document' || other.id === except) continue;
      // A plan may name a law in passing before it says what it takes from it.
      if (related.has(id) && related.get(id)?.relation !== 'cites') continue;
      const text = (await store.sourceOf(id))?.text ?? '';
      const link = relate('in', other, found.edge, text);
      if (!related.has(id) || link.relation !== 'cites') related.set(id, link);
    }
  }
  return [...related.values()];
}

/** A plan that cites more than this is read as far as this. */
const MOST = 500;

function relate(direction: 'out' | 'in', document: DocumentNode, edge: Edge, text: string): RelatedPlan {
  const evidence = edge.evidence.find((each) => relationIn(text, each) !== 'cites') ?? edge.evidence[0];
  if (!evidence) throw new Error(`The citation ${edge.id} has no evidence.`);
  return { relation: relationIn(text, evidence), direction, document, evidence };
}

/** What a citation says of what it cites: the most telling of its sentences counts. */
export function citationRelation(edge: Edge, textOf: (documentId: string) => string): RelatedPlan['relation'] {
  const said = edge.evidence.map((each) => relationIn(textOf(each.documentId), each));
  return said.find((relation) => relation !== 'cites') ?? 'cites';
}

/** What the sentence around a citation says of it. */
function relationIn(text: string, { start, end }: Evidence): RelatedPlan['relation'] {
  const before = /[^。！？；;\n]*$/.exec(text.slice(Math.max(0, start - SENTENCE), start))?.[0] ?? '';
  const after = /^[^。！？；;\n]*/.exec(text.slice(end, end + SENTENCE))?.[0] ?? '';
  if (/^[》〉]?[^《]*废止/.test(after)) return 'replaces';
  return BASED_ON.test(before) && MADE.test(after) ? 'implements' : 'cites';
}

const SENTENCE = 300;
const BASED_ON = /根据|按照|依据|依照|贯彻|落实/;
const MADE = /制定|制订|提出(?:如下|以下)|实施(?:方案|意见)如下/;

/** Stored plans of this title. */
export async function plansTitled(store: GraphStore, title: string): Promise<DocumentNode[]> {
  const page = await store.documents({ titleContains: title.slice(0, SEARCHED) }, { first: MOST });
  return page.items.map(({ node }) => node).filter((node) => isSameTitle(node.title, title));
}

/** The titles by which stored plans cite this one. */
export async function titlesOf(store: GraphStore, { title }: DocumentNode): Promise<RegulationNode[]> {
  const searched = canonicalTitle(title).slice(-SEARCHED);
  const page = await store.regulations({ nameContains: searched }, { first: MOST });
  return page.items.map(({ node }) => node).filter((node) => isSameTitle(title, node.title));
}

/** Enough of a title for the store to narrow down by; quotes and brackets may be written in other widths further on. */
const SEARCHED = 6;

/** 《关于…的意见》 is cited for 国务院关于…的意见: the issuer before it may be left out. */
function isSameTitle(own: string, cited: string): boolean {
  const [whole, part] = [canonicalTitle(own), canonicalTitle(cited)];
  return whole === part || (part.length >= 8 && whole.endsWith(part) && whole.length - part.length <= 20);
}

function byEnd(edges: readonly Edge[]): Map<string, Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) groups.set(edge.to, [...(groups.get(edge.to) ?? []), edge]);
  return groups;
}
