import { readFile } from 'node:fs/promises';
import { ZhengmaiError } from '../../graph/errors.ts';
import { NO_DECISIONS, parseDecisions, type UnitDecisions } from '../../ingest/resolve/decisions.ts';
import type { Settings } from './settings.ts';

/** What people have decided about names of units; nothing as long as there is no such file. */
export async function readDecisions({ unitsFile }: Settings): Promise<UnitDecisions> {
  try {
    return parseDecisions(await readFile(unitsFile, 'utf8'), unitsFile);
  } catch (error) {
    if (error instanceof ZhengmaiError) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return NO_DECISIONS;
    throw new ZhengmaiError('BAD_INPUT', `${unitsFile} cannot be read: check its permissions.`, { cause: error });
  }
}
