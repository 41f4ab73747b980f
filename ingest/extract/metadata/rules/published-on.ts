import { findDate } from '../../../parse/dates.ts';
import { scanLines } from '../../../parse/lines.ts';
import { type Fact, fact, type MetadataRule, type Page } from '../page.ts';

export const publishedOn: MetadataRule = {
  name: 'metadata/published-on',
  summary: '没有落款和成文日期的，取网页的发布日期。',
  examples: [
    {
      text: '教育工作要点\n发布时间：2023-03-09 10:20\n一、扩大学位。新建学校。',
      finds: ['title=教育工作要点', 'publishedOn=2023-03-09'],
    },
  ],
  find: dateline,
};

/** A line that is nothing but a date, with or without a time, above the text. */
function dateline({ text, document, headStart, headEnd }: Page): Fact | null {
  for (const line of scanLines(text, headStart, Math.max(headStart, headEnd))) {
    if (line.text === '' || line.text.length > 80) continue;
    const date = findDate(line.text);
    if (!date || (line.text.length > 30 && !/(?:来源|时间|日期|发布|浏览|作者)/.test(line.text))) continue;
    if (document.title && line.start >= document.title.start && line.end <= document.title.end) continue;
    return fact('publishedOn', date.iso, line.start + date.start, line.start + date.end, publishedOn.name);
  }
  return null;
}
