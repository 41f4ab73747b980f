import type { QuoteRule } from '../brand-rule.ts';
import { isFormulaic, isKnownReform, isOrdinary, isPhrase } from '../name-form.ts';
import { selfNamed } from './self-named.ts';

export const namedReform: QuoteRule = {
  name: 'brand/named-reform',
  summary: '有专名的改革、机制、制度、执法检查等：“拿地即开工”改革、“综合查一次”制度；描述机制如何运行的长句不算。',
  examples: [
    { text: '深化“拿地即开工”改革，落实“企业安静期”制度。', finds: ['拿地即开工', '企业安静期'] },
    { text: '开设“办不成事”反映窗口，新增“一呼通”用户300户。', finds: ['办不成事', '一呼通'] },
    { text: '开通“惠企直达”专线，制作“小城故事”短视频10期。', finds: ['惠企直达', '小城故事'] },
    { text: '依托“1246”工作体系，推行“好差评”，建设“诚信买卖”示范街区。', finds: ['1246', '好差评', '诚信买卖'] },
    { text: '提供“一对一”服务，开展“面对面”宣讲。', finds: [] },
    { text: '举办“排头兵”培训，走访“三农”用户，设置“一站式”窗口。', finds: [] },
    { text: '建立“部门吹哨、街道报到、群众评议、结果公示”机制。', finds: [] },
    { text: '探索“互联网+养老”模式，健全“四类案件”监督管理制度。', finds: [] },
  ],
  find(quote) {
    const { name, head, honoured } = quote;
    if (isKnownReform(name)) return { kind: head?.noun ?? null, firm: true };
    if (head === null || isPhrase(name)) return null;
    const formulaic = isFormulaic(name);
    if (head.noun.endsWith('改革') && name.length >= 4 && name.endsWith('化') && !formulaic)
      return { kind: head.noun, firm: true };
    if (isOrdinary(name) || (formulaic && head.noun !== '改革') || head.strong || name.length < 3 || honoured)
      return null;
    // What says itself what it is goes by that.
    return selfNamed.find(quote) === null ? { kind: head.noun, firm: name.length <= 8 } : null;
  },
};
