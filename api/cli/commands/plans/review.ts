import { Command } from 'commander';
import type { Precedent } from '../../../../graph/precedents/precedents.ts';
import {
  type DraftReview,
  type ReviewedMeasure,
  reviewDraft,
} from '../../../../graph/precedents/review/review-draft.ts';
import { toDraft } from '../../../../ingest/draft.ts';
import { readSource } from '../../../../ingest/read/read-source.ts';
import { measureLabel } from '../../../language/measure-label.ts';
import type { CommandContext } from '../../command-context.ts';
import type { Words } from '../../language/language.ts';
import { openEmbedder, openExisting, withParts } from '../../open.ts';
import { fromHere, withJson, withStore } from '../../options.ts';
import { readDecisions } from '../decisions/decisions.ts';
import { dateOf, familyAsJson } from '../questions/precedents.ts';

/** `review FILE`: what a draft says, lacks and shares with stored plans; nothing of it is stored. */
export function reviewCommand({ settings, say, words }: CommandContext): Command {
  const command = new Command('review')
    .description(
      'Review a draft measure by measure: what is missing or vague, numbers and laws to check, precedents. Nothing is stored.',
    )
    .argument('<file>', 'a draft')
    .option('--sure', 'leave out precedents that may merely be related');
  withJson(withStore(command), 'every measure with its facts, findings and precedents');
  return command.action(async (path: string, options: { store?: string; json?: true; sure?: true }) => {
    const source = await readSource(fromHere(settings, path), settings.readLimits);
    const draft = toDraft(source, await readDecisions(settings));
    const embedder = await openEmbedder(settings, { fetch: false, say });
    const store = await openExisting(settings, options.store, embedder);
    await withParts([store, embedder], async () => {
      const review = await reviewDraft({ store, embedder }, draft, { sure: options.sure ?? false });
      process.stdout.write(options.json ? asJson(review) : asText(review, words));
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

function asText({ measures, omitted }: DraftReview, words: Words): string {
  const lines = measures.flatMap((measure) => measureLines(measure, words));
  const findings = measures.reduce((sum, { findings: found }) => sum + found.length, 0);
  lines.push(words.review.closing(measures.length, findings));
  if (omitted > 0) lines.push(words.review.omitted(omitted));
  return `${lines.join('\n')}\n`;
}

function measureLines({ measure, units, findings, precedents, weak }: ReviewedMeasure, words: Words): string[] {
  const { review: say, roles, between } = words;
  const named = units.map(({ name, role }) => `${name} (${roles[role]})`).join(between);
  return [
    `${(measure.number ?? '').replace(/(?<=\d)$/, ' ')}${measureLabel(measure)}`,
    ...(units.length === 0 ? [] : [`   ${say.units}: ${named}`]),
    ...findings.map((finding) => `   ! ${say.finding(finding)}`),
    ...[...precedents, ...weak]
      .flatMap(({ members }) => members.slice(0, 1))
      .map((member) => `   ${precedentLine(member, words)}`),
    '',
  ];
}

function precedentLine(member: Precedent, words: Words): string {
  const { document, measure, match, likeness } = member;
  const { review: say, titled } = words;
  const how = match === 'meaning' ? say.sameMatter : say.sameWords(Math.round(likeness * 100));
  const where = `${dateOf(member, words)} ${titled(document.title)} “${measureLabel(measure)}”`;
  return match === 'weak' ? `${say.related}: ${where}` : `${say.precedent}: ${where} (${how})`;
}
