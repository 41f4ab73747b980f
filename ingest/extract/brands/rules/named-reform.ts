import type { Rule } from '../../rule.ts';

export const namedReform: Rule = {
  name: 'brand/named-reform',
  summary: '有专名的改革、机制、制度、执法检查等：“拿地即开工”改革、“综合查一次”制度；描述机制如何运行的长句不算。',
  examples: [
    { text: '深化“拿地即开工”改革，落实“企业安静期”制度。', finds: ['拿地即开工', '企业安静期'] },
    { text: '开设“办不成事”反映窗口，新增“一呼通”用户300户。', finds: ['办不成事', '一呼通'] },
    { text: '举办“排头兵”培训，走访“三农”用户，设置“一站式”窗口。', finds: [] },
    { text: '建立“部门吹哨、街道报到、群众评议、结果公示”机制。', finds: [] },
    { text: '探索“互联网+养老”模式，健全“四类案件”监督管理制度。', finds: [] },
  ],
};
