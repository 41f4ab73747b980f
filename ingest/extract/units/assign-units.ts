import type { Basis, Role } from '../../../graph/model.ts';
import type { ExtractedUnit, Note } from '../../extraction.ts';
import type { OutlineItem } from '../../parse/outline.ts';
import type { MeasureDraft, MeasurePlan } from '../measures/find-measures.ts';
import type { ReadItem } from '../measures/read-item.ts';
import { findUnitClauses } from './find-clauses.ts';
import type { UnitStatement } from './find-statements.ts';
import { type ListedUnit, readUnitList } from './unit-list.ts';
import { isSurelyUnit, splitNames } from './unit-names.ts';

/** Role by which units are kept when one is named twice: a lead stays a lead. */
const WEIGHT: Record<Role, number> = { lead: 2, responsible: 1, support: 0 };

/** The units of every measure of a plan, in the order of the measures. */
export function assignUnits(text: string, plan: MeasurePlan, notes: Note[]): ExtractedUnit[][] {
  const statements = applyRemarks(plan);
  const sections = sectionUnits(text, plan);
  const late = lateLines(plan);
  return plan.measures.map((measure) => {
    const units: ExtractedUnit[] = [];
    const own = measure.source;
    if (own) {
      if (late.get(own.item.parent) !== own)
        for (const statement of own.statements) addStatement(units, statements, statement, 'stated', notes);
      for (const unit of titleUnits(text, own)) add(units, unit);
      for (const clause of findUnitClauses(text, Math.max(own.item.marker.end, measure.start), measure.end)) {
        if (own.statements.some(({ start, end }) => clause.start < end && clause.end > start)) continue;
        for (const unit of clause.units) add(units, toExtracted(unit, clause, clause.rule, 'stated'));
      }
      for (const section of [...chainOf(own.item), null])
        for (const unit of sections.get(section) ?? []) add(units, unit);
      for (let above = own.item.parent; above; above = above.parent) {
        for (const statement of plan.items.get(above)?.statements ?? [])
          addStatement(units, statements, statement, 'inherited', notes);
      }
      const last = late.get(own.item.parent);
      if (last) {
        const basis = last === own ? 'stated' : 'inherited';
        for (const statement of last.statements) addStatement(units, statements, statement, basis, notes);
      }
      for (const everywhere of statements.everywhere) {
        if (everywhere.from <= measure.start || own.statements.some((one) => one.start === everywhere.unit.lineStart))
          add(units, everywhere.unit);
      }
    } else if (measure.rowUnits) {
      for (const { unit, cell } of measure.rowUnits) add(units, toExtracted(unit, cell, 'unit/table-cell', 'stated'));
      for (let above = measure.around ?? null; above; above = above.parent) {
        for (const statement of plan.items.get(above)?.statements ?? [])
          addStatement(units, statements, statement, 'inherited', notes);
      }
    } else {
      for (const clause of findUnitClauses(text, measure.start, measure.end)) {
        for (const unit of clause.units) add(units, toExtracted(unit, clause, clause.rule, 'stated'));
      }
    }
    return units;
  });
}

interface Remarked {
  readonly units: ReadonlyMap<UnitStatement, readonly ListedUnit[]>;
  readonly everywhere: readonly { readonly from: number; readonly unit: ExtractedUnit }[];
}

/** Walks all statements in text order and applies what one of them orders for those that follow. */
function applyRemarks(plan: MeasurePlan): Remarked {
  const all = [...plan.items.values()].flatMap(({ statements }) => statements).sort((a, b) => a.start - b.start);
  const bareRole = roleOfBareBrackets(all);
  const units = new Map<UnitStatement, readonly ListedUnit[]>();
  const everywhere: { from: number; unit: ExtractedUnit }[] = [];
  let firstLeads = false;
  for (const statement of all) {
    const { list } = statement;
    let listed = list.units;
    if (statement.rule === 'unit/bare-bracket')
      listed = listed.map((unit) => ({ ...unit, role: unit.first ? unit.role : bareRole }));
    if ((firstLeads || list.firstLeads) && listed.every(({ role }) => role === 'responsible')) {
      listed = listed.map((unit, index) => (index === 0 ? { ...unit, role: 'lead', first: true } : unit));
    }
    if (list.firstLeads && list.carriesOn) firstLeads = true;
    units.set(statement, listed);
    for (const unit of list.everywhere)
      everywhere.push({ from: statement.start, unit: toExtracted(unit, statement, 'unit/carried-on', 'inherited') });
  }
  return { units, everywhere };
}

/** A bracket without any word of role means what the labelled brackets around it say. */
function roleOfBareBrackets(statements: readonly UnitStatement[]): Role {
  const labelled = statements.filter(({ rule }) => rule === 'unit/labelled-bracket');
  const leads = labelled.filter(({ list }) => list.units.every(({ role }) => role === 'lead')).length;
  return labelled.length > 0 && leads * 2 > labelled.length ? 'lead' : 'responsible';
}

