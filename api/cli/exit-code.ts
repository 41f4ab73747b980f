import type { ErrorCode } from '../../graph/errors.ts';

/** The help of every command lists them (`help.exitCodes` of the language). */
export const EXIT = {
  /** Done. */
  ok: 0,
  /** Done in part: a file could not be read. */
  partial: 1,
  /** Used wrongly: an unknown option, a bad setting, something that does not exist. */
  usage: 2,
  /** The machine lacks something: store, port, model. */
  unavailable: 3,
  /** A defect of ours. */
  defect: 70,
} as const;

const BY_ERROR: Readonly<Record<ErrorCode, number>> = {
  BAD_INPUT: EXIT.usage,
  NOT_FOUND: EXIT.usage,
  UNREADABLE_FILE: EXIT.partial,
  LIMIT_EXCEEDED: EXIT.partial,
  BUSY: EXIT.unavailable,
  STORE_UNAVAILABLE: EXIT.unavailable,
  STORE_INCOMPATIBLE: EXIT.unavailable,
  MODEL_UNAVAILABLE: EXIT.unavailable,
  UNAUTHENTICATED: EXIT.usage,
  FORBIDDEN: EXIT.usage,
};

export function exitCodeOf(code: ErrorCode): number {
  return BY_ERROR[code];
}
