import type { Rule } from '../../rule.ts';

export const selfNamed: Rule = {
  name: 'brand/self-named',
  summary: '引号内的名称本身以行动、工程、码、在线、课堂、议事堂等结尾。',
  examples: [
    { text: '推广“安居码”，用好“亲清直通车”。', finds: ['安居码', '亲清直通车'] },
    { text: '将“铸链工程”纳入年度计划。', finds: ['铸链工程'] },
    { text: '被命名为“全国文明城市”“省级示范中心”。', finds: [] },
  ],
};
