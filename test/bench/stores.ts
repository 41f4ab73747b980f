import type { Bench } from './bench.ts';
import { embeddedSide } from './stores/embedded-side.ts';
import { grow } from './stores/grow.ts';
import { neo4jSide } from './stores/neo4j-side.ts';

const SIZES = [1_000, 10_000, 100_000];
const STORES = { embedded: embeddedSide, neo4j: neo4jSide } as const;

const BARS = {
  load_ratio: { min: 0.7 },
  search_ratio: { max: 1.5 },
  neighbours_p95_ms: { max: 100 },
  ownership_p95_ms: { max: 100 },
} as const;

export const bench: Bench = {
  name: 'stores',
  summary:
    'Both stores side by side on generated plans, at 1,000, 10,000 and 100,000 measures (--sizes 1000,10000 for fewer; --only neo4j for one).',
  bars: Object.fromEntries(
    Object.keys(STORES).flatMap((name) => Object.entries(BARS).map(([figure, bar]) => [`${name}.${figure}`, bar])),
  ),
  async run(args) {
    const sizes = optionOf(args, '--sizes')?.split(',').map(Number) ?? SIZES;
    const only = optionOf(args, '--only');
    const figures: Record<string, number> = {};
    for (const [name, open] of Object.entries(STORES)) {
      if (only !== undefined && only !== name) continue;
      const side = await open();
      try {
        Object.assign(figures, await grow(name, side, sizes));
      } finally {
        await side.close();
      }
    }
    return figures;
  },
};

function optionOf(args: readonly string[], name: string): string | undefined {
  return args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
}
