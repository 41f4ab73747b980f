import { contentId, sha256 } from '../graph/ids.ts';
import type { Source, SourceGraph } from '../graph/model.ts';
import type { Revision } from '../graph/revision.ts';
import { newWriter } from './plan-writer.ts';
import type { PlanSketch } from './sketches.ts';

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
