import type { LayoutTask } from './layout.ts';

export interface Link {
  readonly id: string;
  readonly count: number;
}

/** Each box's neighbours, whichever way the link points. */
export function linksOf({ links }: Pick<LayoutTask, 'links'>): ReadonlyMap<string, readonly Link[]> {
  const near = new Map<string, Link[]>();
  const add = (from: string, to: string, count: number) => {
    const list = near.get(from);
    if (list) list.push({ id: to, count });
    else near.set(from, [{ id: to, count }]);
  };
  for (const { from, to, count } of links) {
    add(from, to, count);
    add(to, from, count);
  }
  return near;
}
