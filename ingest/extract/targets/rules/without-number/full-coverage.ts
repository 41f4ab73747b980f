import type { Rule } from '../../../rule.ts';

export const fullCoverage: Rule = {
  name: 'target/full-coverage',
  summary:
    '没有数字的全覆盖：有期限的，或写在目标里的“……全覆盖”，数值为空；举措里没有期限的、标题句里的和作定语的“全覆盖的”不计。',
  examples: [
    { text: '到2025年，村卫生室均实现100%全覆盖。', finds: ['村卫生室 eq 100 % @2025'] },
    { text: '2024年底前，实现乡镇污水处理设施全覆盖。', finds: ['乡镇污水处理设施全覆盖 eq — @2024'] },
    { text: '农村公路路长制年底前实现全覆盖。', finds: ['农村公路路长制全覆盖 eq — @2024'] },
    { text: '推动农村公路路长制实现全覆盖。', finds: [] },
    { text: '建设全覆盖的监管体系，深化审核全覆盖工作。', finds: [] },
  ],
};
