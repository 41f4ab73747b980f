import type { Line } from '../../../parse/lines/lines.ts';
import type { ReadItem } from '../../plan.ts';
import type { ItemRule } from '../measure-rule.ts';
import { type ItemParagraph, leadOf, paragraphMeasure } from '../paragraph.ts';

export const phaseParagraph: ItemRule = {
  name: 'measure/phase-paragraph',
  summary: '标题下没有编号、各以“某某阶段”开头的段落，有两段以上的，每段为一条阶段安排。',
  examples: [
    {
      text: '某县校车检查方案\n一、进度安排\n检查分两步进行。\n自查阶段：4月，各校自查车况，登记造册。\n抽查阶段（5月）：县教育局抽查，限期整改。\n限期过后再行复查。',
      finds: ['– 自查阶段：4月，各校自查车况，登记造册 [阶段]', '– 抽查阶段（5月）：县教育局抽查，限期整改 [阶段]'],
    },
    {
      text: '某县校车检查方案\n一、加强检查\n对义务教育阶段学校逐车检查。现阶段，先查农村学校。',
      finds: ['一、 加强检查'],
    },
  ],
  find: (item) =>
    phaseParagraphs(item.text, item.own).map((one) => paragraphMeasure(one, item, phaseParagraph.name, 'phase')),
};

const PHASE =
  /^[\s\u3000]*(?:第[一二三四五六]阶段|[\u4e00-\u9fff、]{2,10}阶段)\s*(?:[（(][^（）()]{2,40}[）)])?\s*[：:。，,]/;

/** Paragraphs without numbers that each name their phase, 自查自纠阶段：5至9月份…, two or more below one heading. */
function phaseParagraphs(text: string, { lines, labelLines, statements, titleEnd }: ReadItem): ItemParagraph[] {
  const heading = lines[0];
  if (!heading || titleEnd < heading.end - 1) return [];
  const labelled = new Set(labelLines);
  const groups: Line[][] = [];
  for (const line of lines.slice(1)) {
    if (labelled.has(line)) continue;
    if (PHASE.test(line.text)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  if (groups.length < 2) return [];
  return groups.map((group) => {
    const start = (group[0] as Line).start;
    const last = (group.at(-1) as Line).end;
    const own = statements.filter((one) => one.start >= start && one.start < last);
    const end = own.find((one) => text.slice(one.end, last).trim().length <= 1)?.start ?? last;
    const words = text.slice(start, end).trimEnd();
    return { start, end: start + words.length, title: leadOf(words), statements: own, lines: group };
  });
}
