import { ZhengmaiError } from '../../graph/errors.ts';

/** A number from 1 to `max`, or a sentence that says so. */
export function atMost(max: number, value: number, name: string): number {
  if (value < 1 || value > max) {
    throw new ZhengmaiError(
      value < 1 ? 'BAD_INPUT' : 'LIMIT_EXCEEDED',
      `\`${name}\` is ${value}; give a number from 1 to ${max}.`,
    );
  }
  return value;
}
