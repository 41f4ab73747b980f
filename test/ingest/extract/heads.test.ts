import { describe, expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';
import { readUpload } from '../../../ingest/read/read-source.ts';

/** Heads of plans as offices print them, and what each says of its document. */
const BODY =
  '\n\n各乡镇人民政府，县政府各部门：\n\n现将方案印发给你们，请认真贯彻执行。\n\n一、重点任务\n（一）加强巡查。每日巡坝两次。（牵头单位：县水利局）\n（二）备足物资。逐库清点防汛物资。（责任单位：县应急局）\n';
type Want = { title?: string; issuer?: string | null; publishedOn?: string | null; documentNumber?: string | null };
const cases: [string, string, Want][] = [
  [
    'two lines, first ends in 人民政府',
    `青溪县人民政府\n关于印发水库安全管理工作方案的通知\n青政发〔2025〕3号${BODY}`,
    { title: '青溪县人民政府关于印发水库安全管理工作方案的通知', documentNumber: '青政发〔2025〕3号' },
  ],
  [
    'three lines',
    `青溪县人民政府办公室\n关于印发青溪县2025年\n水库安全管理工作方案的通知${BODY}`,
    { title: '青溪县人民政府办公室关于印发青溪县2025年水库安全管理工作方案的通知' },
  ],
  [
    'order no',
    '青溪县人民政府令\n第12号\n\n《青溪县水库管理办法》已经2025年3月5日县人民政府第8次常务会议通过，现予公布，自2025年5月1日起施行。\n\n县长　张某\n2025年3月20日\n\n青溪县水库管理办法\n\n第一章 总则\n第一条 为加强水库管理，制定本办法。\n第二条 县水利局负责水库管理工作。\n',
    { title: '青溪县水库管理办法', documentNumber: '第12号' },
  ],
  [
    'order one line',
    '青溪县人民政府令第 12 号\n\n青溪县水库管理办法\n\n第一条 为加强水库管理，制定本办法。\n第二条 县水利局负责水库管理工作。\n',
    { title: '青溪县水库管理办法', documentNumber: '第 12 号' },
  ],
  [
    'full width date',
    `青溪县水库安全管理工作方案\n２０２５年３月６日${BODY}`,
    { title: '青溪县水库安全管理工作方案', publishedOn: '2025-03-06' },
  ],
  [
    'chinese date at end',
    `青溪县水库安全管理工作方案${BODY}\n青溪县人民政府办公室\n二〇二五年三月六日\n`,
    { issuer: '青溪县人民政府办公室', publishedOn: '2025-03-06' },
  ],
  [
    '二O二五 with letter O',
    `青溪县水库安全管理工作方案${BODY}\n青溪县人民政府\n二O二五年十月二十日\n`,
    { publishedOn: '2025-10-20' },
  ],
  [
    '二○二五 circle',
    `青溪县水库安全管理工作方案${BODY}\n青溪县人民政府\n二○二五年三月六日\n`,
    { publishedOn: '2025-03-06' },
  ],
  ['annex label', `附件：\n青溪县水库安全管理工作方案${BODY}`, { title: '青溪县水库安全管理工作方案' }],
  ['annex 1 label same line', `附件1：青溪县水库安全管理工作方案${BODY}`, { title: '青溪县水库安全管理工作方案' }],
  ['annex w/o colon', `附件 1\n\n青溪县水库安全管理工作方案${BODY}`, { title: '青溪县水库安全管理工作方案' }],
  ['bracket prefix', `【政策文件】青溪县水库安全管理工作方案${BODY}`, { title: '青溪县水库安全管理工作方案' }],
  ['abridged', `青溪县水库安全管理工作方案\n（本文有删减）${BODY}`, { title: '青溪县水库安全管理工作方案' }],
  [
    'draft mark',
    `青溪县水库安全管理工作方案\n（征求意见稿）${BODY}`,
    { title: '青溪县水库安全管理工作方案（征求意见稿）' },
  ],
  [
    'all in one line',
    '青溪县人民政府办公室关于印发青溪县水库安全管理工作方案的通知 青政办发〔2025〕12号 各乡镇人民政府，县政府各部门： 《青溪县水库安全管理工作方案》已经县政府同意，现印发给你们，请认真贯彻执行。 青溪县人民政府办公室 2025年3月6日 青溪县水库安全管理工作方案 为加强水库安全管理，制定本方案。 一、重点任务 （一）加强巡查。每日巡坝两次。（牵头单位：县水利局） （二）备足物资。逐库清点。（责任单位：县应急局）',
    {
      title: '青溪县水库安全管理工作方案',
      issuer: '青溪县人民政府办公室',
      publishedOn: '2025-03-06',
      documentNumber: '青政办发〔2025〕12号',
    },
  ],
  [
    'the page of a newspaper',
    `>2025年3月6日 星期四\n按日期检索\n3 2025\n12\n青溪日报电子版\n放大 缩小 默认\n青溪县水库安全管理工作方案${BODY}`,
    { title: '青溪县水库安全管理工作方案', publishedOn: '2025-03-06' },
  ],
  [
    'a newspaper goes on',
    `（下转第四版）\n青溪县水库安全管理工作方案\n(上接A1版)${BODY}`,
    { title: '青溪县水库安全管理工作方案' },
  ],
  ['page no before', `— 1 —\n\n青溪县水库安全管理工作方案${BODY}`, { title: '青溪县水库安全管理工作方案' }],
  [
    'secret and copy no',
    '000001\n机密★1年\n特急\n\n青溪县人民政府文件\n\n青政发〔2025〕3号\n\n青溪县人民政府关于印发水库安全管理工作方案的通知' +
      BODY,
    { title: '青溪县人民政府关于印发水库安全管理工作方案的通知', documentNumber: '青政发〔2025〕3号' },
  ],
  [
    'red head and title in two lines',
    '中共青溪县委文件\n青委发〔2025〕7号\n★\n中共青溪县委　青溪县人民政府\n关于加强水库安全管理的实施意见\n（2025年3月6日）' +
      BODY,
    {
      title: '中共青溪县委　青溪县人民政府关于加强水库安全管理的实施意见',
      documentNumber: '青委发〔2025〕7号',
      publishedOn: '2025-03-06',
    },
  ],
  ['caption', `图1 青溪县水库分布\n青溪县水库安全管理工作方案${BODY}`, { title: '青溪县水库安全管理工作方案' }],
  [
    'site crumbs',
    '首页 > 政务公开 > 政策文件\n青溪县水库安全管理工作方案\n发布时间：2025-03-06 10:22　来源：县水利局　浏览次数：123' +
      BODY,
    { title: '青溪县水库安全管理工作方案', publishedOn: '2025-03-06', issuer: '县水利局' },
  ],
  [
    'metadata block',
    '索 引 号：1133/2025-00012\n发文机关：青溪县人民政府办公室\n成文日期：2025年03月06日\n标　　题：青溪县水库安全管理工作方案\n发文字号：青政办〔2025〕12号\n青溪县水库安全管理工作方案' +
      BODY,
    {
      title: '青溪县水库安全管理工作方案',
      issuer: '青溪县人民政府办公室',
      documentNumber: '青政办〔2025〕12号',
      publishedOn: '2025-03-06',
    },
  ],
  [
    'number forms [2025]',
    `青溪县水库安全管理工作方案\n青政办发[2025]12号${BODY}`,
    { documentNumber: '青政办发[2025]12号' },
  ],
  [
    'number fullwidth',
    `青溪县水库安全管理工作方案\n青政办发〔２０２５〕１２号${BODY}`,
    { documentNumber: '青政办发〔2025〕12号' },
  ],
  [
    '公告 number',
    `青溪县水利局公告\n2025年第3号\n\n关于公布水库安全责任人的公告${BODY}`,
    { title: '关于公布水库安全责任人的公告' },
  ],
  [
    'first line ends 文件 w title',
    '青溪县水利局 青溪县财政局 青溪县应急管理局文件\n青水〔2025〕3号\n关于印发《青溪县水库安全管理\n工作方案》的通知' +
      BODY,
    { title: '关于印发《青溪县水库安全管理工作方案》的通知', documentNumber: '青水〔2025〕3号' },
  ],
  ['letter spaced', `青 溪 县 水 库 安 全 管 理 工 作 方 案${BODY}`, { title: '青溪县水库安全管理工作方案' }],
  ['quote marks title', `《青溪县水库安全管理工作方案》${BODY}`, { title: '青溪县水库安全管理工作方案' }],
  [
    '人大',
    `青溪县第十七届人民代表大会\n第四次会议关于青溪县国民经济和社会发展\n第十五个五年规划纲要的决议${BODY}`,
    { title: '青溪县第十七届人民代表大会第四次会议关于青溪县国民经济和社会发展第十五个五年规划纲要的决议' },
  ],
  [
    'subtitle dash',
    `政府工作报告\n——2025年1月15日在青溪县第十七届人民代表大会第四次会议上\n青溪县县长　张某${BODY}`,
    { title: '政府工作报告', publishedOn: '2025-01-15' },
  ],
  [
    'date in parens under title',
    `青溪县水库安全管理工作方案\n（2025年3月6日县政府第8次常务会议通过）${BODY}`,
    { title: '青溪县水库安全管理工作方案', publishedOn: '2025-03-06' },
  ],
  [
    'printed by foot',
    '青溪县水库安全管理工作方案' +
      BODY +
      '\n青溪县人民政府办公室\n2025年3月6日\n\n（此件公开发布）\n抄送：县委各部门。\n青溪县人民政府办公室　　2025年3月8日印发\n',
    { publishedOn: '2025-03-06', issuer: '青溪县人民政府办公室' },
  ],
];

const ART =
  '<div class="TRS_Editor"><p>为做好水库安全管理，制定本方案，请各单位认真贯彻执行。</p><p>一、重点任务</p><p>（一）加强巡查。每日巡坝两次。（牵头单位：县水利局）</p><p>（二）备足物资。逐库清点。（责任单位：县应急局）</p></div>';
const T = '青溪县水库安全管理工作方案';
const pages: [string, string, Want][] = [
  [
    'meta ContentSource',
    `<meta name="ArticleTitle" content="${T}"><meta name="PubDate" content="2025-03-06 10:22"><meta name="ContentSource" content="青溪县水利局">|<h1>${T}</h1>`,
    { title: T, publishedOn: '2025-03-06', issuer: '青溪县水利局' },
  ],
  [
    'meta lower case',
    `<meta name="articletitle" content="${T}"><meta name="pubdate" content="2025/03/06"><meta name="contentsource" content="青溪县人民政府办公室">|`,
    { title: T, publishedOn: '2025-03-06', issuer: '青溪县人民政府办公室' },
  ],
  ['meta entities and suffix', `<meta name="ArticleTitle" content="&#12304;政策&#12305;${T}">|`, { title: T }],
  ['title tag with site', `<title>${T}_青溪县人民政府</title>|`, { title: T }],
  ['title tag with dashes', `<title>${T} - 政策文件 - 青溪县人民政府门户网站</title>|`, { title: T }],
  [
    'meta author source',
    `<meta name="source" content="青溪县水利局"><meta name="publishdate" content="2025年3月6日">|<h2 class="title">${T}</h2>`,
    { title: T, publishedOn: '2025-03-06', issuer: '青溪县水利局' },
  ],
  [
    'info line',
    `|<h1>${T}</h1><div class="info"><span>发布日期：2025-03-06</span><span>来源：青溪县水利局</span><span>字号：[大 中 小]</span></div>`,
    { title: T, publishedOn: '2025-03-06', issuer: '青溪县水利局' },
  ],
  [
    'info line pipes',
    `|<h1>${T}</h1><div class="info">发布时间：2025-03-06 10:22 | 来源：青溪县水利局 | 浏览：<script>x</script>次</div>`,
    { title: T, publishedOn: '2025-03-06', issuer: '青溪县水利局' },
  ],
  [
    'table',
    `|<table><tr><th>名称</th><td>${T}</td><th>索引号</th><td>113-2025-1</td></tr><tr><th>发布机构</th><td>青溪县人民政府办公室</td><th>文号</th><td>青政办〔2025〕12号</td></tr><tr><th>生成日期</th><td>2025-03-06</td><th>有效性</th><td>有效</td></tr></table><h1>${T}</h1>`,
    { title: T, issuer: '青溪县人民政府办公室', publishedOn: '2025-03-06', documentNumber: '青政办〔2025〕12号' },
  ],
  [
    'title with br',
    `|<h1>青溪县人民政府办公室<br>关于印发水库安全管理工作方案的通知</h1>`,
    { title: '青溪县人民政府办公室关于印发水库安全管理工作方案的通知' },
  ],
  ['og:title', `<meta property="og:title" content="${T}">|`, { title: T }],
  [
    'wechat',
    `<meta property="og:title" content="${T}">|<h1 class="rich_media_title" id="activity-name">${T}</h1><a id="js_name">青溪水利</a><em id="publish_time">2025-03-06</em>`,
    { title: T },
  ],
];

async function headOf(name: string, text: string, want: Want) {
  const { documents } = extract(await readUpload(name, Buffer.from(text)));
  expect(documents).toHaveLength(1);
  const [document] = documents;
  return Object.fromEntries(Object.keys(want).map((field) => [field, document?.[field as keyof Want] ?? null]));
}

describe('the head of a plan', () => {
  it.each(cases)('is read: %s', async (_about, text, want) => {
    expect(await headOf('plan.txt', text, want)).toEqual(want);
  });

  it.each(pages)('is read from a page: %s', async (_about, html, want) => {
    const [head = '', top = ''] = [html.slice(0, html.indexOf('|')), html.slice(html.indexOf('|') + 1)];
    const page = `<!doctype html><html><head><meta charset=utf-8>${head}</head><body><div class=con>${top}${ART}</div></body></html>`;
    expect(await headOf('page.html', page, want)).toEqual(want);
  });
});
