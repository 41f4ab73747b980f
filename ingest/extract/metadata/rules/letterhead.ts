import { isIssuer } from '../../../parse/front-matter.ts';
import { fact, type MetadataRule } from '../page.ts';

export const letterhead: MetadataRule = {
  name: 'metadata/letterhead',
  summary: '“某某机关文件”的版头。',
  examples: [
    {
      text: '县林业局文件\n林长制工作要点\n一、健全体系。落实责任。',
      finds: ['title=林长制工作要点', 'issuer=县林业局'],
    },
  ],
  find({ document, headEnd }) {
    for (const line of document.lines) {
      if (line.start > headEnd) break;
      const issuer = LETTERHEAD.exec(line.text)?.groups?.issuer;
      if (issuer && isIssuer(issuer))
        return fact('issuer', issuer, line.start, line.start + issuer.length, letterhead.name);
    }
    return null;
  },
};

const LETTERHEAD = /^(?<issuer>[^，。；：]{4,40}?)(?:文件|令)(?:[\s（(〔]{0,3}第[^，。；：]{1,10}号[）)〕]?)?$/;
