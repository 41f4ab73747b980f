import type { Rule } from '../../extract/rule.ts';
import type { Issuer } from '../issuer.ts';

/** A department's own plan, not one that a government, a party committee or an office hands down to others. */
export const issuersOwn: Rule & { readonly accepts: (issuer: Issuer) => boolean } = {
  name: 'unit/issuer',
  summary: '举措没有写明单位、文件由一个局或厅印发的，推断由该局、厅负责；政府、党委及其办公室印发的不推断。',
  examples: [
    { text: '工作要点\n芜湖市司法局\n推进普法。', finds: ['芜湖市司法局'] },
    { text: '工作要点\n芜湖市人民政府办公室\n推进普法。', finds: [] },
  ],
  accepts: ({ unit, basis }) =>
    basis === 'stated' && unit.level !== 'national' && /(?:局|厅)$/.test(unit.office) && unit.office !== '办公厅',
};
