import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from '../api.ts';

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

  it('holds of a view that is kept, and of an address that is none', async () => {
    for (const [address, status] of [
      ['/explore?q=法', 200],
      ['//elsewhere', 400],
    ] as const) {
      const response = await fetch(`${api.url}/views`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ address }),
      });
      expect(response.status).toBe(status);
      await expectAsDescribed('/views', 'post', response);
    }
  });

  it('leaves out no route that the server has, and names none that it has not', () => {
    const described = Object.entries(description.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path.replaceAll(/\{(\w+)\}/gu, ':$1')}`),
    );
    const routes = routesOf((api.server.app as unknown as { router: Layers }).router);
    expect(routes.filter((route) => !LANGUAGES_OF_THEIR_OWN.test(route)).sort()).toEqual(described.sort());
  });
});

/** These describe themselves, or are described by whoever made the language; GraphQL is no route of the router. */
const LANGUAGES_OF_THEIR_OWN = /^\w+ \/(?:mcp|v1\/embeddings)$/u;

interface Layers {
  readonly stack?: readonly {
    /** Where it hangs, as the program wrote it. */
    readonly rawPath: string;
    readonly route?: { readonly methods: Readonly<Record<string, boolean>> };
    readonly handle?: Layers;
  }[];
}

/** Such as `get /unit/:id`, of the routers inside too. */
function routesOf({ stack = [] }: Layers, above = ''): string[] {
  return stack.flatMap(({ rawPath, route, handle }) => {
    const path = above + rawPath.replace(/\/$/u, '');
    if (route) return Object.keys(route.methods).map((method) => `${method.replace('_all', 'all')} ${path}`);
    return handle ? routesOf(handle, path) : [];
  });
}
