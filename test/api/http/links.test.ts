import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from '../api.ts';

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

let api: Api;
let webRoot: string;
beforeAll(async () => {
  webRoot = await mkdtemp(join(tmpdir(), 'zhengmai-web-'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>政脉</title>');
  api = await openApi({ webRoot });
});
afterAll(async () => {
  await api.close();
  await rm(webRoot, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(api.url + path, { headers, redirect: 'manual' });

async function objectsAt(path: string) {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('application/ld+json');
  expect(response.headers.get('vary')).toContain('Accept');
  const { '@graph': objects } = (await response.json()) as { '@graph': Record<string, unknown>[] };
  return objects;
}

describe('permalinks', () => {
  it('lead browsers to the page of the thing, and give programs JSON-LD', async () => {
    const { node: unit } = (await api.store.units({ nameContains: '余杭区司法局' }, { first: 1 })).items[0] ?? {};
    const page = await get(`/unit/${unit?.id}`, BROWSER);
    expect(page.status).toBe(303);
    expect(page.headers.get('location')).toBe(`/units/${unit?.id}`);
    const objects = await objectsAt(`/unit/${unit?.id}`);
    expect(objects).toContainEqual(
      expect.objectContaining({
        '@id': `${api.url}/unit/${unit?.id}`,
        '@type': 'GovernmentOrganization',
        name: unit?.name,
      }),
    );
  });

  it('tell a document with all its measures, and a measure with the sentence that names its unit', async () => {
    const { items } = await api.store.measures({ roles: ['lead'] }, { first: 1 });
    const measure = items[0]?.node;
    if (!measure) throw new Error('The samples name leads.');
    const own = await api.store.measures({ documentIds: [measure.documentId] }, { first: 200 });
    const document = await objectsAt(`/doc/${measure.documentId}`);
    for (const { node } of own.items) {
      expect(document).toContainEqual(
        expect.objectContaining({ '@id': `${api.url}/measure/${node.id}`, text: node.text }),
      );
    }
    const told = await objectsAt(`/measure/${measure.id}`);
    const roles = told.flatMap(({ agent }) => (agent ? [agent as Record<string, unknown>] : []));
    const lead = roles.find(({ roleName }) => roleName === 'lead');
    const [proof] = (lead?.['prov:wasDerivedFrom'] ?? []) as Record<string, unknown>[];
    const source = await api.store.sourceOf(measure.documentId);
    expect(proof).toMatchObject({ 'oa:hasSource': { '@id': `urn:sha256:${source?.hash}` } });
    expect(source?.text).toContain(String(proof?.text).split('\n')[0]);
    const page = await get(`/measure/${measure.id}`, BROWSER);
    expect(page.headers.get('location')).toBe(
      `/documents/${measure.documentId}?sel=${measure.id}&at=${measure.start}-${measure.end}`,
    );
  });

  it('take a place by its code, and say when there is nothing', async () => {
    expect(await objectsAt('/region/330110')).toContainEqual(
      expect.objectContaining({ '@type': 'AdministrativeArea', identifier: '330110' }),
    );
    for (const path of ['/unit/unit-nobody', '/doc/region-330110', '/law/%00']) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
    }
  });
});

describe('feeds', () => {
  async function feed(path: string) {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const $ = load(await response.text(), { xml: true });
    const entries = $('entry').toArray();
    const texts = (name: string) => entries.map((entry) => $(entry).children(name).text());
    for (const updated of [$('feed > updated').text(), ...texts('updated')]) {
      expect(new Date(updated).toISOString().slice(0, 19)).toBe(updated.slice(0, 19));
    }
    return { id: $('feed > id').text(), ids: texts('id'), titles: texts('title'), summaries: texts('summary') };
  }

  it('list all plans, the newest first, each under its permalink', async () => {
    const { items } = await api.store.documents({}, { first: 50 });
    const { ids, titles } = await feed('/feed/documents.atom');
    expect(titles).toEqual(items.map(({ node }) => node.title));
    expect(ids).toEqual(items.map(({ node }) => `${api.url}/doc/${node.id}`));
  });

  it('follow a search and a filter', async () => {
    const found = await feed(`/feed/measures.atom?q=${encodeURIComponent('综合行政执法改革')}&years=2021`);
    expect(found.id).toBe(`${api.url}/feed/measures.atom?q=${encodeURIComponent('综合行政执法改革')}&years=2021`);
    expect(found.summaries.join()).toContain('执法');
    const unit = (await api.store.units({ nameContains: '余杭区司法局' }, { first: 1 })).items[0]?.node.id;
    const led = await feed(`/feed/measures.atom?unitIds=${unit}&roles=lead`);
    const { items } = await api.store.measures({ unitIds: [unit ?? ''], roles: ['lead'] }, { first: 50 });
    expect(led.ids).toEqual(items.map(({ node }) => `${api.url}/measure/${node.id}`));
  });

  it('stay the same while nothing is new, so that a reader can be told so', async () => {
    const [first, again] = [await get('/feed/documents.atom'), await get('/feed/documents.atom')];
    expect(first.headers.get('etag')).toBeTruthy();
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  it('refuse what no search is', async () => {
    expect((await get('/feed/measures.atom?colour=red')).status).toBe(400);
    expect((await get(`/feed/measures.atom?q=${'a'.repeat(2_001)}`)).status).toBe(400);
  });
});
