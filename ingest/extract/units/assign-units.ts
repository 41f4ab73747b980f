import type { ExtractedUnit, Note } from '../../extraction.ts';
import type { ListedUnit, MeasureDraft, MeasurePlan, UnitStatement } from '../plan.ts';
import { extractedUnit } from './extracted-unit.ts';
import { findUnitClauses } from './find-clauses.ts';
import { mergeByName } from './refine/merge-by-name.ts';
import { bareBracket } from './rules/bare-bracket.ts';
import { carriedOn } from './rules/carried-on.ts';
import { clause } from './rules/clause.ts';
import { firstNamed } from './rules/first-named.ts';
import { heading } from './rules/heading.ts';
import { sectionItem } from './rules/section-item.ts';
import { tableCell } from './rules/table-cell.ts';
import type { PlanReading, PlanRule, StatementRefiner } from './unit-rule.ts';

/** Roles of bare names first: the first of them leads only where none has a role of its own. */
const STATEMENT_REFINERS: readonly StatementRefiner[] = [bareBracket, firstNamed];

/** The nearest first, since the first mention of a name stays: its row, its section, the headings above, the whole plan. */
const PLAN_RULES: readonly PlanRule[] = [tableCell, sectionItem, heading, carriedOn];

/** The units of every measure of a plan, in the order of the measures: what the measure says itself, then what is said elsewhere. */
export function assignUnits(text: string, plan: MeasurePlan): ExtractedUnit[][] {
  const reading: PlanReading = { text, plan, statements: refined(plan) };
  const elsewhere = PLAN_RULES.map((rule) => rule.find(reading));
  return plan.measures.map((measure) =>
    mergeByName([...ownUnits(reading, measure), ...elsewhere.flatMap((unitsOf) => unitsOf(measure))]),
  );
}

/** Stretches of the unit statements of a plan's measures that were read as a list and yet gave no unit. */
export function unreadUnits({ measures }: MeasurePlan): Note[] {
  return measures.flatMap(({ source }) =>
    (source?.statements ?? []).flatMap(({ rule, list }) =>
      list.unread.map(({ start, end }) => ({ rule, message: '责任单位处有未能识别的内容', start, end })),
    ),
  );
}

/** What each statement says once those before it are heard. */
function refined(plan: MeasurePlan): Map<UnitStatement, readonly ListedUnit[]> {
  const all = [...plan.items.values()].flatMap(({ statements }) => statements).sort((a, b) => a.start - b.start);
  const said = STATEMENT_REFINERS.reduce<readonly UnitStatement[]>((list, { refine }) => refine(list), all);
  return new Map(all.map((statement, index) => [statement, said[index]?.list.units ?? []]));
}

/** Its brackets and lines, its title, its sentences. */
function ownUnits({ text, statements }: PlanReading, { source, rowUnits, start, end }: MeasureDraft): ExtractedUnit[] {
  if (rowUnits) return [];
  const stated = source?.statements ?? [];
  const titled = source && clause.findInTitle(text, source);
  const clauses = findUnitClauses(text, Math.max(source?.item.marker.end ?? 0, start), end).filter(
    (one) => !stated.some((statement) => one.start < statement.end && one.end > statement.start),
  );
  return [
    ...stated.flatMap((statement) =>
      (statements.get(statement) ?? []).map((unit) => extractedUnit(unit, statement, statement.rule, 'stated')),
    ),
    ...[...(titled ? [titled] : []), ...clauses].flatMap((one) =>
      one.units.map((unit) => extractedUnit(unit, one, one.rule, 'stated')),
    ),
  ];
}
