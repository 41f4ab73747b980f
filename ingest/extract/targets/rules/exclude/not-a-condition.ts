import { alternation } from '../../../../../graph/text/alternation.ts';
import { FURTHERING_VERBS } from '../../../../lexicon/shared/furthering.ts';
import { ACHIEVE_VERBS, GOVERNING_VERBS, SETTING_UP_VERBS } from '../../../../lexicon/targets/bringing-about.ts';
import { CHANGE_VERBS } from '../../../../lexicon/targets/comparators.ts';
import {
  CONDITION_OPENINGS,
  CONSEQUENCES,
  LAND,
  STANDARD_NOUNS,
  THRESHOLD_WORDS,
} from '../../../../lexicon/targets/conditions.ts';
import { PENALTY_WORDS } from '../../../../lexicon/targets/no-targets.ts';
import type { ExclusionRule } from '../../candidate.ts';
import { suffixLength } from '../../number/comparator.ts';
import { containsWord, endingWord } from '../../word-match.ts';

const OPENS_A_CONDITION = new RegExp(`^${alternation(CONDITION_OPENINGS)}`, 'u');
const CLOSES_A_CONDITION = new RegExp(`^的(?:$|[，,。；;、）)]|${alternation(CONSEQUENCES)})`, 'u');

const MET_OR_MISSED = [...THRESHOLD_WORDS, '达', '达到'];

/** 产值超5亿元企业3家: the amount says which ones are counted. */
const COUNTED_NEXT = /^的?\p{Script=Han}{2,12}[0-9]+[家个户名人所条只项]/u;

function unnumbered(words: string): string {
  return words.replace(/^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．])\s*/u, '');
}

/** 营业收入首次突破1亿元、5亿元的，给予…: each value of the list is a threshold. */
const LISTED_CONDITION =
  /^(?:[\s、，和及]*\d[\d.]*\s*[万亿]?\s*(?:元|吨|亩|%|％)?)*(?:及?以上)?(?:[（(][^（）()]{0,12}[）)])?的(?:企业)?(?:$|[，,；;])/u;

/** 每产生500万元销售额奖励…, 每新增1家…补助…: so much of it earns a grant. */
const PER_UNIT_OF = new RegExp(
  `每(?:${alternation([...ACHIEVE_VERBS, ...CHANGE_VERBS])}|产生|超过|满)\\p{Script=Han}{0,2}$`,
  'u',
);
/** 每3万居民设置1个服务中心: a ratio, not how many there will be. */
const EACH_SO_MANY = new RegExp(`每[0-9][^，,。；;]{0,24}${alternation(SETTING_UP_VERBS)}$`, 'u');
/** 不少于95%的机构接入…: so many of them, where 占比不少于95%的机构 says which. */
const OPENS_WITH_A_SHARE = new RegExp(
  `^(?:${alternation(FURTHERING_VERBS)}|[使让有]|全[国省市县区镇])*不(?:少于|低于)$`,
  'u',
);
/** 超过30日仍未反馈的需求: from then on something else holds. */
const GOES_BEYOND = /^(?:超过|超出|逾期|满|连续|累计)$/u;
/** 发现1个火点扣5000元, 每发生1起…: what must not be is counted. */
const IF_FOUND = /(?:发现|发生|出现|查实|每有|凡有)$/u;
const DEDUCTED = /(?:扣减?|扣除|加)(?:不少于|不超过)?$/u;
/** 50平方公里以上建设用地达到要求: so much land in all, where 2万平方米以上公共建筑 says which. */
const SO_MUCH_OF = new RegExp(`^\\p{Script=Han}{0,8}${alternation(LAND)}(?:达到|完成|实现|建成)`, 'u');
/** 按照人均不低于0.2平方米的标准配建: how much is said of each, not of all. */
const STANDARD_BEFORE = /(?:按照?|以|依照)[^，,。；;]{2,40}$/u;
/** 当1小时降雨量超过50毫米时: then something else holds. */
const OCCASION = /(?:(?:^|[^小])时|时候|期间|的情况下?|后果)$/u;
/** 以不超过70平方米的小户型为主: which ones, not how much. */
const KIND_OF_THING = /(?:以|为|对|在|按照?|含)(?:不[超低高少多大小][过于]|至少|大于|小于|超过|低于)$/u;
/** 接入设备15万个以上的区: so many make a district one of those. */
const HAS_SO_MANY = /^的\p{Script=Han}/u;
const STANDARD_AFTER = new RegExp(`^(?:[或和、及][^，,。；;]{0,30})?的?${alternation(STANDARD_NOUNS)}`, 'u');

