import { alternation } from '../../../../graph/text/alternation.ts';
import { sentencesIn } from '../../../../graph/text/sentences.ts';
import type { Span } from '../../../../graph/text/span.ts';
import { hasWholeWord } from '../../../../graph/text/words.ts';
import {
  ACTING_WITH,
  ACTION_VERBS,
  AIM_NOUNS,
  CONNECTORS,
  DEMANDING_VERBS,
  PAST_WORDS,
  PLAN_TERMS,
  REPORTING_VERBS,
  REPORTING_WORDS,
  SPEAKERS,
} from '../../../lexicon/measures/actions.ts';
import { MANNER_ADVERBS } from '../../../lexicon/shared/manner.ts';
import type { MeasureDraft } from '../../plan.ts';
import { isSurelyUnit, splitNames } from '../../units/list/unit-names.ts';
import type { Paragraph, SentenceRule } from '../measure-rule.ts';

export const reportSentence: SentenceRule = {
  name: 'measure/report-sentence',
  summary: '没有编号的会议报道，写明将要做什么的句子为一条举措；已经做成的、转述会议召开的不是。',
  examples: [
    {
      text: '全市农业工作会议召开\n2024-03-01\n2023年，全市建成高标准农田5万亩。\n会议提出，今年要抓好农业工作。\n着力稳定粮食生产，落实种植面积，推广先进技术。加快推进种业振兴，建设良种基地。持续优化农业服务，健全社会化服务体系。',
      finds: ['– 着力稳定粮食生产', '– 加快推进种业振兴', '– 持续优化农业服务'],
    },
    {
      text: '河道整治任务分工\n现将各有关单位的任务明确如下：\n县水利局负责河道疏浚，清理淤泥，加固堤防。\n县财政局要落实整治经费，加强资金监管。\n张某负责现场指挥。',
      finds: ['– 县水利局负责河道疏浚', '– 县财政局要落实整治经费'],
    },
    {
      text: '校舍加固行动方案\n根据《校舍安全办法》，结合实际，制定本方案。\n加固行动分批推进。实施期限为2024—2026年，今后另行延长。加快排查校舍隐患，建立台账。',
      finds: ['– 加快排查校舍隐患'],
    },
    {
      text: '2023年，全县建成水塔3座，成效明显。2024年，县水利局将加快管网改造，更换水表。年底前，将完成管网改造20公里。',
      finds: ['– 2024年', '– 年底前'],
    },
    {
      text: '会议强调，要抓好护河工作。培育“四支队伍”。深挖沿河资源，发动志愿者护河。会议明确了今年的任务，计划清淤20公里。',
      finds: ['– 要抓好护河工作', '– 培育“四支队伍”', '– 计划清淤20公里'],
    },
    {
      text: '县水利局召开座谈会，集中力量抓好三大项目：一是新建水塔3座；二是更换水表；三是整治河道。与会人员介绍了情况。',
      finds: ['– 县水利局召开座谈会'],
    },
    {
      text: '2024年全县水利工作会议召开\n2023年，全县新建水塔3座，举办活动6场。新增志愿者30名。会议总结了去年的任务，表彰了先进。',
      finds: [],
    },
    {
      text: '全县民生项目清单公布\n今年，某县将新建水塔3座。其中，全年改造管网20公里。农村供水方面，推进水表更换。此前，全县完成了普查。',
      finds: ['– 今年', '– 其中', '– 农村供水方面'],
    },
    {
      text: '据介绍，活动共有三项。一是县水利局负责举办节水技术培训班，组织用水户代表观摩；二是县教育局负责组织中小学生参观水厂和污水处理厂；三是各乡镇向村民发放节水器具和宣传手册。',
      finds: [
        '– 一是县水利局负责举办节水技术培训班',
        '– 二是县教育局负责组织中小学生参观水厂和污水处理厂',
        '– 三是各乡镇向村民发放节水器具和宣传手册',
      ],
    },
    {
      text: '会议要求，要抓好春灌用水调度，逐村核定用水量；要强化水质检测，更换老旧滤池；要做好应急供水，备足车辆和水泵。\n下一步，县水利局将深化水价改革。',
      finds: ['– 要抓好春灌用水调度', '– 要强化水质检测', '– 要做好应急供水', '– 下一步'],
    },
    {
      text: '某县推进供水\n本报讯 记者从县水利局获悉，今年，全县将新建水塔3座。县供水公司拟建设水厂2座，扩大供水能力。',
      finds: ['– 全县将新建水塔3座', '– 县供水公司拟建设水厂2座'],
    },
    {
      text: '某县召开供水工作会议\n会议要求，要更换水表，减少漏损；要疏浚河道，加固堤防。\n据悉，今年县水利局还将联合县教育局开展节水宣传。县供水公司计划打造智慧水厂，扩大供水能力。',
      finds: ['– 要更换水表', '– 要疏浚河道', '– 县水利局还将联合县教育局开展节水宣传', '– 县供水公司计划打造智慧水厂'],
    },
    {
      text: '县长主持召开供水专题会议\n会上，县水利局汇报了情况。\n李某指出，供水是重要的民生工程，去年停水3次。\n李某要求，一要抓好水源保护。划定保护范围，清理垃圾。二要抓好管网改造。更换老旧水管，减少漏损。\n会议强调，各乡镇要压实责任，加强巡查。',
      finds: ['– 一要抓好水源保护', '– 二要抓好管网改造', '– 要压实责任'],
    },
    {
      text: '某县推进供水\n县水利局有关负责人表示，还将加强水质检测，合格率达到100%。该局负责人介绍，去年新建水塔3座。',
      finds: ['– 还将加强水质检测'],
    },
    {
      text: '某县召开供水工作会议\n今年，某县将新改建水厂6座。同时，县水利局还将联合相关企业更换水表。',
      finds: ['– 今年', '– 同时'],
    },
  ],
  find: sentenceMeasures,
};

