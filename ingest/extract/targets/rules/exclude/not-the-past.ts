import { alternation } from '../../../../../graph/text/alternation.ts';
import { isWholeWord } from '../../../../../graph/text/words.ts';
import { FOUND_DONE, PAST_WORDS } from '../../../../lexicon/targets/no-targets.ts';
import type { ExclusionRule } from '../../candidate.ts';
import { containsWord } from '../../word-match.ts';

/** 比上年增加: a comparison tells of no past. */
const COMPARED = /(?:比|较|在|[高低少多]于|超过|达到)(?:我?[省市县区])?(?:上年度?|去年)(?:同期|底|末)?|同比/gu;
/** 已累计 is two words, of which the first says that it is done. */
const SUMMED_UP = /(?<!已)累计(?=建成|完成|投入)/gu;

/** 对上年度被处罚2次以上的企业加密检查: last year says which firms, not when. */
const OF_LAST_YEAR =
  /(?:[对将把在]|根据|按照?|结合|针对|参照|围绕)[^，,。；;：:]{0,8}(?:上年度?|去年|过去|现有|原有|当前|目前)/gu;

/** 上年度问题整改率不低于95%: last year's problems, to be put right this year; a fact is not at least so much. */
const PROBLEMS_OF_LAST_YEAR =
  /(^|[，,。；;：:、])(?:上年度?|去年|往年|以往|历年|过去)(?=\p{Script=Han}{2,16}(?:率|比例)[^。；;]*(?:不(?:得|能|应|宜)?(?:低于|少于|超过|高于)|力争|确保))/gu;

/** 应修复29座，仅完成11座: what an inspection found to be missing. */
const SO_MUCH_ONLY = `(?:仅|只|尚未|仍未)${alternation(FOUND_DONE)}`;
const FALLS_SHORT = new RegExp(`(?:^|[，,])${SO_MUCH_ONLY}\\p{Script=Han}{0,8}$`, 'u');
const WAS_DUE = /应\p{Script=Han}{2,8}$/u;
const FELL_SHORT = new RegExp(`^\\p{Script=Han}{0,8}[，,](?:实际)?${SO_MUCH_ONLY}`, 'u');

export const notThePast: ExclusionRule = {
  name: 'target/not-the-past',
  summary: '对现状和往年的统计不是指标：“目前已有”“截至（计划年份之前）”“近年来”等。',
  examples: [
    { text: '目前全县已建成标准化卫生室86个。', finds: [] },
    { text: '截至2022年底，森林覆盖率达到48.5%。', finds: [] },
    { text: '2023年，全市空气优良率为88.1%，居全省第三。', finds: [] },
    { text: '近年来，累计改造老旧小区120个。', finds: [] },
    { text: '累计建成充电桩300个，覆盖率达到80%。', finds: ['充电桩 eq 300 个', '覆盖率 eq 80 %'] },
    { text: '目前已累计建成充电桩300个。', finds: [] },
    { text: '截至2022年底，全市有公交车600辆。其中，新能源车480辆，占比80%。', finds: [] },
    {
      text: '村级收入达到300万元，比上年增加40万元。',
      finds: ['村级收入 eq 3000000 元', '村级收入 increase-by 400000 元 <上年'],
    },
    { text: '目前已建成驿站58个，累计服务群众11万人次，石门镇占了5个。', finds: [] },
    {
      text: '准入标准不低于我市上年度城镇居民人均可支配收入的60%。',
      finds: ['准入标准 gte 60 %'],
    },
    { text: '对上年度被约谈的企业加密检查；非现场检查占比不少于40%。', finds: ['非现场检查占比 gte 40 %'] },
    {
      text: '上年度问题整改率、往年问题销号率分别不低于95%和85%。去年问题整改率为80%。',
      finds: ['上年度问题整改率 gte 95 %', '往年问题销号率 gte 85 %'],
    },
    { text: '1至9月，全区工业总产值406亿元，增长1.8%。今年前三季度，事故起数下降11%。', finds: [] },
    { text: '全年改造村道65条，新建驿站9座，完成年度任务104%。', finds: [] },
    { text: '水毁桥梁应修复29座，仅完成11座。', finds: [] },
    { text: '应修复桥梁29座，仅用于通行。', finds: ['桥梁 eq 29 座'] },
    { text: '截至目前，26项已完成，6项正在收尾。', finds: [] },
    { text: '到2027年，累计建成水塘60口。', finds: ['水塘 eq 60 口 @2027'] },
  ],
  excludes({ quantity, before, after, following, lead, deadline, role, sentence }) {
    if (deadline?.past || /^(?:正在|正抓紧)/u.test(after)) return true;
    if (quantity.sort === 'count' && before.endsWith('了') && isWholeWord(before, before.length - 1, before.length))
      return true;
    if (FALLS_SHORT.test(before) || (WAS_DUE.test(before) && FELL_SHORT.test(following))) return true;
    // 到2025年……累计建成, and 累计建成 in a measure: so many by then.
    const ahead = deadline !== null || role === 'measure';
    const said = (words: string) => (ahead ? words.replace(SUMMED_UP, '') : words).replace(COMPARED, '');
    if (containsWord(said(before.replace(PROBLEMS_OF_LAST_YEAR, '$1')), PAST_WORDS) || /^(?:已|了)/u.test(after))
      return true;
    // A deadline of the sentence before does not make a target of what 目前 opens.
    const own = deadline !== null && deadline.start >= sentence.start;
    return !own && containsWord(said(lead.replace(PROBLEMS_OF_LAST_YEAR, '$1')).replace(OF_LAST_YEAR, ''), PAST_WORDS);
  },
};
