import type { OutlineItem } from '../../../parse/outline.ts';
import type { MeasureDraft, MeasurePlan, ReadItem } from '../../plan.ts';
import { line } from '../rules/line.ts';

/**
 * Plans that write one unit line at the end of each section mean the section, not its last item: so where several sections
 * end in a unit line and no other item has one.
 */
export function closingLines(plan: MeasurePlan): Map<OutlineItem | null, ReadItem> {
  const late = new Map<OutlineItem | null, ReadItem>();
  const withLines = (measure: MeasureDraft) =>
    measure.source?.statements.some(({ rule }) => rule === line.name) ?? false;
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
