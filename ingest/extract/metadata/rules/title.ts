import { isAddressee } from '../../../parse/front-matter.ts';
import type { Line } from '../../../parse/lines/lines.ts';
import type { OutlineDocument } from '../../../parse/outline.ts';
import { pageLabels } from '../../../parse/page-labels.ts';
import { type Fact, fact, type MetadataRule, NUMBER, numberInFront } from '../page.ts';

export const title: MetadataRule & { readonly findElsewhere: MetadataRule['find'] } = {
  name: 'metadata/title',
  summary: '文件的标题：以“方案”“要点”“意见”“通知”等结尾的行，断开的行连起来；通知附有方案的，取方案的标题。',
  examples: [
    {
      text: '某市司法局关于印发《某市法治建设\n工作方案》的通知\n各县区司法局：\n现将《某市法治建设工作方案》印发给你们。\n某市司法局\n2021年8月25日\n某市法治建设工作方案\n一、加强立法。提高质量。',
      finds: ['title=某市法治建设工作方案', 'issuer=某市司法局', 'publishedOn=2021-08-25', 'region=某市'],
    },
    {
      text: '某市人民政府文件\n各区人民政府：\n《某市茶叶产业实施方案》《某市桑蚕产业实施方案》已经市政府同意，现印发给你们。\n某市人民政府\n2022年4月1日\n某市茶叶产业实施方案\n一、扩种良种。加快改造。\n某市桑蚕产业实施方案\n一、改造桑园。更新品种。',
      finds: [
        'title=某市茶叶产业实施方案',
        'issuer=某市人民政府',
        'publishedOn=2022-04-01',
        'region=某市',
        'title=某市桑蚕产业实施方案',
        'issuer=某市人民政府',
        'publishedOn=2022-04-01',
        'region=某市',
      ],
    },
    {
      text: '《某县桥梁改造方案》\n某县人民政府关于印发\n某县桥梁改造方案\n的 通 知\n各乡镇人民政府：\n现将《某县桥梁改造方案》印发给你们。\n某县人民政府\n（此件发至乡镇）　2024年5月6日\n某县桥梁改造方案\n\n（2024—2026年）\n一、摸清底数。逐桥检测。',
      finds: ['title=某县桥梁改造方案（2024—2026年）', 'issuer=某县人民政府', 'publishedOn=2024-05-06', 'region=某县'],
    },
    {
      text: '某县桥梁改造方案\n（征求意见稿）\n一、摸清底数。逐桥检测。',
      finds: ['title=某县桥梁改造方案（征求意见稿）', 'region=某县'],
    },
    {
      text: '某县桥梁改造方案\n（某县交通局 2024年5月）\n一、摸清底数。逐桥检测。',
      finds: ['title=某县桥梁改造方案', 'issuer=某县交通局', 'region=某县'],
    },
    {
      text: '某政办〔2024〕8号\n各乡镇人民政府：\n现将《某县桥梁改造方案》印发给你们，请认真执行。\n一、摸清底数。逐桥检测。',
      finds: ['title=某县桥梁改造方案', 'documentNumber=某政办〔2024〕8号', 'region=某县'],
    },
    {
      text: '某县水利局\n2024年5月6日\n某县水库加固任务分工\n一、摸清底数。逐库检测。',
      finds: ['title=某县水库加固任务分工', 'issuer=某县水利局', 'publishedOn=2024-05-06', 'region=某县'],
    },
    {
      text: '某县民政局关于下达助餐点建设任务的通知 ( 2025-03-08 )\n各乡镇：\n一、新建助餐点。抓紧选址。\n某县民政局\n2025年3月6日',
      finds: [
        'title=某县民政局关于下达助餐点建设任务的通知',
        'issuer=某县民政局',
        'publishedOn=2025-03-06',
        'region=某县',
      ],
    },
    {
      text: '某县人民政府关于分解重点任务的通知\n各乡镇：\n现将任务分解如下。\n2024年1月3日\n2024年重点任务责任分解\n一、疏浚河道。清理淤泥。',
      finds: ['title=2024年重点任务责任分解', 'issuer=某县人民政府', 'publishedOn=2024-01-03', 'region=某县'],
    },
    {
      text: '某县水务局关于印发方案的通知\n各乡镇：\n现将方案印发给你们。\n2024年1月3日\n某县2024年供水重点工作\n\n及管网改造实施方案\n一、疏浚河道。清理淤泥。',
      finds: [
        'title=某县2024年供水重点工作及管网改造实施方案',
        'issuer=某县水务局',
        'publishedOn=2024-01-03',
        'region=某县',
      ],
    },
    {
      text: '各乡镇：\n现将有关事项通知如下，请抓好落实。\n附件：1.2024年护河工作分解\n2.2024年护路工作任务分解\n某县水利局\n2024年3月1日\n附件1\n2024年护河工作任务清单\n一、疏浚河道。清理淤泥。',
      finds: ['title=2024年护河工作任务清单', 'issuer=某县水利局', 'publishedOn=2024-03-01', 'region=某县'],
    },
    { text: '原标题：某县启动桥梁改造\n3月1日，某县启动桥梁改造。', finds: ['title=某县启动桥梁改造', 'region=某县'] },
    { text: '《某县桥梁改造方案》\n一、摸清底数。逐桥检测。', finds: ['title=某县桥梁改造方案', 'region=某县'] },
    { text: '首页 > 政务公开 > 工作要点\n1.做好工作。抓好落实。', finds: [] },
  ],
  find: ({ document }) => printedTitle(document),
  findElsewhere: ({ text, document }) => issuedTitle(document) ?? headline(text, document) ?? attachedTitle(document),
};

