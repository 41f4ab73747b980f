import { ZhengmaiError } from '../../graph/errors.ts';

/**
 * What people have decided about names of units. Kept in one JSON file that a person can edit and version:
 *
 * ```json
 * {
 *   "joins":    [{ "alias": "杭州市余杭区大数据局", "canonical": "杭州市余杭区数据资源管理局", "note": "2019年更名" }],
 *   "refusals": [{ "alias": "市规划局", "canonical": "自然资源和规划局" }]
 * }
 * ```
 *
 * A name with its place decides for that place; a bare office (大数据局) decides for every place. A refusal undoes a join
 * that a rule makes and takes a proposal off the list.
 */
export interface UnitDecisions {
  readonly joins: readonly UnitDecision[];
  readonly refusals: readonly UnitDecision[];
}

export interface UnitDecision {
  readonly alias: string;
  readonly canonical: string;
  readonly note?: string | undefined;
  /** Who decided, and when, as an ISO time; absent where the file was written by hand. */
  readonly by?: string | undefined;
  readonly at?: string | undefined;
}

export const NO_DECISIONS: UnitDecisions = { joins: [], refusals: [] };

/** Reads the file's text; what is wrong with it is said in one sentence with the place. */
export function parseDecisions(json: string, path: string): UnitDecisions {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (cause) {
    throw new ZhengmaiError('BAD_INPUT', `${path} is not valid JSON; correct it or remove it.`, { cause });
  }
  const record = isRecord(data) ? data : {};
  return { joins: decisions(record, 'joins', path), refusals: decisions(record, 'refusals', path) };
}

/** The file's text, sorted, so that two people's edits differ only where they decided. */
export function printDecisions(decided: UnitDecisions): string {
  const sorted = (list: readonly UnitDecision[]) =>
    [...list].sort((a, b) => compare(a.alias, b.alias) || compare(a.canonical, b.canonical));
  return `${JSON.stringify({ joins: sorted(decided.joins), refusals: sorted(decided.refusals) }, null, 2)}\n`;
}

/** Adds a decision and takes back the opposite one about the same two names. */
export function decide(decided: UnitDecisions, verdict: 'join' | 'refuse', decision: UnitDecision): UnitDecisions {
  const others = (list: readonly UnitDecision[]) => list.filter((each) => !sameNames(each, decision));
  return {
    joins: [...others(decided.joins), ...(verdict === 'join' ? [decision] : [])],
    refusals: [...others(decided.refusals), ...(verdict === 'refuse' ? [decision] : [])],
  };
}

/** Takes a join back. */
export function undecide(decided: UnitDecisions, { alias, canonical }: UnitDecision): UnitDecisions {
  const joins = decided.joins.filter((join) => join.alias !== alias || join.canonical !== canonical);
  return { ...decided, joins };
}

/** True when a person has refused to take the first name for the second, in either direction. */
export function isRefused(decided: UnitDecisions, names: readonly string[], others: readonly string[]): boolean {
  return decided.refusals.some(
    ({ alias, canonical }) =>
      (names.includes(alias) && others.includes(canonical)) || (names.includes(canonical) && others.includes(alias)),
  );
}

/** The decision that joins one of these names to another, the most specific first. */
export function decidedJoin(decided: UnitDecisions, names: readonly string[]): UnitDecision | null {
  for (const name of names) {
    const join = decided.joins.find(({ alias }) => alias === name);
    if (join) return join;
  }
  return null;
}

function decisions(record: Record<string, unknown>, key: 'joins' | 'refusals', path: string): UnitDecision[] {
  const list = record[key] ?? [];
  if (!Array.isArray(list)) throw new ZhengmaiError('BAD_INPUT', `"${key}" in ${path} must be a list; correct it.`);
  return list.map((item: unknown, i) => {
    const { alias, canonical, note, by, at } = isRecord(item) ? item : {};
    if (typeof alias !== 'string' || typeof canonical !== 'string' || alias === '' || canonical === '') {
      throw new ZhengmaiError('BAD_INPUT', `"${key}" in ${path} needs "alias" and "canonical" in entry ${i + 1}.`);
    }
    const told = Object.entries({ note, by, at }).filter(([, value]) => typeof value === 'string');
    return { alias, canonical, ...Object.fromEntries(told) };
  });
}

function sameNames(a: UnitDecision, b: UnitDecision): boolean {
  return (a.alias === b.alias && a.canonical === b.canonical) || (a.alias === b.canonical && a.canonical === b.alias);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
