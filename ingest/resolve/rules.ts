import type { Rule } from '../extract/rule.ts';

/**
 * Rules that conclude facts after extraction: places, issuers and who answers for a plan that names nobody. Examples are
 * small plans, title first, a line for the issuer (or an empty one), then the text; they find what the rule adds.
 */
export const RESOLVE_RULES: readonly Rule[] = [
  {
    name: 'region/issuer',
    summary: '适用地区取发文机关名称中的地名；同名区县按文中出现的上级地名判定，仍不能判定的不填。',
    examples: [
      { text: '工作要点\n金华市婺城区司法局\n', finds: ['浙江省金华市婺城区'] },
      { text: '工作方案\n鼓楼区司法局\n落实福州市部署。', finds: ['福建省福州市鼓楼区'] },
      { text: '工作方案\n鼓楼区司法局\n落实上级部署。', finds: [] },
    ],
  },
  {
    name: 'region/title',
    summary: '没有发文机关时，适用地区取标题中的地名；简称须在正文中再次出现，区县简称须有全称佐证。',
    examples: [
      { text: '2024年成都市司法行政工作会议\n\n', finds: ['四川省成都市'] },
      { text: '打造芜湖“法治名片”方案\n\n建设法治芜湖。', finds: ['安徽省芜湖市'] },
      { text: '学习芜湖经验\n\n加强学习。', finds: [] },
    ],
  },
  {
    name: 'region/region',
    summary: '发文机关和标题都没有地名时，适用地区取提取时在主送机关等处认定的地名。',
    examples: [],
  },
  {
    name: 'region/own-level',
    summary: '全文自称“我省”“全市”的，适用地区取该级地名中提到最多的一个；至少两次，且不少于其次者的两倍。',
    examples: [
      { text: '行动方案\n\n我省各地向浙江看齐，浙江先行，不学北京、北京、北京。', finds: ['浙江省'] },
      { text: '行动方案\n\n我省学习浙江、浙江和江苏、江苏。', finds: [] },
    ],
  },
  {
    name: 'issuer/own-system',
    summary:
      '没有写明发文机关，而文中自称“厅党委”“局机关”，且适用地区和所属系统（如“司法行政系统”）都能判定的，推断其发文机关。',
    examples: [
      {
        text: '行动方案\n\n我省浙江先行，浙江示范，厅党委决定在司法行政系统开展行动，交出司法行政答卷，提升司法行政机关形象。',
        finds: ['浙江省司法厅'],
      },
      { text: '行动方案\n\n我省浙江先行，浙江示范，厅党委决定开展行动。', finds: [] },
    ],
  },
  {
    name: 'unit/issuer',
    summary: '举措没有写明单位、文件由一个局或厅印发的，推断由该局、厅负责；政府、党委及其办公室印发的不推断。',
    examples: [
      { text: '工作要点\n芜湖市司法局\n推进普法。', finds: ['芜湖市司法局'] },
      { text: '工作要点\n芜湖市人民政府办公室\n推进普法。', finds: [] },
    ],
  },
];
