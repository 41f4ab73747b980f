import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '../../../api/cli/language/language.ts';
import { asText, toAnswer } from '../../../api/cli/output/search-answer.ts';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { search } from '../../../graph/search/search.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { buildSourceGraph } from '../../builders.ts';

let store: GraphStore;
beforeAll(async () => {
  store = embeddedStore({ path: ':memory:', dimensions: null, model: null });
  await store.open();
  const measures = ['一', '二', '三'].map((number) => ({
    title: `公证${number}`,
    text: `第${number}项，打造余杭公证码。`,
    brands: ['余杭公证码'],
  }));
  await store.saveSource(buildSourceGraph({ documents: [{ title: '余杭法治方案', year: 2021, measures }] }), new Map());
});
afterAll(() => store.close());

const find = (query: string, mostMeasures?: number) => search({ store, embedder: null, mostMeasures }, { query });

describe('a restriction that names more measures than are looked at', () => {
  it('says so, and keeps to the newest', async () => {
    const outcome = await find('余杭公证码', 2);
    expect(outcome).toMatchObject({ total: 2, truncated: [{ label: '余杭公证码', kept: 2 }] });
  });

  it('says nothing when all of them were looked at', async () => {
    expect(await find('余杭公证码', 3)).toMatchObject({ total: 3, truncated: [] });
    expect(await find('余杭公证码')).toMatchObject({ total: 3, truncated: [] });
  });

  it('is told to who searches from the command line', async () => {
    const text = async (most: number) => asText(await toAnswer(store, await find('余杭公证码', most), 10), wordsIn.en);
    expect(await text(2)).toContain('Of 余杭公证码 only the newest 2 measures were looked at');
    expect(await text(3)).not.toContain('only the newest');
  });
});
