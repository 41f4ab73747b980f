import type { SourceGraph } from '../../../graph/model.ts';
import { buildVectors } from '../../builders.ts';
import { generatePlans } from '../search-scale/generate.ts';
import { ask } from './ask.ts';
import { median, times } from './measure.ts';
import { MODEL, type Plan, type Side } from './side.ts';

/** Plans that are saved together on the way from one size to the next. */
const FILLED_AT_ONCE = 10;
/** Pairs of plans, one for the store and one for the bare inserts, that rates are taken of at each size. */
const PAIRS = 12;
/** Plans that questions are taken from. */
const KNOWN_PLANS = 40;

/**
 * Loads up to each size and measures there. Figures of the last size have no size in their name; `_growth` is how many times
 * that of the first size they are.
 */
export async function grow(name: string, side: Side, sizes: readonly number[]): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  const plans = generatePlans(1);
  const known: SourceGraph[] = [];
  const say = (text: string) => process.stderr.write(`${name}: ${text}\n`);
  let measures = 0;
  let told = 0;
  for (const size of sizes) {
    while (measures < size) {
      const group: Plan[] = [];
      for (let i = 0; i < FILLED_AT_ONCE && measures < size; i++) {
        const { value: graph } = await plans.next();
        if (graph === undefined) throw new Error('There are plans without end.');
        group.push(withVectors(graph));
        measures += measuresOf(graph);
        if (known.length < KNOWN_PLANS) known.push(graph);
      }
      await side.fill(group);
      if (measures - told >= size / 10) say(`${measures} of ${size} measures`);
      if (measures - told >= size / 10) told = measures;
    }
    say(`loading by turns at ${measures} measures`);
    const loading = await loadByTurns(side, size);
    measures += loading.measures;
    say(`asking at ${measures} measures`);
    const found = {
      load_ratio: loading.ratio,
      load_per_s: loading.perSecond,
      ...(await ask(side, known)),
      memory_mb: side.memoryMb(),
      disk_mb: await side.diskMb(),
    };
    for (const [figure, value] of Object.entries(found)) {
      figures[`${name}.${figure}_at_${size}`] = value;
      if (size !== sizes.at(-1)) continue;
      figures[`${name}.${figure}`] = value;
      figures[`${name}.${figure}_growth`] = value / (figures[`${name}.${figure}_at_${sizes[0]}`] ?? Number.NaN);
    }
    // A run takes long: what it has found so far is told at once.
    say(JSON.stringify(found));
  }
  return figures;
}

/**
 * Rate of the store over the rate of the bare inserts, plan by plan in turn, so that both see the same machine: the median of
 * the pairs, since a busy moment hurts one of two. What was inserted bare goes again.
 */
async function loadByTurns(side: Side, seed: number): Promise<{ ratio: number; perSecond: number; measures: number }> {
  const ratios: number[] = [];
  const rates: number[] = [];
  let measures = 0;
  const plans = generatePlans(seed);
  for (let i = 0; i < PAIRS; i++) {
    const [own, other] = [withVectors((await plans.next()).value), withVectors((await plans.next()).value)];
    const store = async () =>
      (await times([own], ({ graph, vectors }) => side.store.saveSource(graph, vectors)))[0] ?? 0;
    const bare = async () => (await times([other], side.bareLoad))[0] ?? 0;
    const [storeMs, bareMs] = i % 2 === 0 ? [await store(), await bare()] : await reversed(bare, store);
    await side.forget(other);
    measures += measuresOf(own.graph);
    // The first ones plan their queries.
    if (i < 2) continue;
    ratios.push(bareMs / measuresOf(other.graph) / (storeMs / measuresOf(own.graph)));
    rates.push((measuresOf(own.graph) / storeMs) * 1_000);
  }
  return { ratio: median(ratios), perSecond: median(rates), measures };
}

async function reversed(first: () => Promise<number>, second: () => Promise<number>): Promise<[number, number]> {
  const taken = await first();
  return [await second(), taken];
}

function withVectors(graph: SourceGraph): Plan {
  return { graph, vectors: buildVectors(graph, MODEL.dimensions) };
}

function measuresOf({ nodes }: SourceGraph): number {
  return nodes.filter(({ kind }) => kind === 'Measure').length;
}