function addStatement(
  units: ExtractedUnit[],
  remarked: Remarked,
  statement: UnitStatement,
  basis: Basis,
  notes: Note[],
): void {
  for (const unit of remarked.units.get(statement) ?? []) {
    add(units, toExtracted(unit, statement, basis === 'inherited' ? 'unit/heading' : statement.rule, basis));
  }
  if (basis === 'stated') {
    for (const { start, end } of statement.list.unread) {
      notes.push({ rule: statement.rule, message: '责任单位处有未能识别的内容', start, end });
    }
  }
}

function toExtracted(
  unit: ListedUnit,
  around: { readonly start: number; readonly end: number },
  rule: string,
  basis: Basis,
): ExtractedUnit {
  return {
    name: unit.name,
    role: unit.role,
    first: unit.first,
    start: unit.start,
    end: unit.end,
    lineStart: around.start,
    lineEnd: around.end,
    rule,
    basis,
  };
}

/** （一）市教育局。负责…: the title is the unit. */
function titleUnits(text: string, own: ReadItem): ExtractedUnit[] {
  const start = own.titleEnd - own.title.length;
  const duty = /^[。：:，,\s]*(?<word>负责|牵头|统筹|组织|指导|配合|协助)/.exec(
    text.slice(own.titleEnd, own.titleEnd + 12),
  )?.groups?.word;
  if (duty === undefined || own.title === '') return [];
  const pieces = splitNames(text, start, own.titleEnd);
  if (!pieces.every(({ name }) => isSurelyUnit(name))) return [];
  const role: Role = duty === '牵头' ? 'lead' : duty === '配合' || duty === '协助' ? 'support' : 'responsible';
  return pieces.map((piece) => ({
    name: piece.name,
    role,
    first: false,
    start: piece.start,
    end: piece.end,
    lineStart: start,
    lineEnd: own.titleEnd,
    rule: 'unit/clause',
    basis: 'stated',
  }));
}

/** One entry a name: the first stays, with the stronger role of the two. */
function add(units: ExtractedUnit[], unit: ExtractedUnit): void {
  const at = units.findIndex(({ name }) => name === unit.name);
  const known = units[at];
  if (!known) units.push(unit);
  else if (WEIGHT[unit.role] > WEIGHT[known.role] && known.basis !== 'stated') units[at] = unit;
}

/** （三）牵头单位。…由甲、乙共同牵头: units of the whole section around such an item; null stands for the document. */
function sectionUnits(text: string, plan: MeasurePlan): Map<OutlineItem | null, ExtractedUnit[]> {
  const sections = new Map<OutlineItem | null, ExtractedUnit[]>();
  for (const [item, role] of plan.roles) {
    const own = plan.items.get(item);
    if (role !== 'units' || !own || item.children.length > 0) continue;
    const found: ExtractedUnit[] = [];
    const label: Role = /牵头|主办/.test(own.title) ? 'lead' : /配合/.test(own.title) ? 'support' : 'responsible';
    const clauses = findUnitClauses(text, own.titleEnd, own.end);
    for (const clause of clauses)
      for (const unit of clause.units) add(found, toExtracted(unit, clause, 'unit/section-item', 'inherited'));
    if (clauses.length === 0) {
      let from = own.titleEnd;
      while (from < own.end && /[\s\u3000。：:]/.test(text[from] ?? '')) from++;
      const list = readUnitList(text, from, own.end, label);
      for (const unit of list?.units ?? [])
        add(found, toExtracted(unit, { start: from, end: own.end }, 'unit/section-item', 'inherited'));
    }
    if (found.length > 0) sections.set(item.parent, [...(sections.get(item.parent) ?? []), ...found]);
  }
  return sections;
}

/** The item and all above it. */
function chainOf(item: OutlineItem): OutlineItem[] {
  const chain: OutlineItem[] = [];
  for (let above: OutlineItem | null = item; above; above = above.parent) chain.push(above);
  return chain;
}

/**
 * Plans that write one unit line at the end of each section mean the section, not its last item: so where several sections
 * end in a unit line and no other item has one.
 */
function lateLines(plan: MeasurePlan): Map<OutlineItem | null, ReadItem> {
  const late = new Map<OutlineItem | null, ReadItem>();
  const withLines = (measure: MeasureDraft) =>
    measure.source?.statements.some(({ rule }) => rule === 'unit/line') ?? false;
  const bySection = new Map<OutlineItem | null, MeasureDraft[]>();
  for (const measure of plan.measures) {
    const section = measure.source?.item.parent ?? null;
    const group = bySection.get(section);
    if (group) group.push(measure);
    else bySection.set(section, [measure]);
  }
  const sections = [...bySection].filter(([, measures]) => measures.length >= 2);
  const ending = sections.filter(([, measures]) => withLines(measures.at(-1) as MeasureDraft));
  const named = (measure: MeasureDraft) => (measure.source?.statements.length ?? 0) > 0;
  const between = sections.some(([, measures]) => measures.slice(0, -1).some(named));
  if (ending.length < 2 || between) return late;
  for (const [section, measures] of ending) {
    const source = measures.at(-1)?.source;
    if (source) late.set(section, source);
  }
  return late;
}
