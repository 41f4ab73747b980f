import type { ExtractedDocument, ExtractedMeasure } from '../../../extraction.ts';
import type { MeasurePlan } from '../../plan.ts';
import type { DocumentRefiner } from '../unit-rule.ts';

export const starredList: DocumentRefiner = {
  name: 'unit/starred-list',
  summary: '附后的名单用★标出第一牵头单位的，标到标题相同的各条举措上。',
  examples: [
    {
      text: '某区改革方案\n一、重点任务\n（一）加快构建综合执法体系（牵头单位：区执法局、区编办）\n1.完善清单。动态调整。\n专项工作小组名单\n一、构建综合执法体系工作小组\n牵头单位：区执法局★、区编办',
      finds: ['区执法局 牵头 第一 承上', '区编办 牵头 承上'],
    },
  ],
  refine(documents) {
    const entries = documents.flatMap(({ plan }) => starredEntries(plan)).slice(0, MOST_ENTRIES);
    return documents.map(({ document }) => markFirstLeads(document, entries));
  },
};

/** A list of first leads is short; a longer one is no such list. */
const MOST_ENTRIES = 200;

/** One entry of a list at the end of a plan that marks first leads: its title and the names with a ★. */
interface StarredEntry {
  readonly title: string;
  readonly names: ReadonlySet<string>;
}

/** 名单 in an appendix: 一、…工作小组 / 牵头单位：甲局★、乙局. */
function starredEntries(plan: MeasurePlan): StarredEntry[] {
  return [...plan.items.values()].flatMap(({ item, title, statements }) => {
    if (item.appendix === null) return [];
    const names = statements.flatMap(({ list }) => list.units.filter(({ first }) => first).map(({ name }) => name));
    return names.length > 0 ? [{ title, names: new Set(names) }] : [];
  });
}

/** Marks the first leads of the measures under the headings that the entries repeat. */
function markFirstLeads(document: ExtractedDocument, entries: readonly StarredEntry[]): ExtractedDocument {
  if (entries.length === 0) return document;
  const byHeading = new Map<string, StarredEntry | undefined>();
  const entryFor = ({ path }: ExtractedMeasure) =>
    path
      .map((heading) => {
        if (!byHeading.has(heading))
          byHeading.set(
            heading,
            entries.find(({ title }) => repeats(title, heading)),
          );
        return byHeading.get(heading);
      })
      .find((entry) => entry !== undefined);
  const measures = document.measures.map((measure) => {
    const entry = entryFor(measure);
    if (!entry) return measure;
    return {
      ...measure,
      units: measure.units.map((unit) =>
        entry.names.has(unit.name) ? { ...unit, role: 'lead' as const, first: true } : unit,
      ),
    };
  });
  return { ...document, measures };
}

/** As many characters in a row must be the same: 构建区域依法治网体系 of 加快构建区域依法治网体系. */
const REPEATED = 6;

function repeats(title: string, heading: string): boolean {
  for (let at = 0; at + REPEATED <= title.length; at++)
    if (heading.includes(title.slice(at, at + REPEATED))) return true;
  return false;
}
