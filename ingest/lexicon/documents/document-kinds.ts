import { wordList } from '../../../graph/lexicon/word-list.ts';
import type { DocumentKind } from '../../../graph/model.ts';

/** What a reader calls each kind. */
export const KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
  plan: '规划',
  scheme: '方案',
  points: '要点',
  opinions: '意见',
  notice: '通知',
  assignment: '分工表',
  news: '报道',
  report: '报告',
  speech: '讲话',
  approval: '批复',
  letter: '函与答复',
  decision: '决定',
  commendation: '表彰',
  regulation: '条例与办法',
  announcement: '公告',
};

/** What a document calls itself at the end of its title, by kind. The longest ending that fits wins. */
export const TITLE_ENDINGS: Readonly<Record<DocumentKind, readonly string[]>> = {
  plan: ['规划', '纲要', '规划纲要'],
  scheme: wordList('方案 预案 计划 行动 安排 思路 打算 谋划 路线图 任务书 部署 民生实事 实事项目 重点项目'),
  points: ['要点', '重点工作', '重点任务', '工作任务', '目标任务'],
  opinions: ['意见', '措施', '举措', '政策', '政策清单', '若干条'],
  notice: ['通知', '的通知书'],
  assignment: wordList(`
    分工 分工表 分解表 任务分解 责任分解 分解书 分解方案 任务表 任务清单 责任清单 工作清单 台账 分工方案 一览表 责任书
    折子工程
  `),
  news: ['解读', '问答', '侧记', '纪实', '综述', '答记者问', '一图读懂'],
  report: wordList('报告 公报 通报 总结 述职 年报 简报 自评 落实情况 完成情况 进展情况 推进情况 办理情况'),
  speech: ['讲话', '致辞', '发言', '讲话稿', '讲话提纲', '动员令'],
  approval: ['批复', '审批意见'],
  letter: ['函', '复函', '答复', '答复函', '答复意见', '复文', '回复', '请示', '征求意见稿的函', '办理答复'],
  decision: ['决定', '决议'],
  commendation: ['表彰', '嘉奖令', '光荣榜', '表彰名单'],
  regulation: wordList('条例 办法 规定 规则 细则 章程 准则 规程 规范 标准 制度 导则 指引 指南 法 公约 裁量基准'),
  announcement: ['公告', '通告', '公示', '启事', '简章', '招募令'],
};

/** Endings that look like another kind's: 做法 is no law, 办法 is one. */
export const NOT_AN_ENDING = wordList('做法 方法 看法 想法 执法 普法 司法 立法 守法');

/** Before 决定, 通报 or 通知 these words make the document a commendation. */
export const COMMENDING_WORDS = wordList('表彰 表扬 嘉奖 授予 记功 命名 通报激励');

/** What a document of a kind says of itself in its first or last lines, where the title says nothing. */
export const FORMULAS: readonly (readonly [formula: string, kind: DocumentKind])[] = [
  ['现批复如下', 'approval'],
  ['批复如下', 'approval'],
  ['现答复如下', 'letter'],
  ['答复如下', 'letter'],
  ['现回复如下', 'letter'],
  ['现函复如下', 'letter'],
  ['函复如下', 'letter'],
  ['提案收悉', 'letter'],
  ['建议收悉', 'letter'],
  ['专此函复', 'letter'],
  ['现公告如下', 'announcement'],
  ['公告如下', 'announcement'],
  ['通告如下', 'announcement'],
  ['公示如下', 'announcement'],
  ['特此公告', 'announcement'],
  ['予以公示', 'announcement'],
  ['现报告如下', 'report'],
  ['报告如下', 'report'],
  ['向大会报告', 'report'],
  ['向大会作', 'report'],
  ['请予审议', 'report'],
  ['作如下决定', 'decision'],
  ['决定如下', 'decision'],
  ['特作如下决定', 'decision'],
  ['现通知如下', 'notice'],
  ['通知如下', 'notice'],
  ['提出以下意见', 'opinions'],
  ['提出如下意见', 'opinions'],
  ['提出以下实施意见', 'opinions'],
  ['提出如下实施意见', 'opinions'],
  ['制定如下措施', 'opinions'],
  ['制定以下措施', 'opinions'],
  ['制定本条例', 'regulation'],
  ['制定本办法', 'regulation'],
  ['制定本规定', 'regulation'],
  ['制定本细则', 'regulation'],
  ['制定本规则', 'regulation'],
  ['制定本方案', 'scheme'],
  ['制定本行动方案', 'scheme'],
  ['制定本实施方案', 'scheme'],
  ['制定本工作方案', 'scheme'],
  ['制定本行动计划', 'scheme'],
  ['制定本实施计划', 'scheme'],
  ['制定本计划', 'scheme'],
  ['制定本规划', 'plan'],
];

/** How newspapers and news pages begin or name their sources. */
export const NEWS_FORMULAS = wordList(`
  本报讯 本网讯 本台讯 本报记者 通讯员 记者获悉 记者从 记者了解到 新华社 新华网 央视网消息 央视新闻 新闻发布会 网讯 日讯 日电
  全媒体记者 （记者
`);

/** With these a paragraph of a report turns to the time to come. */
export const COMING_OPENINGS = wordList(`
  今年经济社会发展 今年，我们将 今年全 今年要 今年将 今年工作 下一步 下步 下阶段 接下来 新的一年 明年
`);

/** In a title that ends with no kind these words tell of an event, as headlines do. */
export const HEADLINE_WORDS = wordList(`
  会议提出 会议强调 会议指出 会议要求 召开 举行 举办 部署 出台 启动 发布 推出 联合印发 开展 多措并举 按下 跑出
`);

/** With these the paragraphs of news begin. */
export const NEWS_OPENINGS = wordList(`
  近日， 日前， 近期， 昨日， 昨天， 今天上午 连日来 据了解， 据悉，
  近日印发 近日发布 近日出台 日前印发 日前发布 日前出台
`);

/** What news tell in their first sentence, behind the day: that somebody met, came or saw. */
export const EVENTS = wordList(`
  召开 主持 举行 举办 出席 参加 调研 视察 检查 走访 慰问 来到 赴 走进 深入 启动 开幕 揭牌 签约 座谈 一行
`);

/** When on its day an event was, as news say it. */
export const PARTS_OF_DAY = wordList('凌晨 早上 上午 中午 下午 傍晚 晚上 晚间 晚');
