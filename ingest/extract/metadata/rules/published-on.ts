import { findDate } from '../../../parse/dates.ts';
import { scanLines } from '../../../parse/lines/lines.ts';
import { type Fact, fact, type MetadataRule, type Page } from '../page.ts';

export const publishedOn: MetadataRule = {
  name: 'metadata/published-on',
  summary: '没有落款和成文日期的，取网页的发布日期。',
  examples: [
    {
      text: '教育工作要点\n发布时间：2023-03-09 10:20\n一、扩大学位。新建学校。',
      finds: ['title=教育工作要点', 'publishedOn=2023-03-09'],
    },
    {
      text: '某县教育工作要点\n——2023年3月9日在某县教育系统校长书记工作会议暨开学工作布置会上\n一、扩大学位。新建学校。',
      finds: ['title=某县教育工作要点', 'publishedOn=2023-03-09', 'region=某县'],
    },
  ],
  find: (page) => dateline(page) ?? spokenOn(page),
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

/** ——2025年1月15日在某县第十七届人民代表大会第四次会议上: when a report was given, below its title. */
const SPOKEN = /^[—–―-]{1,4}\s{0,2}(?=(?:19|20)\d{2}年.{1,10}日在.{2,60}上$)/;

function spokenOn({ text, document }: Page): Fact | null {
  const from = document.title?.end ?? document.start;
  const line = scanLines(text, from, Math.min(document.end, from + 200)).find((one) => one.text !== '');
  const date = line && SPOKEN.test(line.text) ? findDate(line.text) : null;
  return line && date
    ? fact('publishedOn', date.iso, line.start + date.start, line.start + date.end, publishedOn.name)
    : null;
}
