import type { RULES } from '../generated/rules.ts';

/** What each rule recognises, for readers of English; the rules themselves say it in Chinese. */
export const RULES_IN_ENGLISH: { readonly [R in keyof typeof RULES]: string } = {
  'metadata/issuer-in-title': 'Without a body in the sign-off, the one before 关于 in the title.',
  'metadata/labelled': 'The box of a web page: 发文机关：, 发文字号： and the like.',
  'metadata/letterhead':
    'The letterhead 某某机关文件, of several bodies too; without 文件, the bodies above the document number.',
  'metadata/number':
    'The document number on a line of its own or in brackets after the title; numbers cited in the text do not count.',
  'metadata/published-on': 'Without a date of signing, the day on which the page was published.',
  'metadata/region': 'The place at the beginning of the issuer or the title.',
  'metadata/sign-off': 'Body and date at the end; the date may be in Chinese numerals.',
  'metadata/signed-on':
    '成文日期 of the box, or the date in brackets after the title; comes before the day of publication.',
  'metadata/source':
    'Where no body is named elsewhere, the 来源 of the page; newspapers, sites and other media are none.',
  'metadata/title':
    'The title: a line that ends in 方案, 要点, 意见, 通知 or the like, broken lines joined; of a notice that carries a plan, the title of the plan.',
  'kind/articles': 'The title does not tell the kind, and the text has four articles (第一条 …) or more: a regulation.',
  'kind/formula': 'The title does not tell the kind, and an opening formula does: 现批复如下, 现答复如下, 制定本办法 …',
  'kind/news':
    'A report: the text opens with 本报讯 or 记者从……获悉 or ends with its reporter, or begins with a day and what was held or visited that day, or the title says that something was issued (印发《……》), held or arranged, explains (一图读懂……) or exclaims.',
  'kind/title':
    'The last word of the title: 方案, 要点, 意见, 批复, 条例 …; of 关于印发《……》的通知, that within the marks. Commendations are a kind of their own.',
  'measure/no-work':
    'Kinds that order no work (replies, regulations, commendations, announcements): their sentences are no measures and their numbers no targets; of reports, only the parts on work to come. What names its units is taken all the same.',
  'measure/not-a-measure': 'General requirements, goals, background, lists and dates of effect are no measures.',
  'measure/numbered-item':
    'An item of the last level of numbering that says what to do; items of a few words are joined with the one above.',
  'measure/phase-paragraph': 'Two or more paragraphs without numbers that each begin with a phase.',
  'measure/phase': 'Items under a heading on steps or schedule (实施步骤, 时间安排).',
  'measure/report-sentence':
    'In a report without numbers, a sentence that says what will be done; what was done already is none.',
  'measure/safeguard': 'Items under a heading on safeguards (保障措施, 组织实施, 工作要求).',
  'measure/table-row':
    'A row of a table of tasks that has a column for the task and one for the unit; merged groups reach down to the next.',
  'measure/ordinal-sentences':
    'First …, second …, third … in one paragraph: each is a measure where two or more name their units.',
  'measure/unit-paragraph': 'Two or more paragraphs without numbers that each end with their own units.',
  'unit/bare-bracket':
    'A bracket at the end of a sentence or heading with nothing but units: leads where all brackets of its level say so, else responsible.',
  'unit/carried-on': '“以下均需某某落实，不再列出”: the units named belong to every measure that follows.',
  'unit/clause': 'Units in a sentence: 由某某牵头, 某某负责, 会同某某.',
  'unit/duty': 'A sentence that says a unit must bear responsibility: 担负起主体责任, 落实属地责任.',
  'unit/first-named': '“列第一位者为牵头单位”, “加★的为牵头单位”; with 下同, to the end of the text.',
  'unit/heading-duty':
    'A heading that says itself whose work follows, 县水利局牵头工作（3项）: it belongs to every measure below it.',
  'unit/heading': 'Units in a heading belong to every measure below it.',
  'unit/labelled-bracket':
    'Units in a bracket that says 牵头单位：, 责任单位： or 配合单位：; brackets of every width count.',
  'unit/line': 'A line of its own, 责任单位： and the like; names may go on in the next line.',
  'unit/section-item': 'An item of a section on who leads or bears it, valid for every measure of the section.',
  'unit/starred-list': 'A list at the end that marks first leads with ★, carried to the measures of the same heading.',
  'unit/suffix-bracket': 'A bracket in which 牵头, 负责, 参与 or 配合 after a unit gives its role.',
  'unit/table-cell':
    'Units in the unit column of a table of tasks; the role follows its head, or an asterisk where the head says so.',
  'target/amount': 'An amount to reach (number, money, area, length), turned into base units; of a range, both ends.',
  'target/bare-number': 'A number without a unit: only after 指数, 系数 or 数量 and where 达到 or 不低于 leads to it.',
  'target/change':
    'By how much something grows or falls; with 到 or 至 behind it is a level instead. What follows 比 is the baseline.',
  'target/count':
    'How many of something to make or train; Chinese numerals must follow the verb, and “一个” needs 至少 or 每.',
  'target/deadline':
    'By when: 到2025年, 2025年6月底前, 年底前, “十四五”末 …; reaches to the end of the sentence, among goals to that of the paragraph.',
  'target/distributed-values': 'Several values after 分别达到, given to their metrics in order.',
  'target/doubling': 'Doubling: once is 1, twice is 2.',
  'target/duration': 'A time to shorten to, not to exceed, or to reach.',
  'target/fraction': 'A fraction: 万分之一 is 0.0001; 百分之 counts as per cent.',
  'target/from-to': '“由……提高到……”: the second number is the target, the first its baseline.',
  'target/full-coverage': 'Full coverage without a number, where there is a deadline or it stands among the goals.',
  'target/indicator-table':
    'A row of a table of indicators: the years of its head are deadlines, the base year is the baseline; growth a year and sums are targets too; levels that are no number are kept in words, and whether the indicator binds.',
  'target/not-a-condition': 'Numbers in a condition or threshold are no targets.',
  'target/not-a-description':
    'Investment, area or capacity that describe a project are no targets; what is to be invested is.',
  'target/not-a-forecast': 'What is foreseen (据……预测, 可能) is no target.',
  'target/not-a-frequency': 'How often routine work is done is no target, unless it says at least.',
  'target/not-a-grant':
    'Subsidies, rewards, fees and fines are no targets, unless a standard is to be raised to a number.',
  'target/not-a-list': 'Counting what is listed, or what is there already, is no target.',
  'target/not-a-time-limit': 'Time limits of a procedure are no targets; a time to shorten to is.',
  'target/not-in-a-name': 'Numbers in names, titles and models are no targets.',
  'target/not-the-past': 'Figures on how things are or were are no targets.',
  'target/percentage': 'A percentage to reach or keep; a deadline before it reaches to the end of the sentence.',
  'target/rank': 'A rank: among the first so many.',
  'target/share-of-a-noun': 'A percentage before its noun: 100%的镇卫生院建设达标.',
  'target/zero-incidents': 'No accidents, no deaths: the value is 0. Figures of speech do not count.',
  'brand/before-a-head':
    'A name in quotation marks before a word such as 行动, 工程, 平台 or 品牌; only what is within the marks.',
  'brand/called-a-brand': 'A name without marks that the text calls a brand: 打响……品牌.',
  'brand/coined-name':
    'A coined name: beginning with 智慧, 云上, 掌上 …, with a dot or strung numbers, or a ……码 to be spread.',
  'brand/established':
    'A brand of four characters or more that was found elsewhere in the text, met again without marks or kind.',
  'brand/in-a-list': 'Several names in marks that are together called brands, actions or the like at the end.',
  'brand/named-reform':
    'A reform, mechanism, system or inspection with a name of its own; long sentences that describe one do not count.',
  'brand/object-of-making':
    'A name of three to twelve characters in marks that is the object of 推行, 打造, 开展 or 推广.',
  'brand/programme': 'A programme or column of radio, television or a paper in title marks.',
  'brand/self-named': 'A name in marks that itself ends in 行动, 工程, 码, 在线 or the like.',
  'brand/subject-of-acting':
    'A name of three to twelve characters in marks of which something like 上线 or 落地 is said; figures of speech do not count.',
  'citation/article': 'The article, paragraph or item after a title in marks or its number; several are kept together.',
  'citation/named-without-marks':
    'A law named in full or with an article, without title marks; laws in general do not count.',
  'citation/short-form':
    'A short form that 以下简称 introduced, taken for the full title; without it, the last document whose title ends so.',
  'citation/title-in-marks': 'The title of a law or document in 《》, with the number behind it.',
  'unit/issuer':
    'The measure names no unit and a bureau issued the document: concluded that the bureau is responsible. Not concluded of governments and party committees.',
  'region/own-level':
    'A text that speaks of 我省 or 全市: the place of that level that it names most, at least twice and twice as often as any other.',
  'issuer/own-system':
    'No issuer is written, and the text speaks of 厅党委 or 局机关: concluded from place and system.',
  'region/issuer':
    'The place in the name of the issuer; districts of one name are told apart by places above them in the text.',
  'region/title': 'Without an issuer, the place in the title; short names must stand in the text again.',
};
