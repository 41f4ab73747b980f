import { isIssuer, issuersOn } from '../../../parse/front-matter.ts';
import type { Line } from '../../../parse/lines/lines.ts';
import { bestSignOff, fact, type MetadataRule } from '../page.ts';

export const signOff: MetadataRule & {
  readonly findDate: MetadataRule['find'];
  readonly findWithoutDate: MetadataRule['find'];
} = {
  name: 'metadata/sign-off',
  summary: '落款的机关和日期，日期可以用汉字写；别处没有机关的，取文末不署日期的落款。',
  examples: [
    {
      text: '关于做好助残就业工作的通知\n一、摸清底数。加强走访。\n省人社厅 省教育厅 省民政厅\n省财政厅 省税务局 省残联\n2024年3月5日',
      finds: [
        'title=关于做好助残就业工作的通知',
        'issuer=省人社厅 省教育厅 省民政厅 省财政厅 省税务局 省残联',
        'publishedOn=2024-03-05',
      ],
    },
    {
      text: '关于做好春耕工作的通知\n一、备足农资。加强调度。\n县农业农村局\n二〇二四年三月五日',
      finds: ['title=关于做好春耕工作的通知', 'issuer=县农业农村局', 'publishedOn=2024-03-05'],
    },
    {
      text: '某县春耕工作方案\n一、备足农资。加强调度。\n\n某县农业农村局\n\n抄送：县委办。',
      finds: ['title=某县春耕工作方案', 'issuer=某县农业农村局', 'region=某县'],
    },
    {
      text: '某县春耕工作方案\n一、备足农资。加强调度。\n责任单位：\n县农业农村局\n县财政局',
      finds: ['title=某县春耕工作方案', 'region=某县'],
    },
  ],
  find({ document }) {
    const issuers = bestSignOff(document)?.issuers ?? [];
    const [first, last] = [issuers[0], issuers.at(-1)];
    const names = issuers.map(({ name }) => name).join(' ');
    return first && last ? fact('issuer', names, first.start, last.end, signOff.name) : null;
  },
  findDate({ document }) {
    const date = bestSignOff(document)?.date;
    return date ? fact('publishedOn', date.iso, date.start, date.end, signOff.name) : null;
  },
  findWithoutDate({ document }) {
    const { lines } = document;
    const says = ({ text }: Line) => text !== '' && !BEHIND_A_SIGN_OFF.test(text);
    const at = lines.findLastIndex(says);
    const last = lines[at];
    if (!last || !isIssuer(last.text)) return null;
    const above = lines.slice(0, at).findLast(says);
    if (!/[。；）)]$/.test(above?.text ?? '')) return null;
    return fact(
      'issuer',
      issuersOn(last)
        .map(({ name }) => name)
        .join(' '),
      last.start,
      last.end,
      signOff.name,
    );
  },
};

/** What is printed below the names of those who sign. */
const BEHIND_A_SIGN_OFF = /^(?:抄送|分送|抄报|主送|[（(]?此件|[（(]?联系人|附件)|印发$/;
