import { alternation } from '../../../../../graph/text/alternation.ts';
import { HANDED_OVER, PROCEDURE_WORDS } from '../../../../lexicon/targets/conditions.ts';
import { DURATION_WORDS } from '../../../../lexicon/targets/metrics.ts';
import type { ExclusionRule } from '../../candidate.ts';
import { containsWord } from '../../word-match.ts';

const PROCEDURE = new RegExp(`${alternation(PROCEDURE_WORDS)}(?:\\p{Script=Han}{0,6})$`, 'u');
const HANDS_OVER = new RegExp(`^内?(?:全部|即可)?${alternation(HANDED_OVER)}`, 'u');

export const notATimeLimit: ExclusionRule = {
  name: 'target/not-a-time-limit',
  summary:
    '程序时限（收到之日起5个工作日内）和一般时长（24小时值班）不是指标；要求压缩到、达到、不超过某时长的是指标。',
  examples: [
    { text: '自收到申请之日起5个工作日内作出答复。', finds: [] },
    { text: '实行24小时值班值守，打造15分钟便民服务圈。', finds: [] },
    { text: '投诉件48小时办结率达到98%。', finds: ['投诉件48小时办结率 eq 98 %'] },
    { text: '企业开办时间压缩至1个工作日以内。', finds: ['企业开办时间 lte 1 个工作日'] },
    { text: '企业开办1个工作日内办结。', finds: ['企业开办 lte 1 个工作日'] },
    { text: '城区空气优良天数达到330天以上。', finds: ['城区空气优良天数 gte 330 天'] },
  ],
  excludes({ quantity, wholeBefore: before, after }) {
    if (quantity.sort !== 'time') return false;
    if (/^内?\p{Script=Han}{0,6}率/u.test(after)) return true;
    if (PROCEDURE.test(before.slice(-8)) && !/(?:压缩|缩短|时限|时间)/u.test(before)) return true;
    if (/^[”的]*\p{Script=Han}{0,12}(?:圈|值守|值班|不打烊)/u.test(after)) return true;
    if (HANDS_OVER.test(after)) return false;
    return !containsWord(before, DURATION_WORDS);
  },
};
