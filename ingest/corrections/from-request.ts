import type { Claim, Correction } from '../../graph/correction.ts';
import { ZhengmaiError } from '../../graph/errors.ts';
import { measureStretch } from '../../graph/measure-stretch.ts';
import type { DocumentNode, Edge, Evidence, Role } from '../../graph/model.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { findWords, placeOf } from '../../graph/text/place-of-words.ts';
import type { Span } from '../../graph/text/span.ts';
import { withId } from './corrections-file.ts';

/** What a reader says, in terms of what is stored (api/ports/corrections.ts). */
export interface Said {
  readonly claim: Claim;
  readonly about: string;
  readonly unit?: string | undefined;
  readonly role?: Role | undefined;
  readonly quote?: string | undefined;
  readonly why?: string | undefined;
  readonly by: string;
  readonly at: string;
}

/** The corrections that a reader means: one for each place where the fact is written. `BAD_INPUT` or `NOT_FOUND` says what is missing. */
export async function correctionsFrom(store: GraphStore, said: Said): Promise<Correction[]> {
  switch (said.claim) {
    case 'same-unit':
      return [await sameUnit(store, said)];
    case 'missing-measure':
      return [await missingMeasure(store, said)];
    case 'missing-unit':
      return [await missingUnit(store, said)];
    case 'not-a-target':
      return notATarget(store, said);
    default:
      return ofDuty(store, said);
  }
}

async function sameUnit(store: GraphStore, said: Said): Promise<Correction> {
  const [unit] = await store.nodes([said.about]);
  if (unit?.kind !== 'Unit') throw unknown(said.about, 'unit');
  const is = needed(said.unit, 'the name of the unit that it is the same as in `unit`');
  if (is === unit.name)
    throw new ZhengmaiError('BAD_INPUT', `${is} is its name already: give the other unit in \`unit\`.`);
  return decided(said, null, { before: '', quote: '' }, { name: unit.name, is });
}

async function missingMeasure(store: GraphStore, said: Said): Promise<Correction> {
  const { document, text } = await documentBy(store, said.about);
  const quote = needed(said.quote, 'the words of the measure in `quote`');
  const span = findWords(text, document, quote);
  if (!span) throw new ZhengmaiError('BAD_INPUT', 'These words are not in the plan: copy them from its text.');
  return decided(said, document, placeOf(text, document, span), {});
}

async function missingUnit(store: GraphStore, said: Said): Promise<Correction> {
  const [measure] = await store.nodes([said.about]);
  if (measure?.kind !== 'Measure') throw unknown(said.about, 'measure');
  const name = needed(said.unit, 'the name of the unit as the measure has it in `unit`');
  const role = needed(said.role, 'its role in `role`');
  const { document, text } = await documentBy(store, measure.documentId);
  const span = findWords(text, await measureStretch(store, measure, document), name);
  if (!span) throw new ZhengmaiError('BAD_INPUT', `${name} does not stand in this measure: copy its name from there.`);
  return decided(said, document, placeOf(text, document, span), { name, role });
}

async function notATarget(store: GraphStore, said: Said): Promise<Correction[]> {
  const [target] = await store.nodes([said.about]);
  if (target?.kind !== 'Target') throw unknown(said.about, 'target');
  const { document, text } = await documentBy(store, target.documentId);
  return [decided(said, document, placeOf(text, document, target), {})];
}

async function ofDuty(store: GraphStore, said: Said): Promise<Correction[]> {
  const edge = await store.edge(said.about);
  if (edge?.kind !== 'RESPONSIBLE_FOR' || edge.documentId === null) throw unknown(said.about, 'duty');
  const { document, text } = await documentBy(store, edge.documentId);
  if (edge.basis === 'inferred') {
    const message =
      'This unit was concluded from who issued the plan, not read from a name: name the right one as missing.';
    throw new ZhengmaiError('BAD_INPUT', message);
  }
  const is = said.claim === 'other-unit' ? needed(said.unit, 'the right unit in `unit`') : null;
  const role = said.claim === 'other-role' ? needed(said.role, 'the right role in `role`') : null;
  if (role !== null && role === edge.role)
    throw new ZhengmaiError('BAD_INPUT', 'That is its role already: choose another.');
  return namesOf(edge).map((name) =>
    decided(said, document, placeOf(text, document, name), { name: name.quote, is, role }),
  );
}

/** The names within the lines that prove a duty: evidence that holds no other. */
function namesOf({ evidence }: Edge): Evidence[] {
  const holds = (one: Span, other: Span) => one !== other && one.start <= other.start && other.end <= one.end;
  return evidence.filter((one) => !evidence.some((other) => holds(one, other) && other.quote !== one.quote));
}

function decided(
  { claim, by, at, why }: Said,
  document: DocumentNode | null,
  place: Pick<Correction, 'before' | 'quote'>,
  change: Partial<Pick<Correction, 'name' | 'is' | 'role'>>,
): Correction {
  const { name = null, is = null, role = null } = change;
  return withId({ claim, plan: document?.title ?? null, ...place, name, is, role, by, at, why: why?.trim() || null });
}

async function documentBy(
  store: GraphStore,
  id: string,
): Promise<{ readonly document: DocumentNode; readonly text: string }> {
  const [[document], source] = await Promise.all([store.nodes([id]), store.sourceOf(id)]);
  if (document?.kind !== 'Document' || !source) throw unknown(id, 'document');
  return { document, text: source.text };
}

function needed<T extends string>(value: T | undefined, what: string): T {
  const given = value?.trim() as T | undefined;
  if (given) return given;
  throw new ZhengmaiError('BAD_INPUT', `The correction does not say what is right: give ${what}.`);
}

function unknown(id: string, kind: string): ZhengmaiError {
  return new ZhengmaiError('NOT_FOUND', `No ${kind} with the id ${id} is stored: load the page again.`);
}
