import SchemaBuilder from '@pothos/core';
import ComplexityPlugin, { ComplexityErrorKind } from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from '../context.ts';
import { codedError } from '../errors.ts';

/** Lists without pages (the units of a measure, the evidence of a fact) are short; five is what the samples average to. */
const LIST_COST = 5;

/** The one schema builder. Fields cost one each, times the page size or the usual length of the list they stand in. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Connection: { totalCount: number };
  Scalars: { ID: { Input: string; Output: string } };
}>({
  plugins: [RelayPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  relay: {
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    pageInfoTypeOptions: {},
    nodeTypeOptions: {},
    edgesFieldOptions: { nullable: { list: false, items: false }, complexity: { field: 1, multiplier: 1 } },
    nodeFieldOptions: { nullable: false },
  },
  complexity: {
    defaultListMultiplier: LIST_COST,
    limit: ({ limits }) => ({ complexity: limits.complexity, depth: limits.depth }),
    complexityError: (kind, { complexity, depth, maxComplexity, maxDepth }) =>
      kind === ComplexityErrorKind.Depth
        ? codedError(
            'LIMIT_EXCEEDED',
            `The query is ${depth} levels deep and ${maxDepth} are allowed; ask for less at once.`,
          )
        : codedError(
            'LIMIT_EXCEEDED',
            `The query may answer with ${complexity} fields and ${maxComplexity} are allowed; ask for fewer fields or smaller pages.`,
          ),
  },
});

builder.globalConnectionField('totalCount', (t) =>
  t.exposeInt('totalCount', { description: 'Of the whole result, not of the page.' }),
);
builder.queryType();
builder.mutationType();