const LEAD_SENTENCE = 18;

/** Sentences of a paragraph that begin by ordering work; a short lead sentence joins the one it leads. */
function sentenceMeasures(text: string, paragraph: Paragraph): MeasureDraft[] {
  const measures: MeasureDraft[] = [];
  let leadStart = -1;
  let leadTitle = -1;
  const looksAhead = hasWholeWord(paragraph.line.text, LOOKS_AHEAD);
  for (const sentence of sentencesIn(text, paragraph.line).flatMap((one) => enumerated(text, one))) {
    const tells = paragraph.leadIn || TELLS.test(text.slice(sentence.start, sentence.start + 60));
    const reported = tells ? (REPORTED.exec(text.slice(sentence.start, sentence.end))?.[0].length ?? 0) : 0;
    const from = sentence.start + reported;
    const opening = text.slice(from, Math.min(sentence.end, from + 12));
    const words = text.slice(sentence.start, sentence.end);
    const led = leadStart >= 0 && !PAST_WORDS.some((word) => opening.includes(word));
    if (
      !(
        led ||
        ordersWork(opening) ||
        (reported > 0 && PLANS.test(opening)) ||
        (looksAhead && plansWork(text.slice(from, sentence.end), paragraph, reported > 0)) ||
        listsWork(words) ||
        givesDuty(text.slice(from, Math.min(sentence.end, from + 60)))
      ) ||
      isAim(words, reported > 0)
    ) {
      leadStart = -1;
      continue;
    }
    const start = leadStart >= 0 ? leadStart : sentence.start;
    // 某某要求，一要抓好保供。由县水利局…: who says so is no part of the lead sentence.
    const lead = ORDINAL_LEAD.test(opening) ? from : sentence.start;
    if (
      sentence.end - lead <= LEAD_SENTENCE &&
      !/[，,；;]/.test(text.slice(lead, sentence.end)) &&
      leadStart < 0 &&
      sentence.end < paragraph.line.end
    ) {
      leadStart = sentence.start;
      leadTitle = lead;
      continue;
    }
    leadStart = -1;
    measures.push({
      rule: reportSentence.name,
      kind: 'action',
      number: null,
      title: firstClause(text, start < sentence.start ? leadTitle : from, sentence.end),
      path: paragraph.headings,
      start,
      end: sentence.end,
      source: null,
    });
  }
  return measures;
}

