import type { Edge, Evidence as EvidenceRecord, UnitNode } from '../../../graph/model.ts';
import { isFormerName } from '../../../graph/names/offices/office-name.ts';
import type { Context } from '../../context.ts';
import { builder } from '../builder.ts';
import { Evidence } from '../refs.ts';

/** A name under which plans speak of a unit. */
interface WrittenName {
  readonly name: string;
  readonly isFormer: boolean;
  /** Of the plans that write it, each once, ascending. */
  readonly years: readonly number[];
  readonly plans: number;
  /** The earliest that is dated. */
  readonly evidence: EvidenceRecord;
}

export const WrittenNameType = builder.objectRef<WrittenName>('WrittenName').implement({
  description: 'A name under which stored plans make a unit responsible, and when.',
  fields: (t) => ({
    name: t.exposeString('name'),
    isFormer: t.exposeBoolean('isFormer', {
      description:
        'True where the lists of names have it as one that the office no longer bears: 卫计委 for 卫生健康委员会.',
    }),
    years: t.exposeIntList('years', { description: 'Years of the plans that write it, each once, ascending.' }),
    plans: t.exposeInt('plans', { description: 'How many plans write it, those without a year among them.' }),
    evidence: t.expose('evidence', { type: Evidence, description: 'Where the earliest of them writes it.' }),
  }),
});

const PAGE = 500;
/** Of facts that are read for it; a body of the centre has no more in any store seen so far. */
const MOST = 10_000;

/**
 * The names of a unit as plans write them, the most recent first. Evidence that is more than a name, a line or what something was
 * concluded from, counts for none.
 */
export async function writtenNames(
  { id, name: ownName, aliases }: UnitNode,
  { store }: Context,
): Promise<readonly WrittenName[]> {
  const known = new Set([ownName, ...aliases]);
  const places = new Map<string, EvidenceRecord[]>();
  for await (const { evidence } of responsibilities(id, store)) {
    for (const piece of evidence) {
      const name = piece.quote.replaceAll(/[\s★☆*＊“”"]/gu, '');
      if (known.has(name)) places.set(name, [...(places.get(name) ?? []), piece]);
    }
  }
  const ids = new Set([...places.values()].flatMap((pieces) => pieces.map(({ documentId }) => documentId)));
  const documents = await store.nodes([...ids]);
  const years = new Map(
    documents.flatMap((node) => (node?.kind === 'Document' ? [[node.id, node.year] as const] : [])),
  );
  const yearOf = ({ documentId }: EvidenceRecord) => years.get(documentId) ?? null;
  const names = [...places].flatMap(([name, pieces]): WrittenName[] => {
    const [evidence] = pieces.toSorted(
      (one, other) => (yearOf(one) ?? Infinity) - (yearOf(other) ?? Infinity) || one.start - other.start,
    );
    const dated = new Set(pieces.flatMap((piece) => yearOf(piece) ?? []));
    const plans = new Set(pieces.map(({ documentId }) => documentId)).size;
    return evidence
      ? [{ name, isFormer: isFormerName(name), years: [...dated].sort((a, b) => a - b), plans, evidence }]
      : [];
  });
  const latest = ({ years: of }: WrittenName) => of.at(-1) ?? 0;
  return names.sort(
    (one, other) => latest(other) - latest(one) || other.plans - one.plans || (one.name < other.name ? -1 : 1),
  );
}

async function* responsibilities(unitId: string, store: Context['store']): AsyncGenerator<Edge> {
  let after: string | undefined;
  for (let read = 0; read < MOST; read += PAGE) {
    const relation = { kind: 'RESPONSIBLE_FOR', direction: 'out' } as const;
    const page = await store.neighbours(unitId, relation, { first: PAGE, after });
    for (const { node } of page.items) yield node.edge;
    after = page.items.at(-1)?.cursor;
    if (!page.hasNext) return;
  }
}
