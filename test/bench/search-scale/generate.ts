import { readFileSync } from 'node:fs';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import type { GraphNode, Role, SourceGraph, TargetNode } from '../../../graph/model.ts';
import { buildSourceGraph, seededRandom } from '../../builders.ts';
import { ingestSamples, VECTORS } from '../../neo4j/samples.ts';
import type { MeasureSketch, RegionSketch, UnitSketch } from '../../sketches.ts';

const MEASURES_A_PLAN = 40;

/**
 * Plans without end, put together anew from the structure of the samples: headings, wording, lines of responsible units,
 * targets, brands and laws, each plan in a real county. The same seed gives the same plans.
 */
export async function* generatePlans(seed = 1): AsyncGenerator<SourceGraph, never> {
  const pieces = await readPieces();
  const counties = readCounties();
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => {
    const found = from[Math.floor(random() * from.length)];
    if (found === undefined) throw new Error('Nothing to pick from.');
    return found;
  };
  for (let i = 0; ; i++) {
    const region = pick(counties);
    const year = 2014 + Math.floor(random() * 12);
    const measures = Array.from({ length: MEASURES_A_PLAN }, (): MeasureSketch => {
      const line = pick(pieces.unitLines);
      return {
        title: pick(pieces.titles),
        path: pick(pieces.paths),
        text: `${pick(pieces.sentences)}；${pick(pieces.sentences)}；${pick(pieces.sentences)}。`,
        units: line.map((unit) => ({ ...unit, canonical: `${region.name}${unit.office}`, region })),
        brands: random() < 0.3 ? [`${region.name.slice(0, 2)}${pick(pieces.brands)}`] : [],
        regulations: random() < 0.2 ? [{ title: pick(pieces.laws) }] : [],
        targets: random() < 0.5 ? [varied(pick(pieces.targets), random())] : [],
      };
    });
    const title = `${region.name}${year}年${pick(pieces.titles).slice(0, 20)}工作要点`;
    yield buildSourceGraph({
      name: `plan-${seed}-${i}.txt`,
      documents: [
        {
          title,
          year,
          publishedOn: `${year}-0${1 + (i % 9)}-1${i % 10}`,
          region,
          issuer: government(region),
          measures,
        },
      ],
    });
  }
}

type Owner = UnitSketch & { readonly office: string; readonly role: Role };

interface Pieces {
  readonly titles: readonly string[];
  readonly paths: readonly (readonly string[])[];
  readonly sentences: readonly string[];
  readonly unitLines: readonly (readonly Owner[])[];
  readonly brands: readonly string[];
  readonly laws: readonly string[];
  readonly targets: readonly TargetNode[];
}

async function readPieces(): Promise<Pieces> {
  const store = embeddedStore({ path: ':memory:', ...VECTORS });
  await store.open();
  await ingestSamples(store);
  const nodes = new Map<string, GraphNode>();
  const lines = new Map<string, Owner[]>();
  for await (const { graph } of store.dump()) {
    for (const node of graph.nodes) nodes.set(node.id, node);
    for (const { kind, from, to, role, first } of graph.edges) {
      const unit = nodes.get(from);
      if (kind !== 'RESPONSIBLE_FOR' || unit?.kind !== 'Unit' || role === null) continue;
      const owner = {
        name: unit.aliases[0] ?? unit.name,
        office: unit.office,
        collective: unit.collective,
        role,
        first,
      };
      lines.set(to, [...(lines.get(to) ?? []), owner]);
    }
  }
  await store.close();
  const of = <K extends GraphNode['kind']>(kind: K) =>
    [...nodes.values()].filter((node): node is Extract<GraphNode, { kind: K }> => node.kind === kind);
  const measures = of('Measure');
  return {
    titles: measures.flatMap(({ title }) => (title === null ? [] : [title])),
    paths: measures.map(({ path }) => path),
    sentences: measures
      .flatMap(({ text }) => text.split(/[。；\n]+/))
      .filter((sentence) => sentence.length > 15 && sentence.length < 120),
    unitLines: [...lines.values()],
    brands: of('Brand').map(({ name }) => name),
    laws: of('Regulation').map(({ title }) => title),
    targets: of('Target'),
  };
}

/** The same target with another value, as the next county sets it. */
function varied({ metric, value, unit, comparator, deadline }: TargetNode, by: number) {
  return {
    metric,
    unit,
    comparator,
    deadline,
    value: value === null ? null : Math.round(value * (0.5 + by) * 10) / 10,
  };
}

function government(region: RegionSketch): UnitSketch {
  return { name: `${region.name}人民政府`, office: '人民政府', region };
}

/** Some hundred counties, spread over the country. */
function readCounties(): RegionSketch[] {
  const file = new URL('../../../graph/names/divisions/divisions.tsv', import.meta.url);
  const named = new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .flatMap(([code = '', name]) => (name === undefined ? [] : [[code, name] as const])),
  );
  const areas = [...named].filter(([code]) => code.length === 6);
  return areas
    .filter((_, i) => i % 20 === 0)
    .map(([code, name]) => ({
      code,
      name,
      level: 'county',
      parent: {
        code: code.slice(0, 4),
        name: named.get(code.slice(0, 4)) ?? code,
        level: 'city',
        parent: { code: code.slice(0, 2), name: named.get(code.slice(0, 2)) ?? code, level: 'province' },
      },
    }));
}
