import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoreStats } from '../../../graph/store/graph-store.ts';
import { type Api, openApi } from '../api.ts';

/** A relation of the samples as every format must tell it: who, what, and the words that say so. */
const UNIT = '杭州市余杭区综合行政执法局';
const MEASURE = '构建全覆盖政府监管体系';

describe('the whole graph to download', () => {
  let api: Api;
  let stats: StoreStats;
  beforeAll(async () => {
    api = await openApi();
    stats = await api.store.stats();
  });
  afterAll(() => api.close());

  const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, count) => sum + count);

  async function download(format: string): Promise<string> {
    const response = await fetch(`${api.url}/export/graph.${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain(`graph.${format}`);
    return response.text();
  }

  const post = (format: string, body: object) =>
    fetch(`${api.url}/export/drawn.${format}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it.each(['graphml', 'gexf'])('is %s with every node and edge once, and the sentence at each', async (format) => {
    const $ = load(await download(format), { xml: true });
    const nodes = $('node').toArray();
    const edges = $('edge').toArray();
    expect(nodes).toHaveLength(total(stats.nodes));
    expect(edges).toHaveLength(total(stats.edges));
    const ids = new Set(nodes.map((node) => $(node).attr('id')));
    expect(ids.size).toBe(nodes.length);
    for (const edge of edges) {
      expect(ids).toContain($(edge).attr('source'));
      expect(ids).toContain($(edge).attr('target'));
    }
    const value = (element: (typeof nodes)[number], name: string) =>
      $(element).find(`data[key$="_${name}"]`).text() || $(element).find(`attvalue[for="${name}"]`).attr('value');
    const unit = nodes.find((node) => value(node, 'name') === UNIT);
    const measure = nodes.find((node) => value(node, 'title') === MEASURE);
    const lead = edges.find(
      (edge) => $(edge).attr('source') === $(unit).attr('id') && $(edge).attr('target') === $(measure).attr('id'),
    );
    if (!lead) throw new Error('The relation is missing.');
    expect(value(lead, 'role')).toBe('lead');
    const quote = value(lead, 'quote') ?? '';
    expect(value(lead, 'sentence')).toContain(quote);
    expect(Number(value(lead, 'end')) - Number(value(lead, 'start'))).toBe(quote.length);
  });

  it.each(['graphml', 'gexf'])(
    'is, for some nodes, %s by the same writer: those nodes, what joins them, why',
    async (format) => {
      const whole = load(await download(format), { xml: true });
      const part = (await api.store.measures({}, { first: 3 })).items.map(({ node }) => node);
      const owners = (
        await api.store.edgesOf(
          part.map(({ id }) => id),
          ['RESPONSIBLE_FOR'],
        )
      ).map(({ from }) => from);
      const ids = [...new Set([...part.flatMap(({ id, documentId }) => [id, documentId]), ...owners])];
      const response = await post(format, { ids: [...ids, 'mea-unknown'], about: '问题 · <地址>' });
      expect(response.headers.get('content-disposition')).toContain(`drawn.${format}`);
      const $ = load(await response.text(), { xml: true });
      expect($('desc, description').text()).toBe('问题 · <地址>');
      const of = (document: typeof $, name: string) =>
        new Map(
          document(name)
            .toArray()
            .map((one) => [document(one).attr('id'), document.xml(one).trim()]),
        );
      const [nodes, edges, allNodes, allEdges] = [of($, 'node'), of($, 'edge'), of(whole, 'node'), of(whole, 'edge')];
      expect([...nodes.keys()].sort()).toEqual([...ids].sort());
      for (const [id, xml] of nodes) expect(xml).toBe(allNodes.get(id));
      const among = whole('edge')
        .toArray()
        .filter((one) =>
          [whole(one).attr('source'), whole(one).attr('target')].every((end) => ids.includes(end ?? '')),
        );
      expect([...edges.keys()].sort()).toEqual(among.map((one) => whole(one).attr('id')).sort());
      for (const [id, xml] of edges) if (xml.includes('RESPONSIBLE_FOR')) expect(xml).toBe(allEdges.get(id));
    },
  );

  it('refuses a part of no nodes, and of what are none, in one sentence', async () => {
    for (const wrong of [{ ids: [] }, { ids: [1] }, { nodes: ['a'] }]) {
      const response = await post('gexf', wrong);
      expect(response.status).toBe(400);
      expect(JSON.stringify(await response.json())).toContain('ids of 1 to 2000 nodes');
    }
  });

  it('is GEXF with all nodes before all edges, as its schema wants', async () => {
    const text = await download('gexf');
    expect(text.lastIndexOf('<node ')).toBeLessThan(text.indexOf('<edge '));
  });

  it('is JSON-LD whose names are pages of this server', async () => {
    const { '@graph': objects } = JSON.parse(await download('jsonld')) as { '@graph': Record<string, unknown>[] };
    const measure = objects.find(({ name, '@type': type }) => name === MEASURE && type === 'Action');
    expect(measure?.['@id']).toMatch(new RegExp(`^${api.url}/measure/mea-\\w+$`));
    const lead = objects.find(({ '@id': id, agent }) => id === measure?.['@id'] && agent);
    const unit = objects.find(({ name, '@type': type }) => name === UNIT && type === 'GovernmentOrganization');
    expect(lead?.agent).toMatchObject({
      '@type': 'Role',
      roleName: 'lead',
      agent: { '@id': unit?.['@id'] },
      'prov:wasDerivedFrom': expect.arrayContaining([
        expect.objectContaining({
          text: expect.stringContaining('区综合行政执法局'),
          'oa:hasSource': { '@id': expect.stringMatching(/^urn:sha256:/) },
        }),
      ]),
    });
  });

  it('is JSON lines with the texts that offsets count in, and without the paths of this machine', async () => {
    const text = await download('jsonl');
    expect(text).not.toContain(process.cwd());
    const records = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const ofType = (type: string) => records.filter((record) => record.type === type);
    expect(ofType('source')).toHaveLength(stats.sources);
    const sourceOf = new Map<string, string>();
    let source = '';
    for (const record of records) {
      if (record.type === 'source') source = record.text;
      if (record.kind === 'Document') sourceOf.set(record.id, source);
    }
    const evidence = ofType('edge').flatMap((edge) => edge.evidence);
    expect(evidence.length).toBeGreaterThan(300);
    for (const { documentId, start, end, quote } of evidence) {
      expect(sourceOf.get(documentId)?.slice(start, end)).toBe(quote);
    }
  });

  it('is Cypher with statements that end at line ends', async () => {
    const statements = (await download('cypher')).split(/;\n/u);
    expect(statements.filter((statement) => statement.startsWith('CREATE CONSTRAINT'))).toHaveLength(7);
    expect(statements.at(-1)).toBe('');
  });
});
