import { alternation } from '../../../graph/text/alternation.ts';
import { CAMPAIGN_HEADS } from '../../lexicon/brands/brand-heads.ts';
import type { Head } from './head-noun.ts';
import { isFormative, isFormulaic, isMotto, isOrdinary, isPhrase } from './name-form.ts';

const CAMPAIGNS = new RegExp(`${alternation(CAMPAIGN_HEADS)}$`, 'u');

/** Before 行动 even an ordinary word is a name, “清零”行动; before 平台 “一站式” stays an adjective. */
export function isStrongEnough(name: string, head: Head): boolean {
  if (isPhrase(name)) return head.themed && head.noun.endsWith('活动') && isMotto(name);
  if (isFormulaic(name) && !/^(?:行动|专项行动|工程|计划|平台|系统|品牌)$/u.test(head.noun)) return false;
  if (isFormative(name)) return /^(?:行动|专项行动|工程|计划|活动|改革|项目)$/u.test(head.noun);
  if (!isOrdinary(name)) return head.listed || name.length >= 2;
  return (
    CAMPAIGNS.test(head.noun) &&
    (head.immediate || /^[二三四五六七八九十两双]\p{Script=Han}$/u.test(name)) &&
    !/^[一二三四五六七八九十两][个项大类种级]/u.test(name)
  );
}
