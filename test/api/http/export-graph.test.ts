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
