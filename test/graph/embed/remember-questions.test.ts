import { expect, it } from 'vitest';
import type { Embedder } from '../../../graph/embed/embedder.ts';
import { rememberQuestions } from '../../../graph/embed/remember-questions.ts';

const counting = (fails: { next: boolean }) => {
  const asked: string[] = [];
  const embedder: Embedder = {
    model: 'counting',
    dimensions: 1,
    floor: null,
    embed: async (texts) => texts.map(() => Float32Array.of(1)),
    async embedQuery(text) {
      asked.push(text);
      if (fails.next) throw new Error('away');
      return Float32Array.of(text.length);
    },
    close: async () => undefined,
  };
  return { asked, embedder };
};

it('embeds a question once, also when it is asked again before the answer, and forgets the oldest', async () => {
  const { asked, embedder } = counting({ next: false });
  const remembering = rememberQuestions(embedder, 2);
  await Promise.all([remembering.embedQuery('甲'), remembering.embedQuery('甲')]);
  await remembering.embedQuery('乙乙');
  expect(await remembering.embedQuery('甲')).toEqual(Float32Array.of(1));
  await remembering.embedQuery('丙');
  await remembering.embedQuery('乙乙');
  expect(asked).toEqual(['甲', '乙乙', '丙', '乙乙']);
});

it('asks again what has failed', async () => {
  const fails = { next: true };
  const { asked, embedder } = counting(fails);
  const remembering = rememberQuestions(embedder);
  await expect(remembering.embedQuery('甲')).rejects.toThrow('away');
  fails.next = false;
  expect(await remembering.embedQuery('甲')).toEqual(Float32Array.of(1));
  expect(asked).toEqual(['甲', '甲']);
});
