import type { OutlineDocument } from '../../../parse/outline.ts';
import { behindTitle, type Fact, fact, type MetadataRule, NUMBER } from '../page.ts';

export const number: MetadataRule & { readonly findOnLine: MetadataRule['find'] } = {
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
      text: '公路养护行动方案\n国发〔2018〕42号文件已经提出要求。\n一、修补路面。逐段排查。',
      finds: ['title=公路养护行动方案'],
    },
  ],
  /** In the bracket behind the title. */
  find(page) {
    const behind = behindTitle(page);
    const written = behind && NUMBER.exec(behind.inner)?.groups?.number;
    return behind && written === behind.inner
      ? fact('documentNumber', written, behind.start, behind.start + written.length, number.name)
      : null;
  },
  findOnLine: ({ document, headEnd }) => numberOnLine(document, headEnd),
};

function numberOnLine(document: OutlineDocument, headEnd: number): Fact | null {
  for (const line of document.lines) {
    if (line.start > headEnd) break;
    const found = NUMBER.exec(line.text);
    const written = found?.groups?.number;
    if (!found || !written) continue;
    const behind = line.text.slice(found.index + written.length);
    const alone =
      line.text.length <= written.length + 12 && !/[《》]/.test(line.text) && !/^[\u4e00-\u9fff]/.test(behind);
    if (!alone && !(found.index === 0 && HEADS_TITLE.test(behind))) continue;
    const start = line.start + found.index;
    return fact('documentNumber', written, start, start + written.length, number.name);
  }
  return null;
}

/** 某政字〔2023〕21号 某市人民政府关于印发…的通知: the number in front of the title of the notice, on its line. */
const HEADS_TITLE =
  /^[\s\u3000]+[^，。《》]{0,30}关于[^，。]{4,80}(?:通知|意见|决定|公告|通告|方案|计划)(?:[\s\u3000（(]|$)/;
