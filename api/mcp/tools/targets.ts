import { z } from 'zod';
import { compareTargets } from '../../../graph/targets/compare-targets.ts';
import { citations } from '../citations.ts';
import { SCOPE, scopeOf } from '../scope.ts';
import { limitOf, tool } from '../tool.ts';

export const targetsTool = tool({
  name: 'compare_targets',
  title: '比较指标',
  description:
    'What plans demand of the same metric: values in one unit, with place, year and sentence, and demands that contradict one another.',
  input: z.object({
    metric: z.string().min(2).max(60).describe('What is measured: 出庭应诉率.'),
    ...SCOPE,
    limit: limitOf(200, 50),
  }),
  async answer(context, { metric, limit, ...asked }) {
    const scope = await scopeOf(context, asked);
    if ('notCovered' in scope) return scope.notCovered;
    const metrics = await compareTargets(context.store, { metric, filter: scope.filter });
    const cite = citations(context);
    const told = metrics.map(async ({ metric, names, unit, records, conflicts }) => ({
      ...{ metric, names, unit, total: records.length },
      records: await Promise.all(
        records.slice(0, limit).map(async ({ target, document, region, value, upper, year }) => ({
          ...{ value, upper, year, comparator: target.comparator, place: region?.fullName ?? null },
          ...{ deadline: target.deadline, measureId: target.measureId },
          citation: await cite.at(document.id, target, target.measureId ?? target.id),
        })),
      ),
      conflicts: conflicts.map(({ kind, records }) => ({ kind, texts: records.map(({ target }) => target.text) })),
    }));
    return { status: metrics.length > 0 ? 'found' : 'none', metrics: await Promise.all(told) };
  },
});
