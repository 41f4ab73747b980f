import type { Unread as UnreadPart } from '../../../graph/model.ts';
import { builder } from '../builder.ts';

export const Unread = builder.objectRef<UnreadPart>('Unread').implement({
  description: 'Something in a file that is not in its text, so that nobody takes the text for the whole.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'characters, cells, pages, images or parts' }),
    count: t.exposeInt('count', { description: 'How many of them.' }),
    message: t.string({
      description: 'What it is, and what to do about it.',
      resolve: ({ message }, _args, { say }) => say(message),
    }),
    page: t.int({
      nullable: true,
      description: 'From 1, where the format has pages.',
      resolve: ({ page }) => page ?? null,
    }),
  }),
});
