import { type IssuerName, isIssuer, issuersOn } from '../../../parse/front-matter.ts';
import type { Line } from '../../../parse/lines/lines.ts';
import { type Fact, fact, type MetadataRule, NUMBER } from '../page.ts';

export const letterhead: MetadataRule = {
  name: 'metadata/letterhead',
  summary: '“某某机关文件”的版头，几个机关的都算；没有“文件”字样而在文号之上的机关也算。',
  examples: [
    {
      text: '县林业局文件\n林长制工作要点\n一、健全体系。落实责任。',
      finds: ['title=林长制工作要点', 'issuer=县林业局'],
    },
    {
      text: '青海省教育厅\n青海省财政厅文件\n青教发〔2024〕3号\n学前教育工作要点\n一、健全体系。落实责任。',
      finds: [
        'title=学前教育工作要点',
        'issuer=青海省教育厅 青海省财政厅',
        'documentNumber=青教发〔2024〕3号',
        'region=青海省',
      ],
    },
    {
      text: '青海省教育厅　青海省财政厅\n青海省民政厅\n青教发〔2024〕3号\n学前教育工作要点\n一、健全体系。落实责任。',
      finds: [
        'title=学前教育工作要点',
        'issuer=青海省教育厅 青海省财政厅 青海省民政厅',
        'documentNumber=青教发〔2024〕3号',
        'region=青海省',
      ],
    },
  ],
  find({ document, headEnd }) {
    const head = document.lines.filter(({ start, text }) => start <= headEnd && text !== '');
    for (const [index, line] of head.entries()) {
      const issuer = LETTERHEAD.exec(line.text)?.groups?.issuer;
      if (issuer && isIssuer(issuer)) {
        const own = issuersOn({ ...line, text: issuer, end: line.start + issuer.length });
        return joint([...namesAbove(head, index), ...own]);
      }
      if (DOCUMENT.test(line.text) || isNumberAlone(line.text)) {
        const above = namesAbove(head, index);
        if (above.length > 0) return joint(above);
      }
    }
    return null;
  },
};

const LETTERHEAD =
  /^(?<issuer>[^，。；：]{4,60}?)(?:文[\s\u3000]{0,4}件|令)(?:[\s（(〔]{0,3}第[^，。；：]{1,10}号[）)〕]?)?$/;
/** 文 件 below the names of several offices. */
const DOCUMENT = /^文[\s\u3000]{0,6}件$/;
const MOST_LINES = 8;

function isNumberAlone(text: string): boolean {
  return NUMBER.exec(text)?.groups?.number === text;
}

/** The offices of the lines straight above, one below the other or side by side. */
function namesAbove(lines: readonly Line[], index: number): IssuerName[] {
  const names: IssuerName[] = [];
  for (let above = index - 1; above >= Math.max(0, index - MOST_LINES); above--) {
    const line = lines[above];
    if (!line || !isIssuer(line.text) || line.text.includes('关于')) break;
    names.unshift(...issuersOn(line));
  }
  return names;
}

function joint(names: readonly IssuerName[]): Fact | null {
  const [first, last] = [names[0], names.at(-1)];
  const written = names.map(({ name }) => name).join(' ');
  return first && last ? fact('issuer', written, first.start, last.end, letterhead.name) : null;
}
