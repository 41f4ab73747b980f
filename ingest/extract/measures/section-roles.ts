import { alternation } from '../../../graph/text/alternation.ts';
import { ACTION_VERBS } from '../../lexicon/measures/actions.ts';
import {
  FUTURE_HEADINGS,
  GOAL_HEADINGS,
  GUIDING_HEADINGS,
  GUIDING_OPENINGS,
  PAST_HEADINGS,
  ROSTER_HEADINGS,
  TASK_HEADINGS,
  UNIT_HEADINGS,
} from '../../lexicon/measures/headings.ts';
import type { OutlineItem } from '../../parse/outline.ts';
import type { ReadItem, SectionRole } from '../plan.ts';
import type { KindRule } from './measure-rule.ts';
import { phase } from './rules/phase.ts';
import { safeguard } from './rules/safeguard.ts';

const MAX_TITLE = 24;

/** The role of an item with this title inside a section of the given role. */
export function sectionRole(title: string, around: SectionRole | null): SectionRole {
  const own = ownRole(title);
  if (own === 'units') return own;
  if (around === 'safeguard' || around === 'phase' || around === 'roster' || around === 'past') return around;
  if (around === 'guiding' || around === 'goal') {
    return own === 'task' || own === 'goal' || own === 'phase' || own === 'safeguard' ? own : around;
  }
  if (around === 'task' && own === 'safeguard' && !safeguard.accepts(title, around)) return 'task';
  return own ?? around ?? 'task';
}

function ownRole(title: string): SectionRole | null {
  const bare = title.replace(/[\s\u3000：:。]/g, '').replace(PERIOD, '');
  if (RUN_ON_GUIDING.test(bare)) return 'guiding';
  if (SAYS_WHY.test(bare)) return 'past';
  if (bare === '' || bare.length > MAX_TITLE) return null;
  if (UNIT_HEADINGS.includes(bare)) return 'units';
  if (has(bare, TASK_HEADINGS)) return 'task';
  const orders = ACTION_VERBS.some((verb) => bare.startsWith(verb));
  if (!orders && ROSTER_HEADINGS.some((word) => bare.endsWith(word))) return 'roster';
  if (isAbout(bare, PAST_HEADINGS, orders) && !has(bare, FUTURE_HEADINGS)) return 'past';
  if (isAbout(bare, GOAL_HEADINGS, orders)) return 'goal';
  const kind = KIND_RULES.find(({ accepts }) => accepts(bare, null))?.kind;
  if (kind) return kind;
  return isAbout(bare, GUIDING_HEADINGS, orders) ? 'guiding' : null;
}

/** 组织实施步骤 is about steps. */
const KIND_RULES: readonly KindRule[] = [phase, safeguard];

/** 指导思想以习近平…: the heading lost what parted it from its text. */
const RUN_ON_GUIDING = new RegExp(
  `^(?:指导思想|基本原则|工作原则|总体要求|总体思路|工作思路)(?:是)?${alternation(GUIDING_OPENINGS)}`,
);

/** 充分认识做好防汛工作的重要意义, at any length: tells what is, as a review of the past does. */
const SAYS_WHY = /认识[^，,。；;]{0,60}(?:意义|重要性|必要性|紧迫性|迫切性)$/;

const PERIOD =
  /^(?:\d{4}年度?|今年|上半年|(?:今后|未来)[一二三五十]年|“?十[一二三四五六]五”?(?:时期|期间)|全[省市县区州])的?/;
/** What may stand beside the word: 主要目标和指标, 我市发展现状. */
const BESIDE = 4;

const has = (title: string, words: readonly string[]) => words.some((word) => title.includes(word));

/** A short title that begins or ends with such a word. One that orders work, 完成年度目标任务, must begin with it. */
function isAbout(title: string, words: readonly string[], orders: boolean): boolean {
  return words.some(
    (word) => title.startsWith(word) || (!orders && title.endsWith(word) && title.length <= word.length + BESIDE),
  );
}

/**
 * Roles of all items of a tree. A section under a heading of goals whose items name units, or have items of their own,
 * orders work all the same: 主要目标任务.
 */
export function assignRoles(
  items: readonly OutlineItem[],
  read: ReadonlyMap<OutlineItem, ReadItem>,
): Map<OutlineItem, SectionRole> {
  const roles = new Map<OutlineItem, SectionRole>();
  const titleOf = (item: OutlineItem) => read.get(item)?.title ?? '';
  const isTask = (item: OutlineItem) =>
    item.children.some(
      (child) => child.children.some((below) => read.has(below)) || (read.get(child)?.statements.length ?? 0) > 0,
    );
  const walk = (item: OutlineItem, around: SectionRole | null) => {
    const inherited =
      around ?? (item.appendix?.kind === 'list' ? sectionRole(item.appendix.text.slice(-MAX_TITLE), null) : null);
    const named = sectionRole(titleOf(item), inherited);
    const stated = (read.get(item)?.statements.length ?? 0) > 0;
    const role = (named === 'goal' || named === 'guiding') && (stated || isTask(item)) ? 'task' : named;
    roles.set(item, role);
    for (const child of item.children) walk(child, role);
  };
  for (const item of items) walk(item, null);
  return roles;
}
