import type { Rule } from '../../rule.ts';

export const notAMeasure: Rule = {
  name: 'measure/not-a-measure',
  summary: '总体要求、目标、背景、名单、施行日期不是举措，只作为文件的目标或说明。',
  examples: [
    { text: '某县农业农村若干措施\n第一条 本措施自2024年5月1日起施行，有效期三年。', finds: [] },
    {
      text: '某县农业农村工作方案\n一、总体要求\n（一）指导思想。坚持以人民为中心。\n（二）基本原则。\n1.政府主导。强化责任。\n二、工作目标\n到2025年，粮食产量达到20万吨。\n三、组织机构\n组长：张某，副县长\n成员：李某，县农业农村局局长',
      finds: [],
    },
  ],
};
