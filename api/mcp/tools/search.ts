import { z } from 'zod';
import { search } from '../../../graph/search/search.ts';
import { measureLabel } from '../../language/measure-label.ts';
import { citations } from '../citations.ts';
import { SCOPE, scopeOf } from '../scope.ts';
import { limitOf, tool } from '../tool.ts';

export const searchTool = tool({
  name: 'search_measures',
  title: '检索举措',
  description:
    'Finds measures of Chinese government plans by words and meaning. Units, places, years, laws and numbers that the question names restrict the answer. `match`: exact and close answer the question, weak may merely be related.',
  input: z.object({
    query: z.string().min(1).max(2_000).describe('The question, best in Chinese: 余杭区司法局2021年牵头哪些工作'),
    ...SCOPE,
    limit: limitOf(50, 10),
  }),
  async answer(context, { query, limit, ...asked }) {
    const scope = await scopeOf(context, asked);
    if ('notCovered' in scope) return scope.notCovered;
    const today = new Date().toISOString().slice(0, 10);
    const outcome = await search(context, { query, filter: scope.filter, today });
    const { items } = await outcome.hits({ first: limit });
    const cite = citations(context);
    const hits = await Promise.all(
      items.map(async ({ node: { measure, passage, match, score } }) => {
        const citation = await cite.at(measure.documentId, passage, measure.id);
        return { id: measure.id, title: measureLabel(measure), match, score, citation };
      }),
    );
    return {
      status: outcome.total > 0 ? 'found' : 'none',
      ...(outcome.total === 0 && { message: 'No measure answers; those below may merely be related.' }),
      total: outcome.total,
      mode: outcome.mode,
      understood: outcome.understood.map(({ kind, text, label }) => ({ kind, text, label })),
      hits,
    };
  },
});
