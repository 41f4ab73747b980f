import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from './api.ts';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}
type Description = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

let api: Api;
let description: Description;
beforeAll(async () => {
  api = await openApi();
  description = (await (await fetch(`${api.url}/openapi.json`)).json()) as Description;
});
afterAll(() => api.close());

/** What the response is must be what is described for its status; JSON must fit its schema. */
async function expectAsDescribed(path: string, method: string, response: Response): Promise<void> {
  const described = description.paths[path]?.[method]?.responses[response.status];
  expect(described, `${method} ${path} ${response.status}`).toBeDefined();
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const schema = described?.content?.[type]?.schema;
  expect(schema, `${method} ${path} as ${type}`).toBeDefined();
  const text = await response.text();
  if (!/[+/]json$/u.test(type)) return;
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(description, 'api');
  const whole = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/'));
  expect(ajv.validate(whole, JSON.parse(text)), ajv.errorsText()).toBe(true);
}

describe('the description of the routes', () => {
  it('holds of every route that reads', async () => {
    const { items } = await api.store.units({}, { first: 1 });
    const ids: Record<string, string> = { '/unit/{id}': items[0]?.node.id ?? '', '/region/{id}': '330110' };
    for (const [path, operations] of Object.entries(description.paths)) {
      if (!operations.get) continue;
      const response = await fetch(api.url + path.replace('{id}', ids[path] ?? 'nothing'));
      expect([200, 404]).toContain(response.status);
      expect(response.status === 404).toBe(path.includes('{id}') && !(path in ids));
      await expectAsDescribed(path, 'get', response);
    }
  });

  it('holds of an upload, of a file that cannot be read and of one without a name', async () => {
    const send = (query: string, body: string) => fetch(`${api.url}/ingest${query}`, { method: 'POST', body });
    for (const [query, text, status] of [
      ['?name=plan.txt', '关于印发某县工作方案的通知\n一、加强普法宣传。由县司法局牵头。', 200],
      ['?name=plan.pdf', 'no PDF', 422],
      ['', 'no name', 400],
    ] as const) {
      const response = await send(query, text);
      expect(response.status).toBe(status);
      await expectAsDescribed('/ingest', 'post', response);
    }
  });

  it('names filters that the routes take, and refuses others', async () => {
    const query = (path: string) => description.paths[path]?.get?.parameters?.map(({ name }) => name) ?? [];
    const values: Record<string, string> = {
      years: '2021',
      roles: 'lead',
      kinds: 'action',
      hasLead: 'true',
      min: '1',
      max: '9',
    };
    for (const path of ['/export/measures.csv', '/export/targets.csv', '/feed/measures.atom']) {
      const given = new URLSearchParams(query(path).map((name) => [name, values[name] ?? '法']));
      expect([...given.keys()].length).toBeGreaterThan(5);
      await expectAsDescribed(path, 'get', await fetch(`${api.url}${path}?${given}`));
      const other = await fetch(`${api.url}${path}?colour=red`);
      expect(other.status).toBe(400);
      await expectAsDescribed(path, 'get', other);
    }
  });

  it('leaves out no route that the server has', () => {
    const described = Object.keys(description.paths).map((path) => path.replaceAll(/\{(\w+)\}/gu, ':$1'));
    const routes = routesOf((api.server.app as unknown as { router: Layers }).router);
    expect(routes.length).toBeGreaterThan(15);
    // A router knows its paths from where it hangs; `/` is GraphQL, MCP and the vectors, which speak languages of their own.
    const missing = routes.filter((route) => route !== '/' && !described.some((path) => path.endsWith(route)));
    expect(missing).toEqual([]);
  });
});

interface Layers {
  readonly stack?: readonly { readonly route?: { readonly path: string }; readonly handle?: Layers }[];
}

function routesOf({ stack = [] }: Layers): string[] {
  return stack.flatMap(({ route, handle }) => (route ? [route.path] : handle ? routesOf(handle) : []));
}
