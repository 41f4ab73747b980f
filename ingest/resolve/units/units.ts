import type { ExtractedDocument, ExtractedUnit } from '../../extraction.ts';
import { isRefused } from '../decisions.ts';
import { type ResolvedUnit, resolveUnit, type UnitContext } from './unit.ts';
import type { Placement } from './unit-placement.ts';

/** The unit behind each place where a document writes one, by the offset of the name. */
export type UnitsByOffset = ReadonlyMap<number, ResolvedUnit>;

/** Resolves all names of a document, each in the light of the names before it in its list and of longer forms elsewhere. */
export function resolveUnits(document: ExtractedDocument, context: Omit<UnitContext, 'before'>): UnitsByOffset {
  const mentions = mentionsOf(document);
  return joinShortForms(mentions, resolveLists(mentions, context), context);
}

function mentionsOf(document: ExtractedDocument): ExtractedUnit[] {
  const byStart = new Map<number, ExtractedUnit>();
  for (const { units } of document.measures) {
    for (const unit of units) byStart.set(unit.start, byStart.get(unit.start) ?? unit);
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

function resolveLists(
  mentions: readonly ExtractedUnit[],
  context: Omit<UnitContext, 'before'>,
): Map<number, ResolvedUnit> {
  const units = new Map<number, ResolvedUnit>();
  let line = -1;
  let before: Placement | null = null;
  for (const mention of mentions) {
    if (mention.lineStart !== line) before = null;
    const unit: ResolvedUnit = resolveUnit(mention.name, { ...context, before });
    units.set(mention.start, unit);
    line = mention.lineStart;
    before = unit.placement;
  }
  return units;
}

/** 市大数据局 is 市大数据管理局 when the document writes both, nowhere in one list, and no other name fits. */
function joinShortForms(
  mentions: readonly ExtractedUnit[],
  units: Map<number, ResolvedUnit>,
  context: Omit<UnitContext, 'before'>,
): UnitsByOffset {
  const lines = linesOf(mentions, units);
  const alike = groupByBeginning([...units.values()]);
  for (const [start, unit] of units) {
    const candidates = unit.known ? [] : (alike.get(beginning(unit)) ?? []);
    if (candidates.length > MOST_ALIKE) continue;
    const [only, another] = candidates.filter(
      (other) =>
        isShortForm(unit.office, other.office) &&
        !sharesLine(lines.get(unit.id), lines.get(other.id)) &&
        !isRefused(context.decisions, [unit.name, unit.office], [other.name, other.office]),
    );
    if (!only || another) continue;
    const why = `“${unit.office}”的字依次见于同一文件中的“${only.office}”，词尾相同`;
    units.set(start, { ...only, why: [...unit.why, why] });
  }
  return units;
}

/** No plan writes so many names of one place with one first character; a file that does is not compared name by name. */
const MOST_ALIKE = 200;

function groupByBeginning(units: readonly ResolvedUnit[]): Map<string, ResolvedUnit[]> {
  const groups = new Map<string, ResolvedUnit[]>();
  for (const unit of new Map(units.map((each) => [each.id, each])).values()) {
    const group = groups.get(beginning(unit));
    if (group) group.push(unit);
    else groups.set(beginning(unit), [unit]);
  }
  return groups;
}

function beginning({ placement, place, office }: ResolvedUnit): string {
  return [placement.scope, place?.code ?? '', office.charAt(0)].join();
}

/** True when the characters of the first occur in order in the second, beginning and ending alike: 大数据局, 大数据管理局. */
export function isShortForm(short: string, long: string): boolean {
  const ending = ENDINGS.find((each) => long.endsWith(each));
  if (!ending || !short.endsWith(ending) || short.length >= long.length) return false;
  const stem = short.slice(0, -ending.length);
  if (stem.length < 2 || stem.charAt(0) !== long.charAt(0)) return false;
  let at = 0;
  for (const character of long.slice(0, -ending.length)) if (character === stem.charAt(at)) at++;
  return at === stem.length;
}

const ENDINGS = ['委员会', '办公室', '中心', '局', '厅', '部', '署', '院', '会', '处', '科'];

function linesOf(mentions: readonly ExtractedUnit[], units: UnitsByOffset): Map<string, Set<number>> {
  const lines = new Map<string, Set<number>>();
  for (const { start, lineStart } of mentions) {
    const id = units.get(start)?.id;
    if (id) lines.set(id, (lines.get(id) ?? new Set()).add(lineStart));
  }
  return lines;
}

function sharesLine(a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): boolean {
  return a !== undefined && b !== undefined && [...a].some((line) => b.has(line));
}