/** 周投递5次以上比例提高到95%, 得分90分以上企业占比: the number belongs to the name of the rate. */
const WITHIN_A_RATE = /^的?\p{Script=Han}{0,16}(?:率|比例|比重|占比)(?!先)/u;

/** 得分低于80分的单位, 90分以上的为优秀: what follows from a score. */
const OF_SUCH_A_SCORE = /^的/u;

/** 票价低于100元的场次占比: of which the share is. */
const SAYS_WHICH_SHARE = /^的\p{Script=Han}{1,12}(?:率|比例|占比|比重)/u;

export const notACondition: ExclusionRule = {
  name: 'target/not-a-condition',
  summary: '条件、门槛里的数字不是指标：“不足……的”“对……以上的”“投资额5000万元以上的项目”。',
  examples: [
    { text: '对床位不足40张且收住人数少于10人的养老机构，引导其转型。', finds: [] },
    { text: '对年营业收入2000万元以上的商贸企业实行一企一策。', finds: [] },
    { text: '单体建筑面积2万平方米以上的公共建筑，全部采用装配式建造。', finds: [] },
    { text: '1.对一次投资 3 亿元或者每年纳税 600 万元以上的食品企业，优先供地。', finds: [] },
    { text: '年产值首次突破2亿元、5亿元、10亿元的，奖励经营团队。', finds: [] },
    { text: '对购买单价12万元以内（含12万元）的新能源车，每产生300万元销售额奖励经销商。', finds: [] },
    { text: '新建小区按照人均不低于0.2平方米的标准配建健身设施。', finds: [] },
    { text: '特困人员生活标准按照当地低保标准的1.3倍执行。', finds: [] },
    { text: '不少于百分之九十五的机构接入平台。', finds: ['机构接入平台 gte 95 %'] },
    { text: '国有股份占比不少于51%的企业按规定备案。', finds: [] },
    {
      text: '2025年底，30平方公里以上建设用地达到海绵城市要求。',
      finds: ['建设用地达到海绵城市要求 gte 30 平方公里 @2025'],
    },
    { text: '超过30日仍未反馈的数据需求挂牌督办。', finds: [] },
    { text: '发现1个火点扣5000元，未完成的扣减不少于2分。', finds: [] },
    { text: '扶持网点超过20个的龙头企业5家。', finds: ['扶持网点超过20个的龙头企业 eq 5 家'] },
    { text: '每3万至10万居民设置1个社区卫生服务中心。', finds: [] },
    { text: '没有提出两个以上方案的不决策。', finds: [] },
    { text: '下乡服务不少于6个月的方可参评。', finds: [] },
    { text: '票价低于100元的场次占比不少于60%。', finds: ['票价低于100元的场次占比 gte 60 %'] },
    { text: '当库水位超过128米或者日降雨量达到60毫米以上时，乡镇先转移后报告。', finds: [] },
    { text: '安置房以不超过90平方米的小户型为主。', finds: [] },
    { text: '接入摄像头500个以上的乡镇先行试点。', finds: [] },
    { text: '5000平方米以上公共建筑达到绿色标准。', finds: [] },
    { text: '扶持产值超5亿元企业3家。', finds: ['扶持产值超5亿元企业 eq 3 家'] },
    { text: '培育年销售额1亿元以上的农业龙头企业12家。', finds: ['年销售额1亿元以上的农业龙头企业 eq 12 家'] },
  ],
  excludes({ quantity, before: own, wholeBefore: before, wholeAfter: after }) {
    const rest = after.slice(suffixLength(after)).replace(/^(?:[”）)]|[（(]不?含[^（()）]{0,12}[）)])+/u, '');
    if (/[（(]不?含$/u.test(before) || PER_UNIT_OF.test(before)) return true;
    if (/每$/u.test(before) || EACH_SO_MANY.test(before)) return true;
    if (STANDARD_BEFORE.test(before) && STANDARD_AFTER.test(rest)) return true;
    if (OPENS_A_CONDITION.test(unnumbered(before)) && /^[^，。；]{0,30}的/u.test(rest)) return true;
    if (LISTED_CONDITION.test(after)) return true;
    if (suffixLength(after) > 0 && quantity.sort !== 'percent' && WITHIN_A_RATE.test(rest)) return true;
    if (
      quantity.unit === '分' &&
      OF_SUCH_A_SCORE.test(rest) &&
      (endingWord(before, MET_OR_MISSED) !== null || before.endsWith('在'))
    )
      return true;
    if (
      OCCASION.test(rest) &&
      (OPENS_A_CONDITION.test(unnumbered(before)) || endingWord(before, MET_OR_MISSED) !== null)
    )
      return true;
    if (KIND_OF_THING.test(before) && /^的\p{Script=Han}/u.test(rest)) return true;
    if (GOES_BEYOND.test(unnumbered(before)) && /^\p{Script=Han}{0,16}的/u.test(rest)) return true;
    if (IF_FOUND.test(before) && containsWord(rest, PENALTY_WORDS)) return true;
    if (quantity.unit === '分' && DEDUCTED.test(before)) return true;
    if (quantity.unit.includes('元') && /扣$/u.test(before)) return true;
    if (
      (quantity.sort === 'measure' || quantity.sort === 'count') &&
      /(?:超过?|达到?|突破|不低于|不少于)$/u.test(before) &&
      COUNTED_NEXT.test(rest)
    )
      return true;
    const share = quantity.sort === 'percent' && OPENS_WITH_A_SHARE.test(unnumbered(before));
    if (!share && endingWord(before, THRESHOLD_WORDS) !== null && CLOSES_A_CONDITION.test(rest)) return true;
    if (/^且(?:$|[^，。])/u.test(rest) && /的/u.test(rest)) return true;
    if (quantity.sort === 'percent' || quantity.sort === 'fraction') {
      return (
        /(?:占比|比例|比重|股份|持股|含量|率)$/u.test(before) &&
        suffixLength(after) > 0 &&
        /^的\p{Script=Han}/u.test(rest)
      );
    }
    if (SAYS_WHICH_SHARE.test(rest) && endingWord(before, THRESHOLD_WORDS) !== null) return true;
    const threshold = suffixLength(after) > 0 && /^的?\p{Script=Han}/u.test(rest) && !SO_MUCH_OF.test(rest);
    const attributive = /^的[\p{Script=Han}0-9]/u.test(rest);
    // 设立总规模5亿元的基金: so much is to be raised.
    const reached =
      endingWord(before, GOVERNING_VERBS) !== null || /(?:设立|组建|发起)\p{Script=Han}{0,4}规模$/u.test(before);
    if (quantity.sort === 'measure' || quantity.sort === 'time')
      return (threshold && rest.startsWith('的')) || (attributive && !reached) || (threshold && !reached);
    if (quantity.sort !== 'count' || !threshold || reached || before === '') return false;
    return quantity.unit === '人' || (HAS_SO_MANY.test(rest) && own.length >= 2);
  },
};
