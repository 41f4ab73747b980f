import { type DocumentNode, Kind, parse, print, validate, visit } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { schema } from '../../../api/schema.ts';
import { type Api, openApi } from '../api.ts';

/** Every folder of the explorer keeps what it asks in a file of this name. */
const files = import.meta.glob<Record<string, DocumentNode>>('../../../web/*/queries.ts', { eager: true });
const documents = Object.values(files)
  .flatMap((queries) => Object.entries(queries))
  .flatMap(([name, document]) => {
    const isOperation = document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return isOperation ? [[name, parse(print(document))] as const] : [];
  });

let api: Api;
beforeAll(async () => {
  api = await openApi({ empty: true });
});
afterAll(() => api.close());

it('the explorer asks at least what its views show', () => {
  expect(documents.length).toBeGreaterThan(10);
});

it.each(documents)('%s of the explorer is understood and within the limits', async (_name, document) => {
  expect(validate(schema, document)).toEqual([]);
  const { errors } = await api.answer(print(document), exampleVariables(document));
  // A correction of something that is not there has been understood when it is refused for that.
  expect((errors ?? []).filter(({ extensions }) => extensions?.code !== 'NOT_FOUND')).toEqual([]);
});

/** The largest page that the explorer asks for, and a hundred nodes on screen. */
function exampleVariables(document: DocumentNode): Record<string, unknown> {
  const EXAMPLES: Record<string, unknown> = {
    first: 100,
    cells: 100,
    limit: 50,
    most: 3,
    measures: 8,
    by: 'word',
    metric: '满意率',
    id: 'unit-none',
    ids: Array.from({ length: 100 }, (_, i) => `mea-${i}`),
    kind: 'RESPONSIBLE_FOR',
    direction: 'out',
    query: '司法',
    typed: '司法',
    office: '司法局',
    name: '计划',
    text: '某区司法局2024年工作要点\n\n一、加强学习。\n',
    fields: ['year'],
    claim: 'other_role',
    about: 'edge-none',
    role: 'lead',
    from: 'unit-none',
    to: 'unit-none',
  };
  const variables: Record<string, unknown> = {};
  visit(document, {
    VariableDefinition({ variable, type }) {
      const name = variable.name.value;
      if (name in EXAMPLES) variables[name] = EXAMPLES[name];
      else if (type.kind === Kind.NON_NULL_TYPE) throw new Error(`No example for $${name}`);
    },
  });
  return variables;
}
