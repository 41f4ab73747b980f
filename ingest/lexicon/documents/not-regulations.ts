import { wordList } from '../../../graph/lexicon/word-list.ts';

/** What follows a title in 《》 that is broadcast: such a title is a brand, not a regulation. */
export const PROGRAMME_NOUNS = wordList('节目 栏目 专栏 专题节目 电视专栏 广播 直播 短视频 系列短视频');

/** How titles in 《》 end that are programmes whatever follows: no document is called so. */
export const PROGRAMME_TITLE_ENDINGS = wordList('之声 之窗 论坛 访谈 进行时 面对面 直播间 会客厅 大讲堂 热线');

/** What follows a title in 《》 that is a work of another kind: neither regulation nor brand. */
export const WORK_NOUNS = wordList(`
  一书 等书 丛书 读本 教材 教程 杂志 期刊 报纸 电影 影片 电视剧 纪录片 专题片 宣传片 微电影 动漫 歌曲 歌舞 话剧 戏剧
  剧目 舞台剧 展览 摄影展 画册 图书 特刊 专版 论文
`);

/** How titles of works, newspapers and forms end: they set no rules. */
export const WORK_TITLE_ENDINGS = wordList(`
  县志 市志 区志 省志 镇志 乡志 村志 街道志 通志 方志 志书 年谱 日报 晚报 早报 时报 周刊 月刊 期刊 杂志 读本 教材
  教程 选集 选读 学习纲要 学习问答 摘编 文选 文集 论述摘编 治国理政 年鉴 词典 辞典 丛书 画册 宣传片 专题片 纪录片
`);

/** How names of forms and certificates end: 《不动产权证书》 is filled in or handed out, not obeyed. */
export const FORM_ENDINGS = wordList(`
  证 证书 证明书 执照 申请表 登记表 审批表 汇总表 统计表 备案表 推荐表 评分表 一览表 报告表 信息表 申请书 承诺书
  告知书 通知书 决定书 意见书 建议书 委托书 责任书 任务书 合同 台账 申报书 倡议书 报名表 调查表 分工表 回执
`);

/** How titles of laws, rules and official documents end, where they are named without 《》. */
export const LAW_ENDINGS = wordList('法 法典 条例 规定 办法 细则 规则 准则 章程 决定');

/** Right before a law that is named without 《》: 依照行政复议法第十一条. */
export const BEFORE_A_LAW = wordList(`
  根据 依据 按照 依照 违反 符合 适用 落实 执行 遵守 贯彻 以及 和 与 及 的
`);
