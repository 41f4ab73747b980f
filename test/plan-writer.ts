import { contentId, edgeId, regionId, sha256 } from '../graph/ids.ts';
import type {
  DocumentNode,
  Edge,
  Evidence,
  GraphNode,
  Passage,
  RegionNode,
  RegulationNode,
  UnitNode,
} from '../graph/model.ts';
import type {
  DocumentSketch,
  MeasureSketch,
  RegionSketch,
  RegulationSketch,
  TargetSketch,
  UnitSketch,
} from './sketches.ts';

/** Writes the text of a plan from sketches, and beside it the nodes, edges and passages that it holds. */
export function newWriter(sourceName: string) {
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
      level: null,
      nature: null,
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
