import { z } from 'zod';
import { ROLES } from '../../../graph/model.ts';
import { measureLabel } from '../../language/measure-label.ts';
import { citations } from '../citations.ts';
import { SCOPE, scopeOf } from '../scope.ts';
import { limitOf, tool } from '../tool.ts';

/** Measures that are told of each unit. */
const MEASURES = 10;

export const ownershipTool = tool({
  name: 'who_owns',
  title: '谁负责什么',
  description:
    'Which units lead, are responsible for or support which measures, those with most measures first; each with the sentence that says so. Ask by unit, by office (司法局 in every place), or for a place or year as a whole.',
  input: z.object({
    unit: z.string().max(60).optional().describe('Name or id of one unit: 杭州市余杭区司法局.'),
    office: z.string().max(40).optional().describe('The same office in every place: 司法局.'),
    role: z.enum(ROLES).optional().describe('lead 牵头, responsible 责任, support 配合.'),
    ...SCOPE,
    limit: limitOf(50, 10),
  }),
  async answer(context, { unit, office, role, limit, ...asked }) {
    const { store } = context;
    const scope = await scopeOf(context, asked);
    if ('notCovered' in scope) return scope.notCovered;
    const unitIds = unit === undefined ? undefined : await unitsNamed(unit);
    if (unitIds?.length === 0) {
      return { status: 'none', message: `No plan here names a unit ${unit}: ask by office, or with another name.` };
    }
    const offices = office === undefined ? undefined : [office];
    const roles = role === undefined ? undefined : [role];
    const filter = { ...scope.filter, unitIds, offices, roles };
    const { items, total } = await store.ownership(filter, { first: limit }, limit * MEASURES);
    const cite = citations(context);
    const measures = await store.nodes([
      ...new Set(items.flatMap(({ node }) => node.cells.slice(0, MEASURES).map(({ measureId }) => measureId))),
    ]);
    const titles = new Map(
      measures.flatMap((node) => (node?.kind === 'Measure' ? [[node.id, measureLabel(node)]] : [])),
    );
    const units = items.map(async ({ node: row }) => ({
      ...{ id: row.unit.id, name: row.unit.name, office: row.unit.office, permalink: cite.linkTo(row.unit.id) },
      counts: row.measures,
      measures: await Promise.all(
        row.cells.slice(0, MEASURES).map(async ({ measureId, role, first, evidence }) => ({
          ...{ id: measureId, title: titles.get(measureId) ?? '', role, first },
          evidence: await cite.of(evidence, measureId),
        })),
      ),
    }));
    return { status: total > 0 ? 'found' : 'none', total, units: await Promise.all(units) };

    async function unitsNamed(name: string): Promise<readonly string[]> {
      if (name.startsWith('unit-')) return (await store.nodes([name])).flatMap((node) => (node ? [node.id] : []));
      return (await store.named([name], ['Unit'], 10)).map(({ id }) => id);
    }
  },
});
