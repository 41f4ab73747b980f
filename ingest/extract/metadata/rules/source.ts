import { alternation } from '../../../../graph/text/alternation.ts';
import { MEDIA_ENDINGS } from '../../../lexicon/documents/page-labels.ts';
import { isIssuer } from '../../../parse/front-matter.ts';
import { scanLines } from '../../../parse/lines/lines.ts';
import { fact, type MetadataRule } from '../page.ts';

export const source: MetadataRule = {
  name: 'metadata/source',
  summary: '别处没有发文机关的，取网页的“来源：”；报社、网站等媒体不算。',
  examples: [
    {
      text: '教育工作要点\n发布时间：2023-03-09 来源：某县教育局 浏览次数：12\n一、扩大学位。新建学校。',
      finds: ['title=教育工作要点', 'issuer=某县教育局', 'publishedOn=2023-03-09', 'region=某县'],
    },
    {
      text: '教育工作要点\n来源：新华社\n一、扩大学位。新建学校。',
      finds: ['title=教育工作要点'],
    },
    {
      text: '教育工作要点\n一、扩大学位。新建学校，经费来源：某县财政局。',
      finds: ['title=教育工作要点'],
    },
  ],
  find({ text, headStart, headEnd }) {
    for (const line of scanLines(text, headStart, Math.max(headStart, headEnd))) {
      const found = SOURCE.exec(line.text);
      const name = found?.groups?.name;
      if (!found || !name || !isIssuer(name) || MEDIA.test(name)) continue;
      const start = line.start + found.index + found[0].length - name.length;
      return fact('issuer', name, start, start + name.length, source.name);
    }
    return null;
  },
};

/** At the start of a line or behind another label, up to the next gap. */
const SOURCE =
  /(?:^|[\s|｜丨【[（(])(?:信息|文章|稿件)?来\s{0,2}源\s{0,2}[：:]\s{0,3}(?<name>[^\s|｜丨】\]）)，。；]{3,30})/;
const MEDIA = new RegExp(`${alternation(MEDIA_ENDINGS)}$`);
