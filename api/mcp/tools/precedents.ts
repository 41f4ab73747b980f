import { z } from 'zod';
import { ZhengmaiError } from '../../../graph/errors.ts';
import { citationForms } from '../../../graph/precedents/citation-forms.ts';
import { askedMeasure, askedText } from '../../../graph/precedents/precedent-query.ts';
import { findPrecedents, type PrecedentFamily } from '../../../graph/precedents/precedents.ts';
import { measureLabel } from '../../language/measure-label.ts';
import { type Citations, citations } from '../citations.ts';
import { scopeOf } from '../scope.ts';
import { limitOf, tool } from '../tool.ts';

export const precedentsTool = tool({
  name: 'find_precedents',
  title: '查先例',
  description:
    'Who worded a clause before: families of wordings that are versions of one another, the oldest first in each. Give a text or the id of a measure.',
  input: z.object({
    text: z.string().max(4_000).optional().describe('A clause, not a whole plan.'),
    measureId: z.string().max(60).optional(),
    limit: limitOf(20, 5),
  }),
  async answer(context, { text, measureId, limit }) {
    const scope = await scopeOf(context, {});
    if ('notCovered' in scope) return scope.notCovered;
    if ((text === undefined) === (measureId === undefined)) {
      throw new ZhengmaiError('BAD_INPUT', 'Give either `text` or `measureId`.');
    }
    const asked = measureId === undefined ? askedText(text ?? '') : await askedMeasure(context.store, measureId);
    const { families, weak, mode } = await findPrecedents(context, asked);
    const cite = citations(context);
    const told = await Promise.all(families.slice(0, limit).map((family) => toldFamily(family, cite)));
    return {
      status: families.length > 0 ? 'found' : 'none',
      ...(families.length === 0 && { message: `No precedent; ${weak.length} wordings may be related.` }),
      mode,
      total: families.length,
      families: told,
    };
  },
});

async function toldFamily({ match, likeness, members }: PrecedentFamily, cite: Citations) {
  const wordings = members.map(async ({ measure, document, excerpt, match, likeness, isAsked }) => ({
    ...{ id: measure.id, title: measureLabel(measure), match, likeness, isAsked },
    excerpt: excerpt.quote,
    citation: await cite.at(document.id, excerpt, measure.id),
    reference: citationForms(document).gbt7714,
  }));
  return { match, likeness, members: await Promise.all(wordings) };
}
