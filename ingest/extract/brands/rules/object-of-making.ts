import { alternation } from '../../../../graph/text/alternation.ts';
import { PHRASE_ENDS } from '../../../lexicon/brands/around-names.ts';
import type { QuoteRule } from '../brand-rule.ts';
import { isBareName, isOnlyMade } from '../name-form.ts';

export const objectOfMaking: QuoteRule = {
  name: 'brand/object-of-making',
  summary: '推行、打造、开展、推广等动词的宾语，引号内是三至十二字的专名；破除、解决、坚持、实现等动词之后的不算。',
  examples: [
    { text: '全面推行“拨投结合”，打造“金牌管家”。', finds: ['拨投结合', '金牌管家'] },
    { text: '推出“我为新市民办实事”12项。', finds: ['我为新市民办实事'] },
    { text: '着力破解“卡脖子”，打通“最后一公里”，防止“一刀切”。', finds: [] },
    { text: '做好“后半篇文章”，用好“活教材”，构建“一轴两带三区”空间布局。', finds: [] },
    { text: '坚持“房住不炒”，实现“应保尽保”。', finds: [] },
  ],
  find: (quote) =>
    quote.made && isOnlyMade(quote) && isBareName(quote.name) && ENDS_PHRASE.test(quote.after.slice(0, 5))
      ? { kind: null, firm: false }
      : null,
};

const ENDS_PHRASE = new RegExp(
  `^[”」』"]?(?:[，,。；;！!？?、：:）)\\n\\s“「]|$|${alternation(PHRASE_ENDS)}|进[村社企校机乡行]|[0-9]+(?:\\.[0-9]+)?万?[次场期项件处个家所座支张份])`,
  'u',
);
