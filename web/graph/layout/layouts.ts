import type { LayoutName } from '../../state/state.ts';
import { bandsBy } from './bands.ts';
import { circle } from './circle.ts';
import { force } from './force.ts';
import { layered } from './layered.ts';
import type { Layout } from './layout.ts';

/** The layouts to choose from. A new one is a new file and one line here. */
export const layouts: { readonly [L in LayoutName]: Layout } = {
  chain: layered,
  circle,
  free: force,
  year: bandsBy(({ year }) => (year === null ? null : String(year))),
  place: bandsBy(({ place }) => place),
};
