import { describe, expect, it } from 'vitest';
import type { SourceGraph } from '../../../graph/model.ts';
import { rulesOf } from '../extract/manual/rule-groups.ts';
import { resolvePlan } from './plan.ts';

describe.each(rulesOf('resolve'))('rule $name', ({ name, examples }) => {
  it.each(examples)('$text → $finds', ({ text, finds }) => {
    const [title = '', issuer = '', preamble = ''] = text.split('\n');
    const measures = name.startsWith('unit/') ? [{ text: preamble }] : [];
    const plan = issuer === '' ? { title } : { title, issuer };
    const { graph } = resolvePlan({ ...plan, ...(measures.length > 0 ? { measures } : { preamble }) });
    expect(foundBy(name, graph)).toEqual(finds);
  });
});

function foundBy(rule: string, { nodes, edges }: SourceGraph): string[] {
  return edges
    .filter(({ evidence }) => evidence.some((each) => each.rule === rule))
    .map(({ kind, from, to }) => {
      const node = nodes.find(({ id }) => id === (kind === 'RESPONSIBLE_FOR' ? from : to));
      return node?.kind === 'Region' ? node.fullName : node?.kind === 'Unit' ? node.name : '';
    });
}
