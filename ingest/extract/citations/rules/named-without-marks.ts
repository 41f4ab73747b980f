import { alternation } from '../../../../graph/text/alternation.ts';
import { BEFORE_A_LAW, LAW_ENDINGS } from '../../../lexicon/documents/not-regulations.ts';
import { articlesAt } from '../article.ts';
import type { FoundCitation, LawNameRule } from '../citation-rule.ts';
import { meaningOf, type ShortForms } from '../short-forms.ts';

export const namedWithoutMarks: LawNameRule = {
  name: 'citation/named-without-marks',
  summary: '未加书名号而写明全称（中华人民共和国……法）或带有条文序号的法律法规；泛称的“法律法规”“宪法”不计。',
  examples: [
    { text: '依照中华人民共和国种子法从严查处。', finds: ['中华人民共和国种子法'] },
    { text: '根据行政处罚法第三十三条制定免罚清单。', finds: ['行政处罚法 第三十三条'] },
    { text: '宣传宪法、民法典等法律法规，落实本办法第五条。', finds: [] },
  ],
  find: lawsNamedWithoutMarks,
};

const FULL_NAME = new RegExp(`中华人民共和国[\\p{Script=Han}]{1,24}?${alternation(LAW_ENDINGS)}`, 'gu');
const BEFORE_ARTICLE = /[\p{Script=Han}]{1,20}(?:法|法典|条例|规定|办法|细则)$/u;
const LEADING_WORDS = new RegExp(`^.*${alternation(BEFORE_A_LAW)}`, 'u');

/** Laws named in full (中华人民共和国…法), with their article (行政复议法第十一条) or by their short form, without 《》. */
function lawsNamedWithoutMarks(text: string, from: number, to: number, forms: ShortForms): FoundCitation[] {
  const found: FoundCitation[] = [];
  const part = text.slice(from, to);
  for (const match of part.matchAll(FULL_NAME)) {
    const start = from + match.index;
    if (insideMarks(text, start)) continue;
    const end = start + match[0].length;
    found.push({ title: match[0], article: articlesAt(text, end)?.articles ?? null, documentNumber: null, start, end });
  }
  for (const match of part.matchAll(/第[一二三四五六七八九十百零〇0-9]{1,8}条/gu)) {
    const end = from + match.index;
    const before = BEFORE_ARTICLE.exec(text.slice(Math.max(from, end - 24), end))?.[0];
    if (before === undefined || found.some((law) => law.end === end)) continue;
    const written = before.replace(LEADING_WORDS, '');
    if (written.length < 3 || /^[本该此]|^[《》]/u.test(written)) continue;
    const meant = meaningOf(forms, written, end);
    found.push({
      title: meant?.title ?? written,
      article: articlesAt(text, end)?.articles ?? null,
      documentNumber: null,
      start: end - written.length,
      end,
    });
  }
  return found;
}

/** True between 《 and 》, looking no further back than a title is long. */
function insideMarks(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}
