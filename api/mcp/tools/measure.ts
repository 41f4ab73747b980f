import { z } from 'zod';
import type { Edge, GraphNode } from '../../../graph/model.ts';
import { nodeLabel } from '../../../graph/names/node-names.ts';
import { measureLabel } from '../../language/measure-label.ts';
import { citations } from '../citations.ts';
import { tool } from '../tool.ts';

export const measureTool = tool({
  name: 'measure_evidence',
  title: '一条举措及其依据',
  description:
    'One measure: its text, who leads, is responsible and supports, its targets, brands and laws, each with the sentence that says so.',
  input: z.object({ id: z.string().max(60).describe('Id of the measure, mea-…, as other tools give it.') }),
  async answer(context, { id }) {
    const { store } = context;
    const [measure] = await store.nodes([id]);
    if (measure?.kind !== 'Measure') {
      return { status: 'none', message: `There is no measure ${id}: look for it with search_measures.` };
    }
    const edges = await store.edgesOf([id], ['RESPONSIBLE_FOR', 'SETS', 'NAMES', 'CITES']);
    const ends = await store.nodes(edges.map(({ from, to }) => (from === id ? to : from)));
    const cite = citations(context);
    const related = await Promise.all(
      edges.map(async (edge, at) => ({ ...told(edge, ends[at] ?? null), evidence: await cite.of(edge.evidence, id) })),
    );
    return {
      status: 'found',
      measure: {
        id,
        title: measureLabel(measure),
        number: measure.number,
        path: measure.path,
        deadline: measure.deadline,
        text: measure.text,
        citation: await cite.at(measure.documentId, measure, id),
      },
      related,
    };
  },
});

function told(edge: Edge, node: GraphNode | null) {
  const { kind, role, first, article } = edge;
  const name = node === null ? '' : node.kind === 'Target' ? node.text : nodeLabel(node);
  return { relation: kind, ...(role && { role, first }), ...(article && { article }), id: node?.id, name };
}
