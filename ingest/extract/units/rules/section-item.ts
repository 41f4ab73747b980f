import type { Role } from '../../../../graph/model.ts';
import type { ExtractedUnit } from '../../../extraction.ts';
import type { OutlineItem } from '../../../parse/outline.ts';
import type { MeasurePlan, ReadItem } from '../../plan.ts';
import { extractedUnit } from '../extracted-unit.ts';
import { findUnitClauses } from '../find-clauses.ts';
import { readUnitList } from '../list/unit-list.ts';
import { mergeByName } from '../refine/merge-by-name.ts';
import type { PlanRule } from '../unit-rule.ts';

export const sectionItem: PlanRule = {
  name: 'unit/section-item',
  summary: '一节里专设“牵头单位”“责任分工”一项的，管到这一节的每一条举措。',
  examples: [
    {
      text: '某县农业农村工作方案\n一、开展专项行动\n（一）具体举措。\n1.摸排隐患。建立台账。\n2.集中整治。逐项销号。\n（二）牵头单位。专项行动由县应急局、县消防大队共同牵头。',
      finds: ['1. 县应急局 牵头 承上', '1. 县消防大队 牵头 承上', '2. 县应急局 牵头 承上', '2. 县消防大队 牵头 承上'],
    },
  ],
  find({ text, plan }) {
    const sections = sectionUnits(text, plan);
    return ({ source }) =>
      source ? [...chainOf(source.item), null].flatMap((section) => sections.get(section) ?? []) : [];
  },
};

/** Units of the whole section around an item that does nothing but name them; null stands for the document. */
function sectionUnits(text: string, plan: MeasurePlan): Map<OutlineItem | null, ExtractedUnit[]> {
  const sections = new Map<OutlineItem | null, ExtractedUnit[]>();
  for (const [item, role] of plan.roles) {
    const own = plan.items.get(item);
    if (role !== 'units' || !own || item.children.length > 0) continue;
    const found = mergeByName(unitsOf(text, own));
    if (found.length > 0) sections.set(item.parent, [...(sections.get(item.parent) ?? []), ...found]);
  }
  return sections;
}

function unitsOf(text: string, { title, titleEnd, end }: ReadItem): ExtractedUnit[] {
  const named = findUnitClauses(text, titleEnd, end).flatMap((clause) =>
    clause.units.map((unit) => extractedUnit(unit, clause, sectionItem.name, 'inherited')),
  );
  if (named.length > 0) return named;
  let from = titleEnd;
  while (from < end && /[\s\u3000。：:]/.test(text[from] ?? '')) from++;
  const label: Role = /牵头|主办/.test(title) ? 'lead' : /配合/.test(title) ? 'support' : 'responsible';
  const units = readUnitList(text, from, end, label)?.units ?? [];
  return units.map((unit) => extractedUnit(unit, { start: from, end }, sectionItem.name, 'inherited'));
}

/** The item and all above it. */
function chainOf(item: OutlineItem): OutlineItem[] {
  const chain: OutlineItem[] = [];
  for (let above: OutlineItem | null = item; above; above = above.parent) chain.push(above);
  return chain;
}
