/** One thing in a column: how much room it takes and where its middle would like to be. */
export interface Stacked {
  readonly size: number;
  readonly wanted: number;
}

/**
 * Middles of things in a column in their given order, none nearer to its neighbour than `gap`, as near as that allows to where
 * they want to be: least squares, by pooling adjacent violators (isotonic regression).
 */
export function stack(things: readonly Stacked[], gap: number): readonly number[] {
  // Without their sizes, the things only have to be in order: that is isotonic regression.
  let run = 0;
  const offsets = things.map(({ size }, index) => {
    const offset = run + size / 2;
    run += size + (index < things.length - 1 ? gap : 0);
    return offset;
  });
  const pools: { sum: number; count: number }[] = [];
  for (const [index, { wanted }] of things.entries()) {
    let pool = { sum: wanted - (offsets[index] ?? 0), count: 1 };
    let above = pools.at(-1);
    while (above && above.sum / above.count > pool.sum / pool.count) {
      pool = { sum: above.sum + pool.sum, count: above.count + pool.count };
      pools.pop();
      above = pools.at(-1);
    }
    pools.push(pool);
  }
  const shifts = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return offsets.map((offset, index) => offset + (shifts[index] ?? 0));
}

/** Deals things, in order, into so many columns of about the same height. */
export function deal<T extends { readonly height: number }>(
  things: readonly T[],
  columns: number,
  gap: number,
): readonly (readonly T[])[] {
  const total = things.reduce((sum, { height }) => sum + height + gap, 0);
  const dealt: T[][] = Array.from({ length: columns }, () => []);
  let run = 0;
  for (const thing of things) {
    const middle = run + (thing.height + gap) / 2;
    dealt[Math.min(columns - 1, Math.floor((middle / total) * columns))]?.push(thing);
    run += thing.height + gap;
  }
  return dealt.filter((column) => column.length > 0);
}

export function heightOf(things: readonly { readonly height: number }[], gap: number): number {
  return things.reduce((sum, { height }) => sum + height + gap, -gap);
}

export function widthOf(things: readonly { readonly width: number }[]): number {
  return things.reduce((most, { width }) => Math.max(most, width), 0);
}
