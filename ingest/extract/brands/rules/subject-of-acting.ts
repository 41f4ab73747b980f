import { alternation } from '../../../../graph/text/alternation.ts';
import { APPEARING_VERBS } from '../../../lexicon/brands/around-names.ts';
import { FURTHERING_VERBS } from '../../../lexicon/shared/furthering.ts';
import type { QuoteRule } from '../brand-rule.ts';
import { isBareName, isOnlyMade } from '../name-form.ts';

export const subjectOfActing: QuoteRule = {
  name: 'brand/subject-of-acting',
  summary: '引号内三至十二字的专名作主语，后面是立项、申报、上线、落地、开播、覆盖、惠及等；比喻、原则和常用词不算。',
  examples: [
    { text: '争取“云栖里”立项，“晨光悦读”覆盖学生超2万人。', finds: ['云栖里', '晨光悦读'] },
    { text: '确保“应保尽保”落地，推动“最后一公里”覆盖全县。', finds: [] },
    { text: '“专精特新”入选企业30家，“卡脖子”申报项目5个。', finds: [] },
  ],
  find: (quote) =>
    isOnlyMade(quote) && isBareName(quote.name) && SUBJECT_BEFORE.test(quote.before) && ACTS.test(quote.after)
      ? { kind: null, firm: false }
      : null,
};

/** What the thing with this name does or undergoes: “云栖里”立项. */
const ACTS = new RegExp(`^(?:覆盖(?![率面])|${alternation(APPEARING_VERBS)})`, 'u');
const SUBJECT_BEFORE = new RegExp(`^${alternation(FURTHERING_VERBS)}?$`, 'u');
