import { alternation } from '../../../../../graph/text/alternation.ts';
import { GOVERNING_VERBS } from '../../../../lexicon/targets/bringing-about.ts';
import { PROJECT_FIGURES } from '../../../../lexicon/targets/no-targets.ts';
import type { ExclusionRule } from '../../candidate.ts';
import { endingWord } from '../../word-match.ts';

const DESCRIBES = new RegExp(`${alternation(PROJECT_FIGURES)}(?:约为?|预计|为)?$`, 'u');
/** 海州化工20万吨烧碱、10万吨树脂等项目: the capacity is part of the name. */
const NAMES_A_PROJECT = /^\p{Script=Han}{1,12}(?:、[^，,。；;]{1,80})?等?\p{Script=Han}{0,6}项目/u;
/** 单个面积400平方米: how big each is, not how much there will be. */
const OF_EACH_ONE = /(?:^|[，,、；;（(])单[个体处座栋宗项块穴幢套间户]\p{Script=Han}{0,8}$/u;
/** 公墓单穴占地面积不得超过0.5平方米 */
const SIZE_OF_ONE =
  /单[个体处座栋宗项块穴幢套间户]\p{Script=Han}{0,4}(?:面积|高度|长度|容积|体积)(?:不得?|不应|控制)?\p{Script=Han}{0,4}$/u;
const COSTS = /^(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]\s?)?(?:计划|预计|项目|概算)?投资(?:约|额)?$/u;
/** 拟投资600万元改造敬老院 */
const BUILDS = /^余?(?:改造|建设|新建|修建|实施|打造)/u;
/** 启动东延工程，全长3公里 */
const HOW_LONG_IT_IS = /^(?:线路|道路|工程)?(?:全长|路宽|路幅宽|总?建筑面积)(?:约为?|为)?$/u;
const SIZE_BEHIND_A_COUNT = /^及?以上的\p{Script=Han}{2}/u;
const BROUGHT_ABOUT = /(?:完成|实现|达到|新增|落实|确保|力争)[^，,。；;]{0,8}$/u;

export const notADescription: ExclusionRule = {
  name: 'target/not-a-description',
  summary: '项目概况里的总投资、占地，单个的面积大小，项目名称里的产能，不是指标；“完成总投资……”是指标。',
  examples: [
    { text: '城东净菜加工项目总投资800万元，占地30余亩，5月竣工。', finds: [] },
    { text: '抓好海州化工20万吨烧碱、云山铝业10万吨板材等项目建设。', finds: [] },
    { text: '实施管网工程，投资2600万元，改造管网20公里。', finds: ['改造管网 eq 20 公里'] },
    { text: '推进敬老院提升预计投资150万元改造消防设施，建筑面积3600平方米。', finds: [] },
    { text: '1.投资600万元建设育苗基地；启动环线东延工程，全长3.2公里。', finds: [] },
    { text: '打造1家80床以上的安宁疗护中心。', finds: ['80床以上的安宁疗护中心 eq 1 家'] },
    { text: '建设街心花园12处，单个面积500平方米左右。', finds: ['街心花园 eq 12 处'] },
    { text: '全年完成总投资12亿元。', finds: ['总投资 eq 1200000000 元 @2024'] },
  ],
  excludes: ({ quantity, before, after, wholeAfter, continues }) => {
    // 打造1家100床以上的康养中心
    if (continues && before === '' && quantity.sort !== 'percent' && SIZE_BEHIND_A_COUNT.test(after)) return true;
    if (quantity.sort !== 'measure') return false;
    const capacity =
      /吨|千瓦|立方米/u.test(quantity.unit) && !continues && endingWord(before, GOVERNING_VERBS) === null;
    if (capacity && NAMES_A_PROJECT.test(wholeAfter)) return true;
    // 实施雷达工程，投资2600万元: what one project costs.
    if (COSTS.test(before) || HOW_LONG_IT_IS.test(before) || (/投资约?$/u.test(before) && BUILDS.test(wholeAfter)))
      return true;
    if (OF_EACH_ONE.test(before) || SIZE_OF_ONE.test(before)) return true;
    const described = DESCRIBES.exec(before);
    return described !== null && !BROUGHT_ABOUT.test(before.slice(0, described.index));
  },
};