function printedTitle({ title: block }: OutlineDocument): Fact | null {
  if (!block) return null;
  const skip = numberInFront(block.text);
  const words = block.text.slice(skip);
  // A line that is nothing but a name in its marks: the marks are not part of it.
  const marks = /^《[^《》]+》$/.test(words) ? 1 : 0;
  const named = words.slice(marks, words.length - marks);
  return fact('title', named, block.start + skip + marks, block.end - marks, title.name);
}

/** The first list that hangs on a notice without a title of its own. */
function attachedTitle({ appendices, loose }: OutlineDocument): Fact | null {
  const [first] = appendices;
  if (first && first.text.length >= 6) return fact('title', first.text, first.start, first.end, title.name);
  const named = loose.find(({ text }) => ATTACHED.test(text));
  const name = named && ATTACHED.exec(named.text)?.groups?.title;
  return named && name ? fact('title', name, named.end - name.length, named.end, title.name) : null;
}

const ATTACHED = /^附\s?件\s?[：:]\s?1[.．、]\s?(?<title>\S.{5,80})$/;

const ISSUED =
  /(?:现将|制定了?|制订了?|研究制定|^)[^《》。，]{0,30}《(?<title>(?:[^《》]|《[^《》]*》){5,100})》[^《》。]{0,60}?(?:印发|下发|转发|发给)/;

/** 现将《某县…方案》印发给你们: what a page says that it issues, where the plan stands below without a title. */
function issuedTitle(document: OutlineDocument): Fact | null {
  for (const line of document.loose.slice(0, 12)) {
    const issued = line.text.length > 600 ? undefined : ISSUED.exec(line.text)?.groups?.title;
    if (!issued) continue;
    const start = line.start + line.text.indexOf(issued);
    return fact('title', issued, start, start + issued.length, title.name);
  }
  return null;
}

/** The first line that may be a title, whatever it ends with. */
function headline(text: string, document: OutlineDocument): Fact | null {
  const first = document.lines.find((line) => isHeadline(line) && text.slice(line.start, line.end) === line.text);
  const beforeItems = first && first.start < (document.items[0]?.marker.start ?? document.end);
  return first && beforeItems ? fact('title', first.text, first.start, first.end, title.name) : null;
}

function isHeadline(line: Line): boolean {
  return (
    line.text.length >= 5 &&
    line.text.length <= 90 &&
    !/[。；;：:，,、>»]$|[|\t]/.test(line.text) &&
    !line.text.includes('。') &&
    !isAddressee(line.text) &&
    pageLabels(line.text).length === 0 &&
    !NUMBER.test(line.text)
  );
}
