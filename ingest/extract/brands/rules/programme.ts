import { bookTitles } from '../../citations/book-title.ts';
import type { NameRule } from '../brand-rule.ts';

export const programme: NameRule = {
  name: 'brand/programme',
  summary: '书名号内的广播电视节目、栏目、专栏。',
  examples: [
    { text: '办好《乡村振兴进行时》栏目。', finds: ['乡村振兴进行时'] },
    { text: '宣传《乡村振兴促进法》。', finds: [] },
    { text: '通过《市民论坛》《代表委员之声》听取意见。', finds: ['市民论坛', '代表委员之声'] },
  ],
  findNames: (text, from, to) =>
    bookTitles(text, from, to)
      .filter(({ sort }) => sort === 'programme')
      .map(({ start, end }) => ({ name: text.slice(start, end), at: start, kind: null })),
};
