import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Correction } from '../../../../graph/correction.ts';
import { ZhengmaiError } from '../../../../graph/errors.ts';
import { parseCorrections, printCorrections } from '../../../../ingest/corrections/corrections-file.ts';
import type { Decisions } from '../../../../ingest/decisions.ts';
import {
  NO_DECISIONS,
  parseDecisions,
  printDecisions,
  type UnitDecisions,
} from '../../../../ingest/resolve/decisions.ts';
import type { Settings } from '../../settings.ts';

/** Where people's decisions are kept: one file for names of units, one for single facts of plans. */
export type DecisionFiles = Pick<Settings, 'unitsFile' | 'correctionsFile'>;

/** What people have decided, as it stands now; nothing as long as there are no such files. */
export async function readDecisions(files: DecisionFiles): Promise<Decisions> {
  const [units, corrections] = await Promise.all([readUnitDecisions(files), readCorrections(files)]);
  return { ...units, corrections };
}

export async function readUnitDecisions({ unitsFile }: Pick<DecisionFiles, 'unitsFile'>): Promise<UnitDecisions> {
  const text = await textOf(unitsFile);
  return text === null ? NO_DECISIONS : parseDecisions(text, unitsFile);
}

export async function readCorrections({ correctionsFile }: DecisionFiles): Promise<Correction[]> {
  return parseCorrections((await textOf(correctionsFile)) ?? '', correctionsFile);
}

export async function writeUnitDecisions(
  { unitsFile }: Pick<DecisionFiles, 'unitsFile'>,
  decided: UnitDecisions,
): Promise<void> {
  await replace(unitsFile, printDecisions(decided));
}

export async function writeCorrections(
  { correctionsFile }: DecisionFiles,
  corrections: readonly Correction[],
): Promise<void> {
  await replace(correctionsFile, printCorrections(corrections));
}

/** Whole or not at all: a file of decisions that is cut off would take back the rest of them. */
async function replace(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, text);
  await rename(draft, path);
}

/** Null when there is no such file. */
async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new ZhengmaiError('BAD_INPUT', `${path} cannot be read: check its permissions.`, { cause: error });
  }
}
