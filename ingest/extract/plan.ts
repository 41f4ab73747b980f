import type { MeasureKind, Role } from '../../graph/model.ts';
import type { Segment } from '../extraction.ts';
import type { Line } from '../parse/lines/lines.ts';
import type { OutlineItem } from '../parse/outline.ts';
import type { Cell, Table } from '../parse/tables/table.ts';

// What the steps from an outline to measures with their units hand on: lists and statements of units, items read apart by them,
// measures made of items. Each step imports this vocabulary and the steps before it, none after it.

/** A body in a list of units, `text.slice(start, end)` but for a line end in its name. */
export interface ListedUnit {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  readonly first: boolean;
}

/** What a list of units says: who, in which role, and what it orders for the lists that follow. */
export interface UnitList {
  readonly units: readonly ListedUnit[];
  /** A label or a word of role is written; without it the list is only names. */
  readonly stated: boolean;
  /** 列第一位者为牵头单位: the first name leads. */
  readonly firstLeads: boolean;
  /** 下同: what is said once holds for what follows. */
  readonly carriesOn: boolean;
  /** Units that the remark adds to everything that follows: 以下均需试点城市政府落实. */
  readonly everywhere: readonly ListedUnit[];
  /** Stretches that were read as a list and yet gave no unit. */
  readonly unread: readonly { readonly start: number; readonly end: number }[];
}

/** A bracket or a line that does nothing but name units. */
export interface UnitStatement {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly list: UnitList;
}

/** An item taken apart: its title, its running text, what names units in it. */
export interface ReadItem {
  readonly item: OutlineItem;
  /** Lead phrase up to the first full stop; empty when the item has none. */
  readonly title: string;
  readonly titleEnd: number;
  /** Where the item's own words end, unit lines behind them left out. */
  readonly contentEnd: number;
  /** Where all of its own lines end. */
  readonly end: number;
  readonly statements: readonly UnitStatement[];
  /** Lines that begin with a label of units, times or people. */
  readonly labelLines: readonly Line[];
  /** Paragraphs that begin with 具体目标： and the like. */
  readonly goalLines: readonly Line[];
  /** Words apart from number, title and unit statements. */
  readonly bodyLength: number;
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
}

/** What a section is for, by its heading or by that of the section around it. */
export type SectionRole = 'task' | 'goal' | 'guiding' | 'past' | 'safeguard' | 'phase' | 'roster' | 'units';

/** A measure before its units and facts are known. */
export interface MeasureDraft {
  readonly rule: string;
  readonly kind: MeasureKind;
  readonly number: string | null;
  readonly title: string | null;
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
  /** The item it was made of; null for sentences of a report and rows of a table. */
  readonly source: ReadItem | null;
  /** Units that the cells of its row name. */
  readonly rowUnits?: readonly { readonly unit: ListedUnit; readonly cell: Cell }[];
  /** The cell of its row that says by when. */
  readonly rowDeadline?: Cell | null;
  /** The item that its table stands in. */
  readonly around?: OutlineItem | null;
}

export interface MeasurePlan {
  readonly measures: readonly MeasureDraft[];
  readonly items: ReadonlyMap<OutlineItem, ReadItem>;
  readonly roles: ReadonlyMap<OutlineItem, SectionRole>;
  /** Everything that is no measure, with its role; gaps are left out. */
  readonly segments: readonly Segment[];
}
