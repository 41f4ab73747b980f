import { isIssuer } from '../../../parse/front-matter.ts';
import type { TitleBlock } from '../../../parse/titles.ts';
import { type Fact, fact, type MetadataRule, numberInFront } from '../page.ts';

export const issuerInTitle: MetadataRule = {
  name: 'metadata/issuer-in-title',
  summary: '没有落款机关的，取标题里“关于”前的机关。',
  examples: [
    {
      text: '青海省教育厅等七部门关于加快校园足球发展的意见\n一、建好场地。开放使用。',
      finds: ['title=青海省教育厅等七部门关于加快校园足球发展的意见', 'issuer=青海省教育厅', 'region=青海省'],
    },
    {
      text: '青海省人民政府关于加快种业振兴的意见\n一、保护资源。建设种质库。',
      finds: ['title=青海省人民政府关于加快种业振兴的意见', 'issuer=青海省人民政府', 'region=青海省'],
    },
    {
      text: '青海省教育厅、青海省财政厅联合印发学前教育工作要点的通知\n一、健全体系。落实责任。',
      finds: [
        'title=青海省教育厅、青海省财政厅联合印发学前教育工作要点的通知',
        'issuer=青海省教育厅、青海省财政厅',
        'region=青海省',
      ],
    },
    {
      text: '【制定机关】某市人民政府办公厅\n市人民政府办公厅关于印发茶园改造方案的通知\n一、改造茶园。更新品种。',
      finds: ['title=市人民政府办公厅关于印发茶园改造方案的通知', 'issuer=某市人民政府办公厅', 'region=某市'],
    },
  ],
  find: ({ document, labelled }) =>
    fullerIssuer(
      inTitle([document.notice, document.title, labelled.find(({ field }) => field === 'title')]),
      labelled.find(({ field }) => field === 'issuer'),
    ),
};

const TITLE_ISSUER = /^(?<issuer>[^，。《》“”]{3,60}?)(?:关于|印发|转发|\d{4}年)/;

/** 省教育厅等九部门关于印发… names the first alone. */
const AND_OTHERS = /等(?:[一二三四五六七八九十]{1,3}|\d{1,2})?(?:个|家)?(?:部门|单位|机关)$/;

/** 国务院办公厅关于印发…: the name in front of 关于. */
function inTitle(titles: readonly (TitleBlock | Fact | null | undefined)[]): Fact | null {
  for (const title of titles) {
    if (!title) continue;
    const words = 'text' in title ? title.text : title.value;
    const skip = numberInFront(words);
    const issuer = TITLE_ISSUER.exec(words.slice(skip))
      ?.groups?.issuer?.replace(AND_OTHERS, '')
      .replace(/联合$/, '')
      .trim();
    const start = title.start + skip;
    if (issuer && isIssuer(issuer)) return fact('issuer', issuer, start, start + issuer.length, issuerInTitle.name);
  }
  return null;
}

/** Titles leave the place out where the letterhead has it: 市人民政府办公厅关于…. */
function fullerIssuer(named: Fact | null, labelled: Fact | undefined): Fact | null {
  if (!named || !labelled) return named ?? labelled ?? null;
  return labelled.value.endsWith(named.value) ? labelled : named;
}
