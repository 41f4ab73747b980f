import type { DocumentNode, RegionNode, TargetNode } from '../model.ts';

/** A target as it is compared with others of its metric. */
export interface ComparedTarget {
  readonly target: TargetNode;
  readonly document: DocumentNode;
  readonly region: RegionNode | null;
  /** In the unit of the comparison; the target keeps its own. */
  readonly value: number | null;
  readonly upper: number | null;
  /** When it is due: the year of its deadline, else of its plan. */
  readonly year: number | null;
}
