import type { ExtractedDocument, ExtractedUnit } from '../../extraction.ts';
import type { Bracket } from '../../parse/brackets.ts';
import type { Line } from '../../parse/lines/lines.ts';
import type { ListedUnit, MeasureDraft, MeasurePlan, UnitList, UnitStatement } from '../plan.ts';
import type { Rule } from '../rule.ts';

/** A bracket of a text, and the stretch that it is looked for in. */
export interface PlacedBracket extends Bracket {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Brackets that do nothing but name units. The first rule that accepts a bracket reads it, and no other. */
export interface BracketRule extends Rule {
  readonly accepts: (bracket: PlacedBracket) => boolean;
  /** Null when it turns out to be no list of units. */
  readonly find: (bracket: PlacedBracket) => UnitList | null;
}

/** Lines that do nothing but name units, and ends of paragraphs that do. */
export interface LineRule extends Rule {
  /** The units that the line at `index` names, with the lines that go on with it. */
  readonly find: (text: string, lines: readonly Line[], index: number) => FoundLines | null;
  /** What stands behind the last full stop of a paragraph. */
  readonly findBehind: (text: string, line: Line) => UnitStatement | null;
}

export interface FoundLines extends UnitStatement {
  /** Index of the last line that belongs to it. */
  readonly lastLine: number;
}

/** Units that a sentence makes responsible: 由甲局、乙局牵头；甲局负责…；甲局要切实担负起主体责任. */
export interface UnitClause {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly units: readonly ListedUnit[];
}

/** A word that may give somebody a role, where it stands in a stretch of text. */
export interface RoleWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Span of the word. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Where the last clause in front of it ends; -1 when there is none. */
  readonly previousEnd: number;
}

/** Sentences that give units a role: what stands around its words. */
export interface ClauseRule extends Rule {
  readonly words: readonly string[];
  readonly find: (word: RoleWord) => readonly UnitClause[];
}

/** A plan with what its statements of units say once the remarks among them are applied. */
export interface PlanReading {
  readonly text: string;
  readonly plan: MeasurePlan;
  readonly statements: ReadonlyMap<UnitStatement, readonly ListedUnit[]>;
}

/** Units that stand elsewhere than with the measure: `find` reads the plan once, what it returns is asked for each measure. */
export interface PlanRule extends Rule {
  readonly find: (reading: PlanReading) => (measure: MeasureDraft) => readonly ExtractedUnit[];
}

/** What is said once of all statements of a plan: list in, list out, in text order. */
export interface StatementRefiner extends Rule {
  readonly refine: (statements: readonly UnitStatement[]) => readonly UnitStatement[];
}

/** What a list at the end of a source says of the measures of its documents. */
export interface DocumentRefiner extends Rule {
  readonly refine: (
    documents: readonly { readonly document: ExtractedDocument; readonly plan: MeasurePlan }[],
  ) => readonly ExtractedDocument[];
}