/** 一要, 二是 */
const ORDINAL_LEAD = /^[一二三四五六七八九十](?:是要|要|是)/;

/** 据悉, 本报讯 记者从市民政局获悉: from whom the paper has it. */
const FROM_WHOM =
  '据(?:悉|介绍|了解)|(?:本[报网台]讯)?[\\s\u3000]*(?:[（(][^（()）]{1,24}[）)])?(?:[\\d月日昨今近前]{1,6}[，,])?记者[^，,。]{0,6}从[^，,。]{2,30}(?:获悉|了解到)';
/** 会议强调，要…: what follows the comma is what will be done. */
const REPORTED = new RegExp(
  `^(?:${FROM_WHOM}|[^，,。]{0,16}${alternation(REPORTING_VERBS)}(?:了[^，,。：:]{0,30})?)[，,：:](?:\\d{4}年[，,]?|今年[，,]?|下一步[，,]?)?(?:[^，,。]{0,24}?(?=[一二三四五六七八九十]?(?<![重主需必首次将])要(?![求素点害职])|必须|应当)|(?=计划|力争|拟|[^，,。]{0,20}将))|^会议${alternation(DEMANDING_VERBS)}[，,：:](?=${alternation(ACTION_VERBS)})`,
);
/** Sentences of news that say from whom they have what is planned. */
const TELLS = new RegExp(
  `^(?:${FROM_WHOM}|[^，,。]{2,20}${alternation(SPEAKERS)}[^，,。]{0,4}(?:表示|介绍|透露)[，,])`,
);
const PLANS = /^(?:计划|力争|拟)(?!单列|生育|外|内)/;
/** 十大项目：一是做好…；二是…, 民生实事有：新建…: the list is what will be done. */
const LIST = /(?:项目|任务|工作|实事|工程|目标)(?:有|为|是|包括)?[：:](?=(?<item>.{4,12}))/;
const ORDINAL =
  /^(?:(?:同时|此外|另外)[，,])?(?:[一二三四五六七八九十]{1,2}(?:是要|是|要)|要|必须|第[一二三四五六七八九十][，,])/;

function listsWork(sentence: string): boolean {
  const item = LIST.exec(sentence)?.groups?.item ?? '';
  return ordersWork(item.replace(/^一是/, ''));
}

/** 实施期限为…, 培训对象是…: names a term of the plan. */
const TERM_OF_PLAN = new RegExp(`^[\\u4e00-\\u9fff]{2}${alternation(PLAN_TERMS)}[为是：:]`);

function ordersWork(opening: string): boolean {
  const words = opening.replace(ORDINAL, '');
  if (TERM_OF_PLAN.test(words)) return false;
  return ACTION_VERBS.some((verb) => words.startsWith(verb)) || ORDINAL.test(opening);
}

const CONNECTOR = new RegExp(
  `^(?:${alternation(CONNECTORS)}|[0-9]{1,2}月底前|[^，,。]{0,4}[一二三四下][季阶]度?段?|到20\\d{2}年底?|20\\d{2}年|[^，,。]{2,24}方面)[，,]?`,
);
const WILL = new RegExp(`^[^，,。]{0,20}?(?:还|也|再)?将(?:${alternation(MANNER_ADVERBS)}|重点)*`);

/** A paragraph that speaks of what is still to come. */
const LOOKS_AHEAD = /将|计划/g;

/** 记者获悉，全市将围绕…谋划一批工程: leads in what follows. */
const FRAME = /^(?:围绕|聚焦|按照|结合)/;

