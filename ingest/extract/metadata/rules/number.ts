import type { OutlineDocument } from '../../../parse/outline.ts';
import { behindTitle, type Fact, fact, type MetadataRule, NUMBER } from '../page.ts';

interface NumberRule extends MetadataRule {
  readonly findOnLine: MetadataRule['find'];
  readonly findOfOrder: MetadataRule['find'];
}

export const number: NumberRule = {
  name: 'metadata/number',
  summary: '文号：单独成行，或在标题后的括号里；正文引用的文号不算。',
  examples: [
    {
      text: '国发〔2018〕42号\n青海省工作要点\n一、落实意见。按照《意见》（国办发〔2019〕1号）执行。',
      finds: ['title=青海省工作要点', 'documentNumber=国发〔2018〕42号', 'region=青海省'],
    },
    {
      text: '关于优化服务的实施意见(池政〔2017〕101号)\n一、减少审批。压缩时限。',
      finds: ['title=关于优化服务的实施意见', 'documentNumber=池政〔2017〕101号'],
    },
    {
      text: '岭政字〔2023〕21 号 岭城市人民政府 关于印发公路养护行动方案的通知\n各镇人民政府：\n现将《公路养护行动方案》印发给你们。\n公路养护行动方案\n一、修补路面。逐段排查。',
      finds: ['title=公路养护行动方案', 'issuer=岭城市人民政府', 'documentNumber=岭政字〔2023〕21 号', 'region=岭城市'],
    },
    {
      text: '岭城市公路养护办法\n（2023年3月5日岭城市人民政府令第12号公布）\n第一条 为养护公路，制定本办法。',
      finds: ['title=岭城市公路养护办法', 'documentNumber=第12号', 'publishedOn=2023-03-05', 'region=岭城市'],
    },
    {
      text: '某粮集团〔2024〕6号　　　　　　签发人：周某某\n关于下达储粮任务的通知\n一、保证质量。加强检查。',
      finds: ['title=关于下达储粮任务的通知', 'documentNumber=某粮集团〔2024〕6号'],
    },
    {
      text: '公路养护行动方案\n国发〔2018〕42号文件已经提出要求。\n一、修补路面。逐段排查。',
      finds: ['title=公路养护行动方案'],
    },
  ],
  /** In the bracket behind the title. */
  find(page) {
    const behind = behindTitle(page);
    const written = behind && NUMBER.exec(behind.inner)?.groups?.number;
    if (behind && written === behind.inner)
      return fact('documentNumber', written, behind.start, behind.start + written.length, number.name);
    const order = behind && PUBLISHED_BY.exec(behind.inner);
    const ordered = order?.groups?.number;
    if (!order || !ordered) return null;
    const start = behind.start + order.index + order[0].indexOf(ordered);
    return fact('documentNumber', ordered, start, start + ordered.length, number.name);
  },
  findOnLine: ({ document, headEnd }) => numberOnLine(document, headEnd),
  findOfOrder: ({ document, headEnd }) => orderNumber(document, headEnd),
};

/** （2025年3月5日某市人民政府令第12号公布）: the order by which rules were published. */
const PUBLISHED_BY = /令\s?(?<number>第\s?\d{1,4}\s?号)\s?(?:公布|发布)/;

function numberOnLine(document: OutlineDocument, headEnd: number): Fact | null {
  for (const line of document.lines) {
    if (line.start > headEnd) break;
    const found = NUMBER.exec(line.text);
    const written = found?.groups?.number;
    if (!found || !written) continue;
    const behind = line.text.slice(found.index + written.length).replace(SIGNED_BY, '');
    const alone = found.index + behind.length <= 12 && !/[《》]/.test(line.text) && !/^[\u4e00-\u9fff]/.test(behind);
    if (!alone && !(found.index === 0 && (HEADS_TITLE.test(behind) || /^《[^《》]{6,120}》$/.test(behind.trim()))))
      continue;
    const start = line.start + found.index;
    return fact('documentNumber', written, start, start + written.length, number.name);
  }
  return null;
}

/** 某政字〔2023〕21号　　签发人：某某: who signed an upward letter stands on the line of its number. */
const SIGNED_BY = /[\s\u3000]+(?:签发人|会签人)[：:].{0,30}$/;

/** 某政字〔2023〕21号 某市人民政府关于印发…的通知: the number in front of the title of the notice, on its line. */
const HEADS_TITLE =
  /^[\s\u3000]+[^，。《》]{0,30}关于[^，。]{4,80}(?:通知|意见|决定|公告|通告|方案|计划)(?:[\s\u3000（(]|$)/;

/** 第12号 below or behind 某县人民政府令: orders and announcements are counted, not numbered by year. */
function orderNumber(document: OutlineDocument, headEnd: number): Fact | null {
  let above = '';
  for (const line of document.lines) {
    if (line.start > headEnd) break;
    const found = ORDER_NUMBER.exec(line.text);
    const written = found?.groups?.number;
    const name = found?.groups?.name ?? '';
    if (found && written && (ORDER_NAME.test(name) || (name === '' && ORDER_NAME.test(above)))) {
      const start = line.start + found[0].indexOf(written, name.length);
      return fact('documentNumber', written, start, start + written.length, number.name);
    }
    if (line.text !== '') above = line.text;
  }
  return null;
}

const ORDER_NUMBER =
  /^(?<name>[^，。；：\d]{0,30}?)[\s（(〔]{0,3}(?<number>(?:(?:19|20)\d{2}年\s?)?第\s?(?:\d{1,4}|[一二三四五六七八九十百〇零]{1,6})\s?号)[）)〕]?$/;
const ORDER_NAME = /(?:令|公告|通告|决定|决议)$/;
