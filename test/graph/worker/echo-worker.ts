import { setTimeout as wait } from 'node:timers/promises';
import { ZhengmaiError } from '../../../graph/errors.ts';
import { answerCalls } from '../../../graph/worker/calls.ts';

export interface EchoCalls {
  echo(text: string): string;
  later(text: string, ms: number): Promise<string>;
  refuse(sentence: string): never;
  stumble(sentence: string): never;
  end(): void;
}

const calls: EchoCalls = {
  echo: (text) => text,
  later: async (text, ms) => {
    await wait(ms);
    return text;
  },
  refuse(sentence) {
    throw new ZhengmaiError('BAD_INPUT', sentence);
  },
  stumble(sentence) {
    throw new RangeError(sentence);
  },
  end: () => process.exit(),
};
answerCalls((name, asked) => (calls[name as keyof EchoCalls] as (...asked: readonly unknown[]) => unknown)(...asked));
