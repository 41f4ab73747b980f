import type { Response } from 'express';
import { ZhengmaiError } from '../../graph/errors.ts';

/** Aborted when the connection closes before the answer is out: nobody would read it. */
export function untilClientLeaves(response: Response): AbortSignal {
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort(new ZhengmaiError('BUSY', 'It was given up, as its client has left.'));
  });
  return left.signal;
}
