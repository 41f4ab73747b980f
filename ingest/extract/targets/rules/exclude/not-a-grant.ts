import { COMPARATOR_WORDS } from '../../../../../graph/lexicon/comparators.ts';
import { alternation } from '../../../../../graph/text/alternation.ts';
import { hasWholeWord } from '../../../../../graph/text/words.ts';
import { ORGANISATIONS, PEOPLE } from '../../../../lexicon/shared/actors.ts';
import { LEVEL_VERBS } from '../../../../lexicon/targets/comparators.ts';
import {
  CUT_PAYMENTS,
  FUND_VERBS,
  GIVEN_MORE,
  GRANT_AFTER,
  GRANT_BEFORE,
  GRANTS,
  RATES,
} from '../../../../lexicon/targets/grants.ts';
import type { ExclusionRule } from '../../candidate.ts';
import { suffixLength } from '../../number/comparator.ts';
import { containsWord, endingWord, openingWord } from '../../word-match.ts';

const RAISED_TO = new RegExp(`(?:标准不低于|标准不少于|${alternation(LEVEL_VERBS)}|提高|增加)(?:每人每[年月])?$`, 'u');

/** 每人每月780元、每人每年, the values of a list but the first. */
const LIST_OF_AMOUNTS = /(?:[\d.]+\s?[万亿]?元?[、，和]?(?:每\p{Script=Han}{1,2}){0,2})+$/u;
const PER_HEAD = /每[人生户亩头床吨班校村](?:每?[年月天日次餐])?$/u;
const BINDING = COMPARATOR_WORDS.filter((word) => word.length > 1);

/** 处5万元以上10万元以下罚款: the first amount too. */
const FINED = /(?:[并可]?处以?|处罚款|罚款)$/u;
/** 支持比例不超过总投资的40%: how much of it is granted. */
const RATE_OF_A_GRANT = new RegExp(
  `${alternation(GRANTS)}(?:资金)?(?:比例|额度|标准)[^，,。；;]{0,6}(?:不[得能应宜可]?(?:超过|高于|多于)|最高|最多|以内)[^，,。；;]{0,12}$`,
  'u',
);

/** 报销比例比省级医院高15个百分点: what some are given more than others, where 比上年 and 比全省平均 are to be reached. */
const THAN_OTHERS = new RegExp(
  `(?:比|较)\\p{Script=Han}{2,12}${alternation([...ORGANISATIONS, ...PEOPLE, '产品', '项目', '贷款'])}(?:再|均|都|可|应|适当)*${alternation(GIVEN_MORE)}(?:出)?(?:不[少低]于|至少)?$`,
  'u',
);

/** 单个企业每年累计不超过300万元: how much one may be given. */
const CAP_FOR_ONE = new RegExp(
  `(?:[单每][个家户]|单一|同一)\\p{Script=Han}{1,11}?(?:每年|年度|全年)?(?:累计|合计|总额|最高)?${alternation(GRANTS)}?(?:总额|金额|额度)?(?:原则上)?不(?:得)?(?:超过|高于|多于)$`,
  'u',
);

/** Not 按时 or 按期; nor 办税率, of which the dictionary does not know where its words part. */
const RATE_OR_SHARE = new RegExp(`按照?|(?<!办)税率|计提(?!率)|${alternation(RATES)}`, 'gu');
const LAST_WORDS = /[^，,。；;]{0,14}$/u;

/** 争取就业补助资金5000万元: the sum of all that is raised or paid out, not what one is given. */
const FUND = new RegExp(
  `(?<=${alternation(FUND_VERBS)}\\p{Script=Han}{0,8})${alternation(GRANTS)}(?=(?:专项)?资金(?:总额)?$)`,
  'u',
);

/** 核减负责人绩效薪酬10%: what follows from a poor result. */
const CUT_BACK = new RegExp(`^(?:核减|扣减|扣除|扣发|扣罚)\\p{Script=Han}{0,10}${alternation(CUT_PAYMENTS)}`, 'u');

