import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, type ImageData, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';
import { resolve } from '../../../ingest/resolve/resolve.ts';
import type { SourceText } from '../../../ingest/source-text.ts';
import { type Api, openApi } from '../api.ts';

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
  readonly picture: string | null;
  readonly document: { readonly id: string };
}

const EVIDENCE = `{ documents(first: 5) { edges { node { measures(first: 20) { edges { node {
  responsibilities { confidence unit { name } evidence { quote page picture box { left top right bottom } recognition document { id } } }
} } } } } } }`;

async function duties() {
  const { documents } = await api.ask<Found>(EVIDENCE);
  return documents.edges.flatMap(({ node }) => node.measures.edges.flatMap((measure) => measure.node.responsibilities));
}

it('says on which page of a PDF a sentence stands, and where on it', async () => {
  const bytes = await readFile(join(import.meta.dirname, '../../fixtures/read/gazette.pdf'));
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

it('shows the lines of a sentence on the picture of its page, marked, for as long as the plan is stored', async () => {
  const [evidence] = (await duties()).flatMap((duty) => duty.evidence);
  const { picture, box, document } = evidence ?? { picture: null, box: null, document: { id: '' } };
  const strip = await pictureAt(`${api.url}${picture}`);
  const page = await pictureAt(`${api.url}${picture}&whole`);
  expect(page.height).toBeGreaterThan(2 * strip.height);
  expect(yellowShare(strip, { left: 0, top: 0.2, right: 1, bottom: 0.8 })).toBeGreaterThan(0.03);
  const { left = 0, top = 0, right = 0, bottom = 0 } = box ?? {};
  expect(yellowShare(page, { left, top, right, bottom })).toBeGreaterThan(0.2);
  expect(yellowShare(page, { left: 0, top: 0, right: 1, bottom: top - 0.02 })).toBe(0);

  expect((await fetch(`${api.url}/page-picture/${document.id}?start=0&end=x`)).status).toBe(400);
  await api.ask('mutation ($id: ID!) { removeDocument(id: $id) }', { id: document.id });
  expect((await fetch(`${api.url}${picture}`)).status).toBe(404);
  expect(await readdir(api.originals)).toEqual([]);
});

/** How much of a part of a page is marked, which its paper shows. */
function yellowShare({ width, height, data }: ImageData, part: NonNullable<Evidence['box']>): number {
  let [yellow, all] = [0, 0];
  for (let y = Math.round(part.top * height); y < part.bottom * height; y++) {
    for (let x = Math.round(part.left * width); x < part.right * width; x++) {
      const at = 4 * (y * width + x);
      all++;
      if ((data[at] ?? 0) > 200 && (data[at + 2] ?? 255) < 190) yellow++;
    }
  }
  return yellow / all;
}

async function pictureAt(address: string): Promise<ImageData> {
  const response = await fetch(address);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/webp']);
  const image = await loadImage(Buffer.from(await response.arrayBuffer()));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

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
