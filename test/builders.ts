import { contentId, edgeId, regionId, sha256 } from '../graph/ids.ts';
import type {
  BrandNode,
  DocumentNode,
  Edge,
  Evidence,
  GraphNode,
  Level,
  MeasureNode,
  Passage,
  RegionNode,
  RegulationNode,
  Role,
  Source,
  SourceGraph,
  TargetNode,
  UnitNode,
} from '../graph/model.ts';
import type { Revision } from '../graph/revision.ts';

/** A plan in few words; what is left out gets a sensible value, so a test states just what it is about. */
export interface PlanSketch {
  readonly name?: string;
  readonly origin?: string;
  readonly documents?: readonly DocumentSketch[];
}

export interface DocumentSketch {
  readonly title?: string;
  readonly kind?: DocumentNode['documentKind'];
  readonly issuer?: UnitSketch | null;
  readonly publishedOn?: string | null;
  readonly year?: number | null;
  readonly documentNumber?: string | null;
  readonly region?: RegionSketch | null;
  readonly measures?: readonly MeasureSketch[];
  readonly regulations?: readonly RegulationSketch[];
  readonly targets?: readonly TargetSketch[];
}

export interface MeasureSketch {
  readonly title?: string | null;
  readonly text?: string;
  readonly number?: string | null;
  readonly kind?: MeasureNode['measureKind'];
  readonly deadline?: string;
  readonly path?: readonly string[];
  readonly units?: readonly UnitSketch[];
  readonly brands?: readonly (string | Pick<BrandNode, 'name' | 'brandKind'>)[];
  readonly regulations?: readonly RegulationSketch[];
  readonly targets?: readonly TargetSketch[];
}

export interface UnitSketch {
  /** As written here. */
  readonly name: string;
  /** Canonical name; as written unless given. */
  readonly canonical?: string;
  readonly office?: string;
  readonly role?: Role;
  readonly first?: boolean;
  readonly region?: RegionSketch;
  readonly parent?: UnitSketch;
  readonly collective?: boolean;
}

export interface RegulationSketch {
  readonly title: string;
  readonly article?: string;
  readonly documentNumber?: string;
}

export type TargetSketch = Partial<Omit<TargetNode, 'kind' | 'id' | 'documentId' | 'measureId' | 'start' | 'end'>>;

export interface RegionSketch {
  readonly code: string;
  readonly name: string;
  readonly level?: Level;
  readonly parent?: RegionSketch;
}

export const ZHEJIANG: RegionSketch = { code: '33', name: '浙江省', level: 'province' };
export const HANGZHOU: RegionSketch = { code: '3301', name: '杭州市', level: 'city', parent: ZHEJIANG };
export const YUHANG: RegionSketch = { code: '330110', name: '余杭区', level: 'county', parent: HANGZHOU };
export const ANHUI: RegionSketch = { code: '34', name: '安徽省', level: 'province' };
export const WUHU: RegionSketch = { code: '3402', name: '芜湖市', level: 'city', parent: ANHUI };

/**
 * All that one plan says, as `resolve` would return it: the text is written from the sketch, and every fact has its evidence
 * there. Ids depend on content alone, as everywhere.
 */
export function buildSourceGraph(sketch: PlanSketch = {}): SourceGraph {
  const name = sketch.name ?? 'plan.txt';
  const writer = newWriter(name);
  for (const document of sketch.documents ?? [{}]) writer.document(document);
  const text = writer.text();
  return {
    source: buildSource({ id: contentId('Source', name), name, origin: sketch.origin ?? `/plans/${name}`, text }),
    nodes: writer.nodes(),
    edges: writer.edges(),
    passages: writer.passages(),
  };
}

export function buildSource(overrides: Partial<Source> = {}): Source {
  const text = overrides.text ?? '关于推进法治建设的工作方案\n一、推进行政执法规范化。';
  return {
    id: contentId('Source', 'plan.txt'),
    name: 'plan.txt',
    origin: '/plans/plan.txt',
    hash: sha256(text),
    encoding: 'utf-8',
    format: 'text',
    pageStarts: [],
    boxes: [],
    confidences: [],
    unread: [],
    ...overrides,
    text,
  };
}