export const notAGrant: ExclusionRule = {
  name: 'target/not-a-grant',
  summary:
    '补助、奖励、收费、罚款的额度，计提、减免的比例和对一类机构、人群比另一类的差别待遇不是指标；“补助标准提高到”某数的除外。',
  examples: [
    { text: '对新认定的高新技术企业给予最高50万元奖励。', finds: [] },
    { text: '按照投资额的20%给予补助。', finds: [] },
    { text: '对获评一、二、三等奖的，分别给予 30 万元、20 万元、10 万元奖励。', finds: [] },
    { text: '各区按不低于项目总价8%的比例安排维修经费。', finds: [] },
    { text: '违者处5万元以上10万元以下罚款。', finds: [] },
    { text: '对单个项目的补助比例原则上不超过总投资的30%。', finds: [] },
    { text: '对上云企业按实际支出给予补助，单个企业每年累计不超过80万元。', finds: [] },
    { text: '镇卫生院住院报销比例比市级医院提高15个百分点。', finds: [] },
    { text: '镇卫生院门诊量占比比上年提高5个百分点。', finds: ['镇卫生院门诊量占比 increase-by 5 个百分点 <上年'] },
    { text: '得分低于75分的单位，核减负责人绩效薪酬10%。', finds: [] },
    { text: '全年争取就业补助资金5000万元以上。', finds: ['就业补助资金 gte 50000000 元 @2024'] },
    { text: '给予每家企业补助资金50万元。', finds: [] },
    { text: '网上办税率稳定在97%以上。', finds: ['网上办税率 gte 97 %'] },
    { text: '政府性融资担保费率不得超过1%。', finds: ['政府性融资担保费率 lte 1 %'] },
    { text: '寄宿生生活补助小学每生每年1250元、初中每生每年1500元。', finds: [] },
    {
      text: '城乡低保标准分别提高到每人每月780元、每人每年6240元。',
      finds: ['城乡低保标准 eq 780 元', '城乡低保标准 eq 6240 元'],
    },
    { text: '基本公共卫生服务人均财政补助标准提高到94元。', finds: ['基本公共卫生服务人均财政补助标准 eq 94 元'] },
  ],
  excludes({ quantity, before, after, continues, wholeBefore }) {
    if (quantity.unit.endsWith('百分点') && THAN_OTHERS.test(before)) return true;
    const money = quantity.unit.includes('元');
    if (!money && quantity.sort !== 'percent') return false;
    if (RAISED_TO.test(before) || RAISED_TO.test(wholeBefore.replace(LIST_OF_AMOUNTS, ''))) return false;
    if (money && FINED.test(before)) return true;
    if (CUT_BACK.test(before)) return true;
    if (!money && RATE_OF_A_GRANT.test(before)) return true;
    if (money && CAP_FOR_ONE.test(before)) return true;
    const bound = endingWord(before, BINDING) !== null || /(?:不高于|不低于|不超过)年化$/u.test(before);
    if (money && /券[^，,。；;]{0,8}不超过$/u.test(before)) return true;
    const rest = after.slice(suffixLength(after));
    if (openingWord(rest, GRANT_AFTER) !== null) return true;
    // 分别给予30万元、20万元: so for every value of the list.
    if (money && continues && /(?:给予|奖励|补助|补贴|资助|奖补)[\d\s.、和万亿元]*$/u.test(wholeBefore)) return true;
    // （不含人员工资） says what the money is not.
    const near = before.replace(/[（(][^（()）]*[)）]/gu, '').slice(-14);
    if (money && containsWord(near.replace(FUND, ''), GRANT_BEFORE)) return true;
    // 非寄宿生每生每年1500元 is a rate as it is, 每生每年不低于300元 one to be reached.
    if (money && !bound && PER_HEAD.test(before)) return true;
    if (!money && !bound && hasWholeWord(LAST_WORDS.exec(near)?.[0] ?? '', RATE_OR_SHARE)) return true;
    return /^的?(?:标准|补助|补贴|奖励|奖补)/u.test(rest);
  },
};
