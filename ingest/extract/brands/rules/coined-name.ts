import type { Rule } from '../../rule.ts';

export const coinedName: Rule = {
  name: 'brand/coined-name',
  summary:
    '造出来的名字：智慧、云上、掌上、微、浙里等开头的，带间隔号的，数字连缀的（四送一服），以及未加引号而写明推广应用的“……码”。',
  examples: [
    { text: '打造“书香滨海”，加快“智慧水务”建设。', finds: ['书香滨海', '智慧水务'] },
    { text: '全面推广应用“闽政通·医保服务”，常态化开展“三问三送”。', finds: ['闽政通·医保服务', '三问三送'] },
    { text: '推广应用长江禁捕码，上线居民健康码。', finds: ['长江禁捕码', '居民健康码'] },
    { text: '推广使用二维码和统一社会信用代码。', finds: [] },
  ],
};
