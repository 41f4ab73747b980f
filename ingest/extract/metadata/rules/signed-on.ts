import { findDate } from '../../../parse/dates.ts';
import { isIssuer } from '../../../parse/front-matter.ts';
import { behindTitle, fact, type MetadataRule, type Page } from '../page.ts';

export const signedOn: MetadataRule & { readonly findIssuer: MetadataRule['find'] } = {
  name: 'metadata/signed-on',
  summary: '信息栏的“成文日期”，或标题后括号里的日期（及日期前的机关）；先于发布日期。',
  examples: [
    {
      text: '成文日期：2023年2月1日\n发布日期：2023年3月9日\n教育工作要点\n一、扩大学位。新建学校。',
      finds: ['title=教育工作要点', 'publishedOn=2023-02-01'],
    },
    {
      text: '教育工作要点\n（某县教育局  2023年2月1日）\n一、扩大学位。新建学校。',
      finds: ['title=教育工作要点', 'issuer=某县教育局', 'publishedOn=2023-02-01', 'region=某县'],
    },
  ],
  find(page) {
    const date = inBracket(page)?.date;
    return date ? fact('publishedOn', date.iso, date.start, date.end, signedOn.name) : null;
  },
  findIssuer(page) {
    const signed = inBracket(page);
    return signed && signed.issuer !== ''
      ? fact('issuer', signed.issuer, signed.start, signed.start + signed.issuer.length, signedOn.name)
      : null;
  },
};

/** （某县教育局 2023年2月1日）: who signed, when, or only when. */
const SIGNED = /^(?:(?<issuer>\S{3,40}?)[\s\u3000，,]+)?(?=(?:19|20)\d{2}年|二[〇○零])/;

function inBracket(page: Page) {
  const behind = behindTitle(page);
  const written = behind && SIGNED.exec(behind.inner);
  const issuer = written?.groups?.issuer ?? '';
  if (!behind || !written || (issuer !== '' && !isIssuer(issuer))) return null;
  const found = findDate(behind.inner);
  const date = found?.start === written[0].length ? found : null;
  const { start } = behind;
  return { start, issuer, date: date && { iso: date.iso, start: start + date.start, end: start + date.end } };
}
