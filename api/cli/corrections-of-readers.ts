import type { Correction } from '../../graph/correction.ts';
import { ZhengmaiError } from '../../graph/errors.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { withCorrection, withId } from '../../ingest/corrections/corrections-file.ts';
import { correctionsFrom } from '../../ingest/corrections/from-request.ts';
import { type IngestOptions, ingestStored } from '../../ingest/load.ts';
import { decide, type UnitDecision, undecide } from '../../ingest/resolve/decisions.ts';
import type { Corrected, Corrections } from '../ports/corrections.ts';
import {
  type DecisionFiles,
  readCorrections,
  readDecisions,
  readUnitDecisions,
  writeCorrections,
  writeUnitDecisions,
} from './commands/decisions/decisions.ts';

/** Plans that one decision about two names makes read again at once; the rest follow when they are next read. */
const MOST_REREAD = 200;

/** Keeps decisions in their files and reads again what they concern, one decision after the other. */
export function correctionsOfReaders(files: DecisionFiles, options: Omit<IngestOptions, 'decisions'>): Corrections {
  const { store } = options;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  async function list(): Promise<Correction[]> {
    const [corrections, { joins }] = await Promise.all([readCorrections(files), readUnitDecisions(files)]);
    return [...corrections, ...joins.map(asCorrection)];
  }

  async function keep(correction: Correction): Promise<void> {
    if (correction.claim !== 'same-unit') {
      return writeCorrections(files, withCorrection(await readCorrections(files), correction));
    }
    const { name, is, why, by, at } = correction;
    const join = { alias: name ?? '', canonical: is ?? '', ...(why ? { note: why } : {}), by, at };
    await writeUnitDecisions(files, decide(await readUnitDecisions(files), 'join', join));
  }

  async function drop({ id, claim, name, is }: Correction): Promise<void> {
    if (claim === 'same-unit') {
      const pair = { alias: name ?? '', canonical: is ?? '' };
      return writeUnitDecisions(files, undecide(await readUnitDecisions(files), pair));
    }
    await writeCorrections(
      files,
      (await readCorrections(files)).filter((other) => other.id !== id),
    );
  }

  async function reread(corrections: readonly Correction[]): Promise<Corrected> {
    const concerned = await Promise.all(corrections.map((correction) => documentsOf(store, correction)));
    const documentIds = [...new Set(concerned.flat())];
    const decisions = await readDecisions(files);
    const outcomes: string[] = [];
    for (const id of documentIds) outcomes.push(...(await ingestStored({ ...options, decisions }, id)).documentIds);
    return { corrections, documentIds: [...new Set(outcomes)] };
  }

  return {
    list,
    add: (request) =>
      inTurn(async () => {
        const corrections = await correctionsFrom(store, { ...request, at: new Date().toISOString() });
        for (const correction of corrections) await keep(correction);
        return reread(corrections);
      }),
    undo: (id) =>
      inTurn(async () => {
        const correction = (await list()).find((one) => one.id === id);
        if (!correction)
          throw new ZhengmaiError('NOT_FOUND', `There is no correction ${id}; it may have been taken back.`);
        await drop(correction);
        return reread([correction]);
      }),
  };
}

/** A join of names as the correction that it is. */
function asCorrection({ alias, canonical, note, by, at }: UnitDecision): Correction {
  return withId({
    ...{ claim: 'same-unit', plan: null, before: '', quote: '', name: alias, is: canonical, role: null },
    ...{ by: by ?? '', at: at ?? '', why: note ?? null },
  });
}

/** The stored documents that a correction is about. */
async function documentsOf(store: GraphStore, { plan, name, is }: Correction): Promise<string[]> {
  if (plan !== null) {
    const { items } = await store.documents({ titleContains: plan }, { first: MOST_REREAD });
    return items.filter(({ node }) => node.title === plan).map(({ node }) => node.id);
  }
  const units = await store.named([name ?? '', is ?? ''].filter(Boolean), ['Unit'], MOST_REREAD);
  const { items } = await store.ownership({ unitIds: units.map(({ id }) => id) }, { first: MOST_REREAD }, MOST_REREAD);
  const documents = items.flatMap(({ node }) =>
    node.cells.flatMap(({ evidence }) => evidence.map(({ documentId }) => documentId)),
  );
  return [...new Set(documents)].slice(0, MOST_REREAD);
}
