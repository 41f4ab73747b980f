import { readFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import UTIF from 'utif2';
import { describe, expect, it } from 'vitest';
import { readPictureFile } from '../../../../ingest/read/ocr/read-picture-file.ts';
import { readPdf } from '../../../../ingest/read/pdf/read-pdf.ts';
import { buildPdf, lines } from '../pdf/build-pdf.ts';

/** A photograph of half a page, skewed by a degree, with a red stamp over its lines and specks. */
const SCAN = readFileSync(new URL('../../../fixtures/read/scan.jpg', import.meta.url));
const PLAN = [
  '青溪县水库安全管理工作方案',
  '一、重点任务',
  '（一）备足物资。逐库清点防汛物资，补齐砂石、编织袋等短缺品种，2025年6月底前到位率达到95%以上。（责任单位：县应急管理局、县财政局）',
  '（二）修复隐患。2025年12月底前完成8座病险水库除险加固。（牵头单位：县水利局；配合单位：县财政局）',
];

async function pixels() {
  const image = await loadImage(SCAN);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return { canvas, data: context.getImageData(0, 0, image.width, image.height).data };
}

describe('a picture of a page', { timeout: 300_000 }, () => {
  it('is read in paragraphs, past its skew, its stamp and its specks', async () => {
    const read = await readPictureFile('scan.jpg', SCAN);
    expect(read.text.trimEnd().split('\n')).toEqual(PLAN);
    expect(read.confidences?.every(([, , sure]) => sure > 0.3 && sure <= 1)).toBe(true);
    // The title stands in the upper half and the middle.
    const [start, end, page, left, top, right] = read.boxes?.[0] ?? [];
    expect(read.text.slice(start, end)).toBe(PLAN[0]);
    expect(page).toBe(1);
    expect(top).toBeLessThan(0.25);
    expect(((left ?? 0) + (right ?? 0)) / 2).toBeCloseTo(0.5, 1);
  });

  it('that lies on its side is read too, and so is TIFF', async () => {
    const { canvas, data } = await pixels();
    const turned = new Uint8Array(data.length);
    for (let y = 0; y < canvas.height; y++) {
      for (let x = 0; x < canvas.width; x++) {
        const [from, to] = [4 * (y * canvas.width + x), 4 * (x * canvas.height + canvas.height - 1 - y)];
        turned.set(data.subarray(from, from + 4), to);
      }
    }
    const tiff = new Uint8Array(UTIF.encodeImage(turned, canvas.height, canvas.width));
    const read = await readPictureFile('scan.tif', tiff);
    expect(read.text.trimEnd().split('\n')).toEqual(PLAN);
  });

  it('in a PDF is read in its place among pages of text', async () => {
    const { canvas } = await pixels();
    const jpeg = { data: SCAN, width: canvas.width, height: canvas.height };
    const told: number[] = [];
    const read = await readPdf(
      'plan.pdf',
      buildPdf([
        { drawn: lines(['附件说明，共一页正文和一页扫描件，请对照阅读。']) },
        { drawn: [{ jpeg, x: 0, y: 400, width: 595, height: (595 * canvas.height) / canvas.width }] },
      ]),
      (page) => told.push(page),
    );
    expect(read.text).toContain(`${PLAN[2]}\n`);
    expect(read.text.slice(read.pageStarts[1])).toMatch(new RegExp(`^${PLAN[0]}`));
    expect(read.unread).toBeUndefined();
    expect(new Set(told)).toEqual(new Set([2]));
  });
});
