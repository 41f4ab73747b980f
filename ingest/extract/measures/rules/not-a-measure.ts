import { alternation } from '../../../../graph/text/alternation.ts';
import { NOTICE_TYPES, PLAN_TYPES } from '../../../lexicon/documents/title-words.ts';
import type { MeasureExclusion, PlacedItem } from '../measure-rule.ts';
import { SECTION_STYLES } from '../section-styles.ts';

export const notAMeasure: MeasureExclusion = {
  name: 'measure/not-a-measure',
  summary: '总体要求、目标、背景、名单、施行日期不是举措，只作为文件的目标或说明。',
  examples: [
    { text: '某县农业农村若干措施\n第一条 本措施自2024年5月1日起施行，有效期三年。', finds: [] },
    {
      text: '某县农业农村工作方案\n一、总体要求\n（一）指导思想。坚持以人民为中心。\n（二）基本原则。\n1.政府主导。强化责任。\n二、工作目标\n到2025年，粮食产量达到20万吨。\n三、组织机构\n组长：张某，副县长\n成员：李某，县农业农村局局长',
      finds: [],
    },
    {
      text: '某县种植绿肥的意见\n一、充分认识种植绿肥对改良土壤的重要意义\n（一）改良土壤。绿肥保持水分，减少冲刷。\n（二）增加收入。绿肥节约成本。',
      finds: [],
    },
    {
      text: '某县草场意见\n一、分区安排\n（一）北部山区\n1.基本情况：草场连片，面积3000亩。\n（二）南部平原\n1.基本情况：草场零散，多与农田相接。',
      finds: [],
    },
    { text: '某县水库加固方案\n一、总体原则\n坚持统筹推进，先急后缓。', finds: [] },
    { text: '某县水库管理办法\n第一条 为了加强水库管理，根据《防洪法》，制定本办法。', finds: [] },
    {
      text: '关于开展水库检查的通知\n各乡镇：\n现将检查方案印发给你们。认真组织检查，按时上报结果。',
      finds: [],
    },
    {
      text: '某县防汛应急预案\n1总则\n1.1编制目的\n及时处置汛情，减少损失。\n1.2编制依据\n依据《防洪法》。',
      finds: [],
    },
    {
      text: '某县儿童发展规划\n一、儿童与健康\n主要目标\n1、提高出生人口素质\n2、降低儿童死亡率\n具体目标\n5、婚检率到2030年达到90%。',
      finds: [],
    },
  ],
  excludes: ordersNoWork,
};

const PEOPLE = /(?:^|[。；;\n])\s*(?:副?组\s?长|成\s?员|联络员|副?主\s?任|召集人|总指挥)[：:、，,\s]/;

/** From when a document holds, and who explains it. */
const TERM = new RegExp(
  `^[\\s\\u3000]*本(?:行动|实施|若干)?${alternation([...PLAN_TYPES, ...NOTICE_TYPES])}[^。；]{0,40}(?:(?:自|从)[^。；]{1,30}(?:起|日)|由[^。；]{2,40}(?:负责解释|解释)|有效期)`,
);

/** 第一条 为了…，制定本办法。 */
const PURPOSE = /^[\s\u3000]*(?:为|根据|依据|按照)[^。\n]{6,390}制[定订]本[^。，；\n]{2,10}。?$/;

function ordersNoWork({ own, role, styles }: PlacedItem): boolean {
  if (role === 'goal' || role === 'guiding' || role === 'past' || role === 'roster' || role === 'units') return true;
  const words = own.title.length + own.bodyLength;
  if (words < 4 && own.statements.length === 0) return true;
  if (own.tables.length > 0 && own.bodyLength < 10) return true;
  if (own.bodyLength === 0 && own.statements.length === 0) {
    const count = styles.get(own.item.marker.style);
    const outer = SECTION_STYLES.has(own.item.marker.style);
    const sentence = /[。；;！]$/.test(own.lines.at(-1)?.text ?? '');
    if (outer && !sentence && own.title.length < 30 && (count?.parents ?? 0) > 0) return true;
  }
  const text = own.lines
    .map((line) => line.text)
    .join('\n')
    .slice(own.item.marker.number.length, 400);
  if ((TERM.test(text) && words < 150) || PURPOSE.test(text)) return true;
  return PEOPLE.test(text) || /(?:小组|专班|办公室)(?:组成|成员|构成)/.test(own.title);
}
