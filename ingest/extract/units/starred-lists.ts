import type { ExtractedDocument, ExtractedMeasure } from '../../extraction.ts';
import type { MeasurePlan } from '../measures/find-measures.ts';

/** One entry of a list at the end of a plan that marks first leads: its title and the names with a ★. */
export interface StarredEntry {
  readonly title: string;
  readonly names: ReadonlySet<string>;
}

/** 名单 in an appendix: 一、…工作小组 / 牵头单位：甲局★、乙局. */
export function starredEntries(plan: MeasurePlan): StarredEntry[] {
  return [...plan.items.values()].flatMap(({ item, title, statements }) => {
    if (item.appendix === null) return [];
    const names = statements.flatMap(({ list }) => list.units.filter(({ first }) => first).map(({ name }) => name));
    return names.length > 0 ? [{ title, names: new Set(names) }] : [];
  });
}

/** Marks the first leads of the measures under the headings that the entries repeat. */
export function markFirstLeads(document: ExtractedDocument, entries: readonly StarredEntry[]): ExtractedDocument {
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
