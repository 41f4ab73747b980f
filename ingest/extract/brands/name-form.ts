import { alternation } from '../../../graph/text/alternation.ts';
import { KNOWN_REFORMS } from '../../lexicon/brands/known-reforms.ts';
import { FIGURES, FORMULAS, JOINT_ENDINGS, METAPHOR_HEADS } from '../../lexicon/brands/ordinary-phrases.ts';
import type { QuoteInContext } from './brand-rule.ts';

const COUNTED = /^[一二三四五六七八九十两几多][个项大类种级条位张套本点方面维层化强色好高严实史风公务定不无有]/u;
/** 三水统筹, 四链融合: so many things done together. */
const TOGETHER = new RegExp(`^[二三四五六七八九十两]\\p{Script=Han}{1,3}${alternation(JOINT_ENDINGS)}$`, 'u');
/** 一轴两带三区 draws a map. */
const LAYOUT = /[轴带核翼廊极片区圈地]/u;
const METAPHOR = new RegExp(`${alternation(METAPHOR_HEADS)}$`, 'u');
const SERVICE_CIRCLE = /(?:分钟|小时)\p{Script=Han}{0,8}圈$/u;
const SHORT_COUNT = /^[二三四五六七八九十两][\p{Script=Han}]$/u;
const FORMATIVE = /[化式性型级难感]$/u;
/** 一对一, 面对面, 手把手: how something is done. */
const HAND_IN_HAND = /^(?<one>\p{Script=Han})[对把靠帮]\k<one>$/u;
/** 应保尽保, 能快尽快: as far as it goes. */
const ALL_THERE_IS = /^[应能愿该可]\p{Script=Han}[尽则]\p{Script=Han}$/u;
/** 四送一服, 一约两会三团: numbers that take turns with what they count. */
const NUMBER_COMBINATION = /^(?:[一二三四五六七八九十百千万两双][\p{Script=Han}]{1,3}、?){2,4}$/u;
const PLAIN = /[^\p{Script=Han}\p{Script=Latin}0-9]/gu;

const REFORM_SET = new Set(KNOWN_REFORMS.map(bare));
const FORMULA_SET = new Set(FORMULAS.map(bare));
const FIGURE_SET = new Set(FIGURES.map(bare));

/** Without punctuation, so that 大综合、一体化 and 大综合一体化 compare equal. */
function bare(name: string): string {
  return name.replace(PLAIN, '');
}

/** A political formula or settled abbreviation. */
export function isFormula(name: string): boolean {
  return FORMULA_SET.has(bare(name)) || /^(?:习近平|学习贯彻|坚持|谁)/u.test(name) || bare(name).length < 2;
}

/** A reform known by this name throughout the country. */
export function isKnownReform(name: string): boolean {
  return REFORM_SET.has(bare(name));
}

/** A figure of speech, a word made with 化 or 式, a count of principles: an ordinary word that quotes set off. */
export function isOrdinary(name: string): boolean {
  return (
    FIGURE_SET.has(bare(name)) ||
    (FORMATIVE.test(name) && !NUMBER_COMBINATION.test(name)) ||
    SERVICE_CIRCLE.test(name) ||
    ALL_THERE_IS.test(name) ||
    HAND_IN_HAND.test(name) ||
    TOGETHER.test(name) ||
    (NUMBER_COMBINATION.test(name) && LAYOUT.test(name)) ||
    COUNTED.test(name) ||
    SHORT_COUNT.test(name)
  );
}

/** A word made with 化, 式, 级: 一站式, 五星级. */
export function isFormative(name: string): boolean {
  return FORMATIVE.test(name);
}

/** A motto of two or three parts, which may be the theme of a campaign: 喜迎新春、情暖万家. */
export function isMotto(name: string): boolean {
  return name.length <= 24 && !/[。！？+＋→]/u.test(name);
}

/** A whole clause, a chain of steps, or a list of slogans rather than a name. */
export function isPhrase(name: string): boolean {
  const parts = name.split(/[、，,；;]/u).length;
  // 乡音乡韵——我是讲解员: a dash of two is one.
  const links = name.split(/[+＋→－]|—+/u).length;
  return name.length > 18 || parts > 2 || links > 2 || /[。！？]|就要|就是|必须/u.test(name);
}

/** Made with a plus sign: 互联网+监管 is a way of working, 标准地+承诺制 a reform when the text says so. */
export function isFormulaic(name: string): boolean {
  return /[+＋]/u.test(name) || /^(?:互联网|党建|法治|网格)\s/u.test(name);
}

export function isNumberCombination(name: string): boolean {
  return (
    name.length >= 4 && NUMBER_COMBINATION.test(name) && !LAYOUT.test(name) && !COUNTED.test(name) && !isFormula(name)
  );
}

/** A metaphor, which only what the text calls it can make a brand. */
export function isMetaphor(name: string): boolean {
  return METAPHOR.test(name);
}

/** Nothing but what is done with it can make it a brand: an unusual name, where ordinary words are not set off in quotes. */
export function isOnlyMade({ name, head, plain, honoured }: QuoteInContext): boolean {
  if (plain || honoured || isPhrase(name) || isOrdinary(name)) return false;
  return !isFormulaic(name) || head?.noun === '改革';
}

/** Three to twelve characters without a number or a metaphor. */
export function isBareName(name: string): boolean {
  return /^[^0-9]{3,12}$/u.test(name) && !isMetaphor(name);
}
