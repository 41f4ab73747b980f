import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extract } from '../../ingest/extract/extract.ts';
import { resolve } from '../../ingest/resolve/resolve.ts';
import type { SourceText } from '../../ingest/source-text.ts';
import { type Api, openApi } from './api.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi({ empty: true });
});
afterAll(() => api.close());

interface Found {
  readonly documents: {
    readonly edges: readonly {
      readonly node: {
        readonly measures: {
          readonly edges: readonly {
            readonly node: {
              readonly responsibilities: readonly {
                readonly confidence: number;
                readonly unit: { readonly name: string };
                readonly evidence: readonly Evidence[];
              }[];
            };
          }[];
        };
      };
    }[];
  };
}

interface Evidence {
  readonly quote: string;
  readonly page: number | null;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } | null;
  readonly recognition: number | null;
}

const EVIDENCE = `{ documents(first: 5) { edges { node { measures(first: 20) { edges { node {
  responsibilities { confidence unit { name } evidence { quote page box { left top right bottom } recognition } }
} } } } } } }`;

async function duties() {
  const { documents } = await api.ask<Found>(EVIDENCE);
  return documents.edges.flatMap(({ node }) => node.measures.edges.flatMap((measure) => measure.node.responsibilities));
}

it('says on which page of a PDF a sentence stands, and where on it', async () => {
  const bytes = await readFile(join(import.meta.dirname, '../fixtures/read/gazette.pdf'));
  const response = await fetch(`${api.url}/ingest?name=gazette.pdf`, { method: 'POST', body: bytes });
  expect(response.status).toBe(200);
  const evidence = (await duties()).flatMap((duty) => duty.evidence);
  expect(evidence.length).toBeGreaterThan(0);
  for (const { page, box, recognition } of evidence) {
    expect(page).toBeGreaterThanOrEqual(1);
    expect(box?.left).toBeLessThan(box?.right ?? 0);
    expect(box?.top).toBeLessThan(box?.bottom ?? 0);
    expect(box?.bottom).toBeLessThanOrEqual(1);
    expect(recognition).toBeNull();
  }
});

it('says how surely a sentence was read from a picture, than which no fact is surer', async () => {
  const text = '青溪县防汛工作方案\n一、备足物资。储备防汛物资。（责任单位：县应急管理局）\n';
  const source: SourceText = {
    ...{ name: 'scan.png', origin: '/scan.png', encoding: 'picture', format: 'picture', text, pageStarts: [0] },
    boxes: [[0, text.length, 1, 0.1, 0.2, 0.9, 0.3]],
    confidences: [[0, text.length, 0.61]],
  };
  await api.store.saveSource(resolve(source, extract(source)), new Map(), []);
  const duty = (await duties()).find(({ unit }) => unit.name.endsWith('应急管理局'));
  expect(duty?.evidence.at(-1)).toMatchObject({ page: 1, box: { top: 0.2, bottom: 0.3 }, recognition: 0.61 });
  expect(duty?.confidence).toBe(0.61);
});
