import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZhengmaiError } from '../../../graph/errors.ts';
import { type Api, openApi } from '../api.ts';

describe('errors', () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi({
      empty: true,
      wrap: (store) => ({
        ...store,
        stats: () => Promise.reject(new ZhengmaiError('STORE_UNAVAILABLE', 'The store is away; start it.')),
        units: () => Promise.reject(new Error('secret path /home/someone')),
      }),
    });
  });
  afterAll(() => api.close());

  it('keep the code and the sentence of what a person can act on', async () => {
    const { errors } = await api.answer('{ stats { sources } }');
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'The store is away; start it.',
        path: ['stats'],
        extensions: { code: 'STORE_UNAVAILABLE' },
      }),
    ]);
  });

  it('hide a defect from the client and tell the log of it', async () => {
    const { errors } = await api.answer('{ units { totalCount } }');
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions?.code).toBe('INTERNAL');
    expect(JSON.stringify(errors)).not.toContain('secret');
    expect(api.log.some((line) => line.includes('secret path') && line.includes('a resolver failed'))).toBe(true);
  });

  it('are told in the language that is asked for, whoever refuses', async () => {
    const ask = async (language: string, query: string) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        body: JSON.stringify({ query }),
      });
      const { errors } = (await response.json()) as { errors: { message: string; extensions?: { code?: string } }[] };
      return errors[0];
    };
    const english = await ask('en-GB,en;q=0.9,zh;q=0.5', '{ measures(first: 1000000) { totalCount } }');
    const chinese = await ask('zh-CN,zh;q=0.9,en;q=0.8', '{ measures(first: 1000000) { totalCount } }');
    expect(english?.message).toMatch(/ask for/);
    expect(chinese?.message).toMatch(/^\p{Script=Han}/u);
    expect(chinese?.extensions).toEqual(english?.extensions);
    expect((await ask('zh', '{ units { totalCount } }'))?.message).toBe('服务器出了故障，详情见其日志。');
  });

  it('let GraphQL say what is wrong with a query', async () => {
    const { errors } = await api.answer('{ measures { colour } }');
    expect(errors?.[0]?.message).toContain('Cannot query field "colour"');
  });

  it('say what a plan without name or text lacks', async () => {
    const ingest = (name: string, text: string) =>
      api.answer('mutation ($name: String!, $text: String!) { ingest(name: $name, text: $text) { changed } }', {
        name,
        text,
      });
    expect((await ingest(' ', '一')).errors?.[0]).toMatchObject({
      message: expect.stringContaining('no name'),
      extensions: { code: 'BAD_INPUT' },
    });
    expect((await ingest('a', ' ')).errors?.[0]).toMatchObject({
      message: expect.stringContaining('no text'),
      extensions: { code: 'BAD_INPUT' },
    });
  });
});
