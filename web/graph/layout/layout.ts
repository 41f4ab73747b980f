import type { NodeKind } from '../../api-client/schema-types.ts';
import type { LayoutName } from '../../state/state.ts';
import type { Positions } from '../graph-view.ts';
import { freeLayout } from './force.ts';
import { chainLayout } from './layered.ts';

/** A graph as a layout sees it: boxes, lines, and where things stood before. */
export interface LayoutTask {
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: NodeKind;
    readonly width: number;
    readonly height: number;
    readonly beside: string | null;
  }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  /** Nodes with a place keep it, as far as the layout can. */
  readonly before: Positions;
}

/** A layout that runs in a worker of its own; a newer task or `cancel` ends the one under way. */
export interface Layout {
  /** Null when cancelled. */
  run(task: LayoutTask): Promise<Positions | null>;
  cancel(): void;
}

/** The layouts to choose from. A new one is a new file and one line here. */
export const layouts: { readonly [L in LayoutName]: () => Layout } = {
  chain: chainLayout,
  free: freeLayout,
};
