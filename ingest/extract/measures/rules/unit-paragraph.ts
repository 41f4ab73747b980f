import type { Line } from '../../../parse/lines/lines.ts';
import type { ReadItem, UnitStatement } from '../../plan.ts';
import type { ItemRule } from '../measure-rule.ts';
import { type ItemParagraph, leadOf, paragraphMeasure } from '../paragraph.ts';
import { SECTION_STYLES } from '../section-styles.ts';

export const unitParagraph: ItemRule = {
  name: 'measure/unit-paragraph',
  summary: '标题下没有编号的段落，有两段以上各以自己的单位结尾的，每段为一条举措。',
  examples: [
    {
      text: '某省种业方案\n一、重点任务\n加强资源保护。建成种质资源库10个。（省农业农村厅、省林业局负责）\n推进创新攻关。培育新品种20个。（省科技厅牵头）',
      finds: ['– 加强资源保护', '– 推进创新攻关'],
    },
  ],
  find: (item) =>
    unitParagraphs(item.text, item.own).map((one) => paragraphMeasure(one, item, unitParagraph.name, item.kind)),
};

const OUTER: ReadonlySet<string> = new Set([...SECTION_STYLES, 'chinese-bracket', 'plain']);

/** Paragraphs without numbers are measures of their own where two or more below one heading each end in their units. */
function unitParagraphs(text: string, { item, lines, labelLines, statements, titleEnd }: ReadItem): ItemParagraph[] {
  const heading = lines[0];
  if (statements.length < 2 || !heading || titleEnd < heading.end - 1 || !OUTER.has(item.marker.style)) return [];
  const labelled = new Set(labelLines);
  const paragraphs: ItemParagraph[] = [];
  let open: Line[] = [];
  let at = 0;
  const own: UnitStatement[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    while (at < statements.length && (statements[at]?.start ?? 0) < line.end)
      own.push(statements[at++] as UnitStatement);
    if (!labelled.has(line)) open.push(line);
    const last = own.at(-1);
    const closed = last !== undefined && text.slice(last.end, line.end).trim().length <= 1;
    const next = lines[index + 1];
    if (!closed || open.length === 0 || (next && labelled.has(next))) continue;
    const first = open[0] as Line;
    const { start } = first;
    const tail = own.find((one) => text.slice(one.end, line.end).trim().length <= 1 || labelled.has(line));
    const end = Math.min(tail?.start ?? line.end, (open.at(-1) as Line).end);
    const words = text.slice(start, end).trimEnd();
    if (words.length > 8) {
      paragraphs.push({
        start,
        end: start + words.length,
        title: leadOf(words),
        statements: own.splice(0),
        lines: open,
      });
    } else own.splice(0);
    open = [];
  }
  return paragraphs.length < 2 ? [] : paragraphs;
}
