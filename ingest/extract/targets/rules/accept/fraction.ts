import type { TargetRule } from '../../candidate.ts';

export const fraction: TargetRule = {
  name: 'target/fraction',
  summary: '几分之几：万分之一记为 0.0001，单位 ratio；百分之几按百分比计。',
  examples: [
    { text: '食用农产品抽检漏检率低于千分之三。', finds: ['食用农产品抽检漏检率 lt 0.003 ratio'] },
    { text: '公证文书差错率控制在万分之一以内。', finds: ['公证文书差错率 lte 0.0001 ratio'] },
  ],
  accepts: ({ quantity, before }) => quantity.sort === 'fraction' && before !== '',
};