/** What a document said before: one clause, of which one unit is gone. */
export function buildRevision(overrides: Partial<Revision> & Pick<Revision, 'documentId'>): Revision {
  const text = overrides.text ?? '推进普法。（责任单位：市司法局、市财政局）';
  const replacedAt = overrides.replacedAt ?? '2024-05-06T07:08:09.010Z';
  const version = { number: '1.', title: '推进普法', path: [], start: 0, end: 5, text: '推进普法。' };
  const evidence = [{ start: 16, end: 20, quote: '市财政局', rule: 'test/written', basis: 'stated' as const }];
  return {
    id: contentId('Revision', overrides.documentId, text, replacedAt),
    previousId: overrides.documentId,
    replacedAt,
    title: '关于推进法治建设的工作方案',
    hash: sha256(text),
    replacedByHash: sha256('推进普法。（责任单位：市司法局）'),
    changes: {
      fields: [],
      measures: [
        {
          change: 'changed',
          before: { id: 'mea-before', ...version },
          after: { id: 'mea-after', ...version },
          units: [
            {
              change: 'vanished',
              unitId: contentId('Unit', '芜湖市财政局'),
              name: '芜湖市财政局',
              before: { role: 'responsible', first: false, evidence },
              after: null,
            },
          ],
          targets: [],
        },
      ],
      targets: [],
    },
    ...overrides,
    text,
  };
}

/** Vectors for all passages of a graph: equal for equal hashes, of unit length, the same on every run. */
export function buildVectors(graph: SourceGraph, dimensions: number): Map<string, Float32Array> {
  return new Map(graph.passages.map(({ hash }) => [hash, buildVector(hash, dimensions)]));
}

