import { parentPort } from 'node:worker_threads';
import { ZhengmaiError } from '../../graph/errors.ts';
import type { ReadAnswer, ReadTask } from './read-in-worker.ts';
import type { ReadParts } from './read-parts.ts';

type Reader = (name: string, bytes: Uint8Array) => ReadParts | Promise<ReadParts>;

/** Loaded when first needed: a folder of pages never waits for the PDF library. */
const READERS: Readonly<Record<ReadTask['format'], () => Promise<Reader>>> = {
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
  html: async () => (await import('./html.ts')).readHtml,
  docx: async () => (await import('./docx.ts')).readDocx,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
};

parentPort?.on('message', async (task: ReadTask) => {
  parentPort?.postMessage(await answer(task));
});

async function answer({ name, format, bytes }: ReadTask): Promise<ReadAnswer> {
  try {
    const read = await READERS[format]();
    return { read: await read(name, bytes) };
  } catch (error) {
    if (error instanceof ZhengmaiError) return { refusal: { code: error.code, message: error.message } };
    if (error instanceof RangeError) {
      const message = `${name} nests its parts too deeply in one another to be read: save it as .txt.`;
      return { refusal: { code: 'LIMIT_EXCEEDED', message } };
    }
    const detail = error instanceof Error ? error.message : String(error);
    return {
      refusal: {
        code: 'UNREADABLE_FILE',
        message: `${name} is damaged and could not be read (${detail}): open it, save it again, and retry.`,
      },
    };
  }
}
