export const ERROR_CODES = [
  'BAD_INPUT',
  'NOT_FOUND',
  'UNREADABLE_FILE',
  'STORE_UNAVAILABLE',
  'STORE_INCOMPATIBLE',
  'MODEL_UNAVAILABLE',
  'LIMIT_EXCEEDED',
  // Too much at once, or about to end: the same works a moment later.
  'BUSY',
  'UNAUTHENTICATED',
  'FORBIDDEN',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * What a person can act on: the message is one sentence that says what happened and what to do, and may be shown as it
 * is. Everything else that is thrown is a defect.
 */
export class ZhengmaiError extends Error {
  override readonly name = 'ZhengmaiError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Of whoever would have to wait for too long. */
export function tooManyQuestions(): ZhengmaiError {
  return new ZhengmaiError('BUSY', 'Too many questions are being asked at once: ask again in a moment.');
}
