import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Logger } from 'pino';

export const WRITES = ['ingest', 'removeDocument', 'correct', 'undoCorrection'] as const;

/** One line of the log of writes. */
export interface Write {
  /** Name of the token, `local` on a machine of one's own. */
  readonly who: string;
  readonly action: (typeof WRITES)[number];
  readonly documentIds: readonly string[];
}

/** Keeps who wrote what and when, a JSON object a line; null keeps nothing. No text and no file name is in it. */
export type Audit = (write: Write) => void;

export function auditTo(path: string | null, logger: Logger): Audit {
  if (path === null) return () => undefined;
  let last: Promise<unknown> = mkdir(dirname(path), { recursive: true });
  return (write) => {
    const line = `${JSON.stringify({ at: new Date().toISOString(), ...write })}\n`;
    // In turn: lines of two writes must not run into each other.
    last = last
      .then(() => appendFile(path, line, { mode: 0o600 }))
      .catch((error: unknown) => logger.error({ err: error }, 'a write could not be put into the log of writes'));
  };
}
