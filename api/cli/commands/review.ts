import { Command } from 'commander';
import type { PrecedentFamily } from '../../../graph/precedents/precedents.ts';
import type { Finding } from '../../../graph/precedents/review/finding.ts';
import { type DraftReview, type ReviewedMeasure, reviewDraft } from '../../../graph/precedents/review/review-draft.ts';
import { toDraft } from '../../../ingest/draft.ts';
import { readSource } from '../../../ingest/read/read-source.ts';
import { measureLabel } from '../../measure-label.ts';
import type { CommandContext } from '../command-context.ts';
import { openEmbedder, openExisting, withParts } from '../open.ts';
import { fromHere, withJson, withStore } from '../options.ts';
import { readDecisions } from './decisions.ts';
import { familyAsJson } from './precedents.ts';

/** `review FILE`: what a draft says, lacks and shares with stored plans; nothing of it is stored. */
export function reviewCommand({ settings }: CommandContext): Command {
  const command = new Command('review')
    .description(
      'Review a draft measure by measure: what is missing or vague, numbers and laws to check, precedents. Nothing is stored.',
    )
    .argument('<file>', 'a draft')
    .option('--sure', 'leave out precedents that may merely be related');
  withJson(withStore(command), 'every measure with its facts, findings and precedents');
  return command.action(async (path: string, options: { store?: string; json?: true; sure?: true }) => {
    const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
    const source = await readSource(fromHere(settings, path), settings.readLimits);
    const draft = toDraft(source, await readDecisions(settings));
    const embedder = await openEmbedder(settings, { fetch: false, say });
    const store = await openExisting(settings, options.store, embedder);
    await withParts([store, embedder], async () => {
      const review = await reviewDraft({ store, embedder }, draft, { sure: options.sure ?? false });
      process.stdout.write(options.json ? asJson(review) : asText(review));
    });
  });
}

function asJson({ documents, mode, measures, omitted }: DraftReview): string {
  const answer = { titles: documents.map(({ title }) => title), mode, measures: measures.map(measureAsJson), omitted };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function measureAsJson({
  measure,
  document,
  units,
  targets,
  deadlines,
  brands,
  laws,
  findings,
  precedents,
  weak,
}: ReviewedMeasure) {
  const { number, title, measureKind: kind, path, text, start, end } = measure;
  return {
    document: document.title,
    ...{ number, title, kind, path, text, start, end, units, deadlines, findings },
    targets: targets.map(
      ({ metric, value, upper, unit, comparator, deadline, text: written, elsewhere, ...place }) => ({
        ...{ metric, value, upper, unit, comparator, deadline, text: written, elsewhere },
        ...{ start: place.start, end: place.end },
      }),
    ),
    brands: brands.map(({ name }) => name),
    laws: laws.map(({ regulation, article, start: from, end: to }) => ({
      title: regulation.title,
      article,
      start: from,
      end: to,
    })),
    precedents: precedents.map(familyAsJson),
    weak: weak.map(familyAsJson),
  };
}

function asText({ measures, omitted }: DraftReview): string {
  const lines = measures.flatMap(measureLines);
  const findings = measures.reduce((sum, { findings: found }) => sum + found.length, 0);
  lines.push(`共 ${measures.length} 条举措，${findings} 处提示。草稿未存储。`);
  if (omitted > 0) lines.push(`另有 ${omitted} 条未审阅，请分部分提交。`);
  return `${lines.join('\n')}\n`;
}

function measureLines({ measure, units, findings, precedents, weak }: ReviewedMeasure): string[] {
  return [
    `${(measure.number ?? '').replace(/(?<=\d)$/, ' ')}${measureLabel(measure)}`,
    ...(units.length === 0 ? [] : [`   单位：${units.map(({ name, role }) => `${name}（${ROLE[role]}）`).join('、')}`]),
    ...findings.map((finding) => `   ! ${sentenceOf(finding)}`),
    ...[...precedents, ...weak]
      .flatMap(({ members }) => members.slice(0, 1))
      .map(
        ({ document, measure: worded, likeness, match }) =>
          `   ${match === 'weak' ? '可能相关' : '先例'}：${document.publishedOn ?? document.year ?? '日期不详'}《${document.title}》“${measureLabel(worded)}”${likenessOf(match, likeness)}`,
      ),
    '',
  ];
}

function likenessOf(match: PrecedentFamily['match'], likeness: number): string {
  if (match === 'weak') return '';
  return match === 'meaning' ? '（语义相近）' : `（措辞 ${Math.round(likeness * 100)}% 相同）`;
}

const ROLE = { lead: '牵头', responsible: '责任', support: '配合' } as const;
const OPEN = { time: '何时', will: '做不做', scope: '范围多大', who: '由谁做' } as const;

/** A finding in Chinese. */
function sentenceOf({ code, quote, values: v }: Finding): string {
  switch (code) {
    case 'no-unit':
      return '未写明责任单位';
    case 'no-lead':
      return `有多个单位而未写明牵头单位：${v.units}`;
    case 'collective-only':
      return `只有统称，没有具体单位：${v.units}`;
    case 'no-deadline':
      return '未写明完成时限';
    case 'no-number':
      return '没有可核验的数字指标';
    case 'vague-wording':
      return `“${quote}”没有说明${OPEN[v.kind as keyof typeof OPEN]}`;
    case 'number-stands-out':
      return `“${quote}”${v.side === 'below' ? '低' : '高'}于其他 ${v.plans} 份文件的同一指标（${v.range === 'half' ? '多为 ' : ''}${v.low === v.high ? '' : `${v.low}–`}${v.high}${v.unit}）`;
    case 'law-title-doubtful':
      return `《${v.cited}》与库中的《${v.known}》只差几个字，请核对名称`;
    case 'law-other-version':
      return `《${v.cited}》在库中另有版本《${v.known}》，请核对是否现行`;
    case 'law-replaced':
      return `《${v.cited}》已被《${v.by}》废止或替代`;
  }
}