export function buildVector(seed: string, dimensions: number): Float32Array {
  const random = seededRandom(Number.parseInt(sha256(seed).slice(0, 8), 16));
  const vector = Float32Array.from({ length: dimensions }, () => random() * 2 - 1);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** Numbers from 0 to 1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function newWriter(sourceName: string) {
  let text = '';
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, Edge>();
  const passages: Passage[] = [];

  const write = (piece: string) => {
    const start = text.length;
    text += piece;
    return { start, end: text.length };
  };
  const evidence = (documentId: string, span: { start: number; end: number }): Evidence => ({
    documentId,
    ...span,
    quote: text.slice(span.start, span.end),
    rule: 'test/written',
    basis: 'stated',
  });
  const addEdge = (edge: Partial<Edge> & Pick<Edge, 'kind' | 'from' | 'to'>, ...distinct: string[]) => {
    const id = edgeId(edge.kind, edge.from, edge.to, edge.role ?? '', ...distinct);
    edges.set(id, {
      id,
      documentId: null,
      basis: 'stated',
      role: null,
      first: false,
      order: 0,
      article: null,
      confidence: edge.documentId ? 0.97 : null,
      evidence: [],
      ...edge,
    });
  };

  const region = (sketch: RegionSketch): RegionNode => {
    const parent = sketch.parent ? region(sketch.parent) : null;
    const node: RegionNode = {
      kind: 'Region',
      id: regionId(sketch.code),
      code: sketch.code,
      name: sketch.name,
      fullName: `${parent?.fullName ?? ''}${sketch.name}`,
      level: sketch.level ?? 'county',
    };
    nodes.set(node.id, node);
    if (parent) addEdge({ kind: 'PART_OF', from: node.id, to: parent.id });
    return node;
  };

  const unit = (sketch: UnitSketch): UnitNode => {
    const place = sketch.region ? region(sketch.region) : null;
    const canonical = sketch.canonical ?? sketch.name;
    const id = contentId('Unit', place?.id ?? '', canonical);
    const before = nodes.get(id);
    const aliases = before?.kind === 'Unit' ? before.aliases : [];
    const node: UnitNode = {
      kind: 'Unit',
      id,
      name: canonical,
      office: sketch.office ?? canonical,
      aliases: [...new Set([...aliases, sketch.name])].sort(),
      regionId: place?.id ?? null,
      level: place?.level ?? null,
      collective: sketch.collective ?? false,
    };
    nodes.set(id, node);
    if (place) addEdge({ kind: 'IN_REGION', from: id, to: place.id });
    if (sketch.parent) addEdge({ kind: 'PART_OF', from: id, to: unit(sketch.parent).id });
    return node;
  };

  const regulation = (sketch: RegulationSketch): RegulationNode => {
    const id = contentId('Regulation', sketch.title);
    const node: RegulationNode = {
      kind: 'Regulation',
      id,
      title: sketch.title,
      documentNumber: sketch.documentNumber ?? null,
    };
    nodes.set(id, node);
    return node;
  };

  const cite = (documentId: string, from: string, sketch: RegulationSketch, order: number) => {
    const span = write(`《${sketch.title}》${sketch.article ?? ''}`);
    const to = regulation(sketch).id;
    const article = sketch.article ?? null;
    addEdge(
      { kind: 'CITES', from, to, documentId, order, article, evidence: [evidence(documentId, span)] },
      sketch.article ?? '',
    );
  };

  const target = (documentId: string, measureId: string | null, sketch: TargetSketch, order: number) => {
    const wording = sketch.text ?? `${sketch.metric ?? '群众满意率'}达到${sketch.value ?? 95}${sketch.unit ?? '%'}以上`;
    const span = write(wording);
    const id = contentId('Target', documentId, measureId ?? '', order, wording);
    nodes.set(id, {
      metric: '群众满意率',
      value: 95,
      upper: null,
      unit: '%',
      comparator: 'gte',
      baseline: null,
      deadline: null,
      ...sketch,
      kind: 'Target',
      id,
      documentId,
      measureId,
      text: wording,
      ...span,
    });
    if (measureId === null) return;
    addEdge({ kind: 'SETS', from: measureId, to: id, documentId, order, evidence: [evidence(documentId, span)] });
  };

  const measure = (document: DocumentNode, sketch: MeasureSketch, order: number) => {
    const number = sketch.number === undefined ? `${order + 1}.` : sketch.number;
    const path = sketch.path ?? [];
    const id = contentId('Measure', document.id, path.join(' / '), number ?? '', order);
    const title = sketch.title === undefined ? `推进第${order + 1}项工作` : sketch.title;
    const { start } = write(`${number ?? ''}${title === null ? '' : `${title}。`}`);
    write(sketch.text ?? '加强统筹协调，落实工作责任。');
    for (const [i, brand] of (sketch.brands ?? []).entries()) {
      const node = typeof brand === 'string' ? { name: brand, brandKind: null } : brand;
      const brandId = contentId('Brand', node.name);
      nodes.set(brandId, { kind: 'Brand', id: brandId, ...node });
      write('打造“');
      const span = write(node.name);
      write('”。');
      const proof = [evidence(document.id, span)];
      addEdge({ kind: 'NAMES', from: id, to: brandId, documentId: document.id, order: i, evidence: proof });
    }
    for (const [i, law] of (sketch.regulations ?? []).entries()) cite(document.id, id, law, i);
    for (const [i, aim] of (sketch.targets ?? []).entries()) target(document.id, id, aim, i);
    const { end } = write('');
    nodes.set(id, {
      kind: 'Measure',
      id,
      documentId: document.id,
      measureKind: sketch.kind ?? 'action',
      number,
      title,
      path,
      deadline: sketch.deadline ?? null,
      order,
      start,
      end,
      text: text.slice(start, end),
    });
    const whole = [evidence(document.id, { start, end })];
    addEdge({ kind: 'HAS_MEASURE', from: document.id, to: id, documentId: document.id, order, evidence: whole });
    write('\n');
    for (const [i, { role = 'responsible', first = false, ...owner }] of (sketch.units ?? []).entries()) {
      const span = write(owner.name);
      write('、');
      const proof = [evidence(document.id, span)];
      addEdge({
        kind: 'RESPONSIBLE_FOR',
        from: unit(owner).id,
        to: id,
        documentId: document.id,
        order: i,
        role,
        first,
        evidence: proof,
      });
    }
    write('\n');
    const wording = text.slice(start, end);
    passages.push({
      id: contentId('Passage', id, 0),
      measureId: id,
      documentId: document.id,
      start,
      end,
      text: wording,
      hash: sha256(wording),
    });
  };

  return {
    document(sketch: DocumentSketch) {
      const title = sketch.title ?? '关于推进法治建设的工作方案';
      const id = contentId('Document', sourceName, title);
      const { start } = write('');
      write(`${title}\n`);
      const place = sketch.region ? region(sketch.region) : null;
      const blank: DocumentNode = {
        kind: 'Document',
        id,
        sourceId: contentId('Source', sourceName),
        title,
        documentKind: sketch.kind ?? null,
        issuer: sketch.issuer?.name ?? null,
        documentNumber: sketch.documentNumber ?? null,
        publishedOn: sketch.publishedOn === undefined ? '2023-03-01' : sketch.publishedOn,
        year: sketch.year === undefined ? Number((sketch.publishedOn ?? '2023').slice(0, 4)) : sketch.year,
        regionId: place?.id ?? null,
        start,
        end: start,
      };
      if (place) addEdge({ kind: 'IN_REGION', from: id, to: place.id, documentId: id });
      if (sketch.issuer) {
        const span = write(sketch.issuer.name);
        const proof = [evidence(id, span)];
        addEdge({ kind: 'ISSUED_BY', from: id, to: unit(sketch.issuer).id, documentId: id, evidence: proof });
        write('\n');
      }
      for (const [i, law] of (sketch.regulations ?? []).entries()) cite(id, id, law, i);
      for (const [i, aim] of (sketch.targets ?? []).entries()) target(id, null, aim, i);
      for (const [i, work] of (sketch.measures ?? [{}]).entries()) measure(blank, work, i);
      nodes.set(id, { ...blank, end: text.length });
    },
    text: () => text,
    nodes: () => [...nodes.values()],
    edges: () => [...edges.values()],
    passages: () => passages,
  };
}
