import { Command } from 'commander';
import { ZhengmaiError } from '../../../../graph/errors.ts';
import { citationForms } from '../../../../graph/precedents/citation-forms.ts';
import type { ComparedClause } from '../../../../graph/precedents/compare-wording.ts';
import { type Asked, askedMeasure, askedText } from '../../../../graph/precedents/precedent-query.ts';
import {
  findPrecedents,
  type Precedent,
  type PrecedentFamily,
  type Precedents,
} from '../../../../graph/precedents/precedents.ts';
import type { GraphStore } from '../../../../graph/store/graph-store.ts';
import type { CommandContext } from '../../command-context.ts';
import type { Words } from '../../language/language.ts';
import { openEmbedder, openExisting, withParts } from '../../open.ts';
import { between, withJson, withStore } from '../../options.ts';

interface Options {
  readonly store?: string;
  readonly measure?: string;
  readonly limit: number;
  readonly sure?: true;
  readonly json?: true;
}

/** `precedents TEXT` or `precedents --measure ID`: who worded it before, in which versions. */
export function precedentsCommand({ settings, say, words }: CommandContext): Command {
  const command = new Command('precedents')
    .description(
      'Find who worded a clause before: families of near-identical wording, oldest first, with the words that differ.',
    )
    .argument('[text...]', 'the wording to look for')
    .option('--measure <id>', 'a stored measure instead of a text')
    .option('--limit <number>', 'families to print', between(1, 50), 5)
    .option('--sure', 'leave out what may be related');
  withJson(withStore(command), 'the families with their comparisons and citations');
  return command.action(async (text: string[], options: Options) => {
    const embedder = await openEmbedder(settings, { fetch: false, say });
    const store = await openExisting(settings, options.store, embedder);
    await withParts([store, embedder], async () => {
      const asked = await askedOf(store, text.join(' '), options.measure);
      const found = await findPrecedents({ store, embedder }, asked, {}, { sure: options.sure ?? false });
      process.stdout.write(options.json ? asJson(found, options.limit) : asText(found, options.limit, words));
    });
  });
}

async function askedOf(store: GraphStore, text: string, measure: string | undefined): Promise<Asked> {
  if ((text.trim() === '') === (measure === undefined)) {
    throw new ZhengmaiError('BAD_INPUT', 'Give either a text or --measure ID to find precedents for.');
  }
  return measure === undefined ? askedText(text) : askedMeasure(store, measure);
}

function asJson({ asked, mode, families, weak }: Precedents, limit: number): string {
  const answer = {
    asked: { text: asked.text, measure: asked.measure?.id ?? null },
    mode,
    total: families.length,
    weakTotal: weak.length,
    families: families.slice(0, limit).map(familyAsJson),
    weak: weak.slice(0, limit).map(familyAsJson),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** One object a family, as `precedents --json` and `review --json` print it. */
export function familyAsJson({ id, match, likeness, first, members }: PrecedentFamily) {
  return {
    id,
    match,
    likeness,
    first: first?.measure.id ?? null,
    members: members.map((member) => ({
      measure: { id: member.measure.id, title: member.measure.title },
      document: { id: member.document.id, title: member.document.title, publishedOn: member.document.publishedOn },
      isAsked: member.isAsked,
      excerpt: member.excerpt,
      match: member.match,
      likeness: member.likeness,
      contained: member.contained,
      cosine: member.cosine,
      comparedWithAsked: member.comparedWithAsked(),
      comparedWithFirst: member.comparedWithFirst(),
      citation: citationForms(member.document),
    })),
  };
}

function asText({ mode, families, weak }: Precedents, limit: number, words: Words): string {
  const { precedents: say } = words;
  const shown = families.slice(0, limit);
  const related = weak.slice(0, Math.max(0, limit - shown.length));
  const lines = shown.flatMap((family, i) => familyLines(family, i + 1, words));
  lines.push(families.length === 0 ? say.none : say.shown(families.length, shown.length));
  if (mode === 'lexical') lines.push(say.lexical);
  if (related.length > 0) {
    lines.push('', say.mayBeRelated(weak.length, related.length), '');
    lines.push(...related.flatMap((family, i) => familyLines(family, shown.length + i + 1, words)));
  }
  if (shown.length + related.length > 0) lines.push(say.legend);
  return `${lines.join('\n')}\n`;
}

function familyLines({ match, first, members }: PrecedentFamily, number: number, words: Words): string[] {
  const { precedents: say } = words;
  const others = members.filter(({ isAsked }) => !isAsked);
  const who = first && members.length > 1 ? [say.firstIn(dateOf(first, words), first.document.title)] : [];
  return [
    `${number}. ${[say.match[match], ...who].join(words.between)}`,
    ...others.flatMap((member) => memberLines(member, words)),
    '',
  ];
}

function memberLines(member: Precedent, words: Words): string[] {
  const { document, measure, likeness, cosine } = member;
  const { precedents: say, titled, between } = words;
  const near = [say.wording(Math.round(likeness * 100)), cosine === null ? '' : say.meaning(cosine.toFixed(2))];
  return [
    `   ${dateOf(member, words)} ${titled(document.title)} ${measure.id} (${near.filter(Boolean).join(between)})`,
    ...(member.match === 'weak'
      ? [`      ${member.excerpt.quote.replace(/\s+/gu, ' ')}`]
      : member.comparedWithAsked().clauses.map((clause) => `      ${comparedLine(clause)}`)),
    `      ${citationForms(document).gbt7714}`,
  ];
}

/** When a precedent's plan is from, as well as it says. */
export function dateOf({ document }: Pick<Precedent, 'document'>, { undated }: Words): string {
  return document.publishedOn ?? document.year?.toString() ?? undated;
}

const MARKS = { same: ['', ''], removed: ['［-', '-］'], added: ['［+', '+］'], moved: ['［~', '~］'] } as const;

/** A clause with its changes marked, in one line. */
export function comparedLine({ segments }: ComparedClause): string {
  const words = segments.map(({ kind, text }) => `${MARKS[kind][0]}${text}${MARKS[kind][1]}`).join('');
  return words.replace(/\s+/gu, ' ').trim();
}
