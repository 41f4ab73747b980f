import type { Rule } from '../../rule.ts';

export const subjectOfActing: Rule = {
  name: 'brand/subject-of-acting',
  summary: '引号内三至十二字的专名作主语，后面是立项、申报、上线、落地、开播、覆盖、惠及等；比喻、原则和常用词不算。',
  examples: [
    { text: '争取“云栖里”立项，“晨光悦读”覆盖学生超2万人。', finds: ['云栖里', '晨光悦读'] },
    { text: '确保“应保尽保”落地，推动“最后一公里”覆盖全县。', finds: [] },
    { text: '“专精特新”入选企业30家，“卡脖子”申报项目5个。', finds: [] },
  ],
};
