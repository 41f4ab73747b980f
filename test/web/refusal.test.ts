import { expect, it } from 'vitest';
import { AskError } from '../../web/api-client/client.ts';
import { zh } from '../../web/language/zh.ts';
import { refusalOf } from '../../web/shell/refusal.ts';

it('says in the reader’s language what went wrong, and offers another try only where one may help', () => {
  const of = (reason: 'offline' | 'refused', code: string | null = null) => {
    const { title, isFinal } = refusalOf(new AskError(reason, 'A sentence.', code), zh.states);
    return [title, isFinal];
  };
  expect(of('offline')).toEqual([zh.states.offline, false]);
  expect(of('refused', 'LIMIT_EXCEEDED')).toEqual([zh.states.tooMuch, true]);
  expect(of('refused', 'BAD_INPUT')).toEqual([zh.states.badInput, true]);
  expect(of('refused', 'STORE_UNAVAILABLE')).toEqual([zh.states.noStore, false]);
  expect(of('refused', 'INTERNAL_SERVER_ERROR')).toEqual([zh.states.refused, false]);
});
