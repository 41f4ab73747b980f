import type { ItemRule } from '../measure-rule.ts';
import { type ItemParagraph, leadOf, paragraphMeasure } from '../paragraph.ts';

export const ordinalSentences: ItemRule = {
  name: 'measure/ordinal-sentences',
  summary: '一段之内“一是……。二是……。三是……”，其中两句以上各写明自己的单位的，每句为一条举措。',
  examples: [
    {
      text: '某市港航工作方案\n一是提升运力。建成铁路专用线2条，由市交通运输局牵头。二是降低成本。压减中间环节，由市发展改革委负责。三是建设智慧港口。推广自动驾驶，由市港口集团负责。',
      finds: ['– 提升运力', '– 降低成本', '– 建设智慧港口'],
    },
    {
      text: '某市港航工作方案\n一、重点任务\n1.提升运力。一是建成铁路专用线。二是开行班列。由市交通运输局牵头。',
      finds: ['1. 提升运力'],
    },
  ],
  find: (item) => {
    const { own, text, end } = item;
    if (own.item.marker.style !== 'ordinal-word' || !text.startsWith('一是', own.item.marker.start)) return [];
    const parts = partsOf(text, own.item.marker.start, end);
    if (parts.length < 3 || parts.length > MOST_PARTS) return [];
    const named = parts.filter(({ start, end: to }) =>
      own.statements.some((one) => one.start >= start && one.end <= to),
    );
    const duties = parts.filter((part) => DUTY.test(text.slice(part.start, part.end)));
    if (Math.max(named.length, duties.length) < 2) return [];
    return parts.map((part) => {
      const words = text.slice(part.start + '一是'.length, part.end);
      const paragraph: ItemParagraph = { ...part, title: leadOf(words), statements: [], lines: [] };
      return paragraphMeasure(paragraph, item, ordinalSentences.name, item.kind);
    });
  },
};

/** Nobody counts further within a paragraph; a text that does is not compared part by part. */
const MOST_PARTS = 20;
const DUTY = /由[^，。；]{2,60}(?:负责|牵头|承担)/u;
const NEXT = /[。；]\s*(?=[二三四五六七八九十]是)/gu;

function partsOf(text: string, from: number, to: number): { readonly start: number; readonly end: number }[] {
  const words = text.slice(from, to);
  const cuts = [...words.matchAll(NEXT)].map(({ index, 0: mark }) => from + index + mark.length);
  return [from, ...cuts].map((start, i) => {
    const end = cuts[i] ?? to;
    return { start, end: start + text.slice(start, end).trimEnd().length };
  });
}