/** 今年，某区将新建…; 其中，全年改造…: what a report says is still to come, in a paragraph that speaks of that. */
function plansWork(sentence: string, { leadIn }: Paragraph, reported: boolean): boolean {
  if (leadIn && !reported) return false;
  let words = sentence;
  for (let found = CONNECTOR.exec(words); found; found = CONNECTOR.exec(words)) words = words.slice(found[0].length);
  const will = WILL.exec(words)?.[0].length ?? 0;
  const connected = words.length < sentence.length;
  const opening = words.slice(will, will + 12);
  if (reported && FRAME.test(opening)) return false;
  return (
    (connected && ordersWork(words.slice(0, 12))) ||
    (will > 0 && (ordersWork(opening) || ACTING_WITH.some((word) => opening.startsWith(word))))
  );
}

const DUTY =
  /^(?<names>[^，。；：:,;（(]{3,40}?)(?:具体|主要|全面)?(?:负责|牵头|会同|要|应当?|须|(?<plan>(?:还|也)?(?:将|计划|拟)))(?!人|制|地)/;

/** 县水利局负责…, 县财政局要…: a paragraph that says what one body does. */
function givesDuty(opening: string): boolean {
  const found = DUTY.exec(opening);
  const names = found?.groups?.names ?? '';
  if (found?.groups?.plan !== undefined && !ordersWork(opening.slice(found[0].length, found[0].length + 12)))
    return false;
  const pieces = names === '' ? [] : splitNames(names, 0, names.length);
  return pieces.length > 0 && pieces.every(({ name }) => isSurelyUnit(name));
}

/** 根据…精神，结合实际，制定本方案。 */
const PREAMBLE = /^(?:为|根据|依据|按照|结合)[^。]*制[定订]本[^。，；]{2,10}。?$/;

const AIM = new RegExp(`是[^，。]{0,40}${alternation(AIM_NOUNS)}[。]?$`);

/** 推进…是…的应有之义: says why, orders nothing. */
function isAim(sentence: string, reported: boolean): boolean {
  return (
    PREAMBLE.test(sentence) ||
    AIM.test(sentence) ||
    (!reported && REPORTING_WORDS.some((word) => word.length > 2 && sentence.slice(0, 20).includes(word)))
  );
}

const NUMBERED_PART = /^(?:[一二三四五六七八九十]{1,2}(?:是要|是)|要|第[一二三四五六七八九十]{1,2}[，,])/;
/** Shorter parts are a list of objects: 一是水塔；二是管网。 */
const PART_LENGTH = 20;

/** 一是…；二是…, 要…；要…: parts of one sentence that each say what will be done, what leads them in with the first. */
function enumerated(text: string, { start, end }: Span): Span[] {
  const colon = text.slice(start, end).search(/[：:]一是/);
  const reported = REPORTED.exec(text.slice(start, end))?.[0].length ?? 0;
  const first = start + (colon < 0 ? reported : colon + 1);
  const parts: { start: number; end: number }[] = [];
  let from = first;
  for (let at = first; at <= end; at++) {
    if (at < end && text[at] !== '；' && text[at] !== ';') continue;
    const last = parts.at(-1);
    if (last && !NUMBERED_PART.test(text.slice(from, from + 4))) last.end = at;
    else parts.push({ start: from, end: at });
    from = skipSpace(text, at + 1, end);
  }
  const [opening] = parts;
  const numbered = opening && NUMBERED_PART.test(text.slice(opening.start, opening.start + 4));
  const listed = opening && !text.startsWith('要', opening.start) && end - first < PART_LENGTH * parts.length;
  if (!numbered || parts.length < 2 || listed) return [{ start, end }];
  return [{ start, end: opening.end }, ...parts.slice(1)];
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /[\s\u3000]/.test(text[at] ?? '')) at++;
  return at;
}

function firstClause(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  const stop = words.search(/[，,。；;]/);
  return stop < 0 ? words : words.slice(0, stop);
}
