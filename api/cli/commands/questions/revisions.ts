import { Command } from 'commander';
import { ZhengmaiError } from '../../../../graph/errors.ts';
import { kindOfId } from '../../../../graph/ids.ts';
import type { DocumentNode } from '../../../../graph/model.ts';
import { compareWording } from '../../../../graph/precedents/compare-wording.ts';
import {
  countChanges,
  type FactChange,
  type MeasureChange,
  type Revision,
  type TargetChange,
  type UnitChange,
} from '../../../../graph/revision.ts';
import type { GraphStore, Page } from '../../../../graph/store/graph-store.ts';
import { measureLabel } from '../../../language/measure-label.ts';
import type { CommandContext } from '../../command-context.ts';
import type { Words } from '../../language/language.ts';
import { openExisting, withParts } from '../../open.ts';
import { between, fromHere, withJson, withStore } from '../../options.ts';
import type { Settings } from '../../settings.ts';
import { comparedLine } from './precedents.ts';

interface Options {
  readonly store?: string;
  readonly limit: number;
  readonly json?: true;
}

interface History {
  readonly document: DocumentNode;
  readonly revisions: Page<Revision>;
}

/** `revisions DOCUMENT|FILE`: what documents said before, and which facts each newer text changed. */
export function revisionsCommand({ settings, words }: CommandContext): Command {
  const command = new Command('revisions')
    .description(
      'Show what a plan said before it was ingested anew: measures, units and targets that appeared, changed or vanished.',
    )
    .argument('<document>', 'id of a stored document, or the file it was read from')
    .option('--limit <number>', 'revisions of each document, newest first', between(1, 200), 20);
  withJson(withStore(command), 'the revisions with all evidence');
  return command.action(async (named: string, { store: chosen, limit, json }: Options) => {
    const store = await openExisting(settings, chosen, null);
    await withParts([store], async () => {
      const histories: History[] = [];
      for (const document of await documentsOf(store, settings, named)) {
        histories.push({ document, revisions: await store.revisions(document.id, { first: limit }) });
      }
      process.stdout.write(json ? asJson(histories) : asText(histories, words));
    });
  });
}

async function documentsOf(store: GraphStore, settings: Settings, named: string): Promise<DocumentNode[]> {
  const source = kindOfId(named) === 'Document' ? null : await sourceNamed(store, settings, named);
  const nodes = await store.nodes(source?.documentIds ?? [named]);
  const documents = nodes.filter((node): node is DocumentNode => node?.kind === 'Document');
  if (documents.length > 0) return documents;
  throw new ZhengmaiError(
    'NOT_FOUND',
    `${named} is neither the id of a stored document nor a file that one was read from: \`search --json\` prints ids.`,
  );
}

/** A file by its path, or what was uploaded under that name. */
async function sourceNamed(store: GraphStore, settings: Settings, name: string) {
  return (
    (await store.findSource({ origin: fromHere(settings, name) })) ??
    (await store.findSource({ origin: `upload:${name}` }))
  );
}

function asJson(histories: readonly History[]): string {
  const answer = histories.map(({ document: { id, title }, revisions: { total, items } }) => ({
    document: { id, title },
    total,
    revisions: items.map(({ node }) => ({ ...node, counts: countChanges(node.changes) })),
  }));
  return `${JSON.stringify({ documents: answer }, null, 2)}\n`;
}

function asText(histories: readonly History[], words: Words): string {
  const { revisions: say, titled } = words;
  const lines = histories.flatMap(({ document, revisions: { total, items } }) => [
    `${titled(document.title)} ${document.id}: ${total === 0 ? say.none : say.some(total)}`,
    ...items.flatMap(({ node }) => revisionLines(node, words)),
    '',
  ]);
  if (histories.some(({ revisions }) => revisions.total > 0)) lines.push(say.legend);
  return `${lines.join('\n').trimEnd()}\n`;
}

function revisionLines({ replacedAt, title, changes }: Revision, words: Words): string[] {
  const { revisions: say, titled } = words;
  const { measures, units, targets } = countChanges(changes);
  const counts = [
    [say.measures, measures],
    [say.units, units],
    [say.targets, targets],
  ] as const;
  const summary = counts
    .filter(([, { appeared, changed, vanished }]) => appeared + changed + vanished > 0)
    .map(([what, { appeared, changed, vanished }]) => `${what} ＋${appeared} ～${changed} －${vanished}`);
  const when = `${replacedAt.slice(0, 16).replace('T', ' ')} UTC`;
  return [
    '',
    `${when} ${titled(title)}  ${summary.length > 0 ? summary.join('  ') : say.wordsOnly}`,
    ...changes.fields.map(
      ({ field, before, after }) => `  ～ ${say.fields[field]}: ${before ?? say.nothing} → ${after ?? say.nothing}`,
    ),
    ...changes.targets.map((target) => `  ${targetLine(target, words)}`),
    ...changes.measures.flatMap((measure) => measureLines(measure, words)),
  ];
}

const MARK: Readonly<Record<FactChange, string>> = { appeared: '＋', changed: '～', vanished: '－' };

function measureLines({ change, before, after, units, targets }: MeasureChange, words: Words): string[] {
  const shown = after ?? before;
  const reworded = before && after && before.text !== after.text;
  const clauses = reworded ? compareWording(before.text, after.text).clauses : [];
  return [
    `  ${MARK[change]} ${shown?.number ?? ''}${shown ? measureLabel(shown) : ''}`,
    ...clauses.filter((clause) => clause.change !== 'same').map((clause) => `      ${comparedLine(clause)}`),
    ...units.map((unit) => `      ${unitLine(unit, words)}`),
    ...targets.map((target) => `      ${targetLine(target, words)}`),
  ];
}

function unitLine({ change, name, before, after }: UnitChange, { revisions: say, roles: names }: Words): string {
  const roles = [before, after].flatMap((version) =>
    version ? [names[version.role] + (version.first ? ` (${say.first})` : '')] : [],
  );
  return `${MARK[change]} ${say.unit} ${name} (${roles.join(' → ')})`;
}

function targetLine({ change, before, after }: TargetChange, { revisions: say }: Words): string {
  const texts = [before, after].flatMap((version) => (version ? [`“${version.text}”`] : []));
  return `${MARK[change]} ${say.target} ${texts.join(' → ')}`;
}
