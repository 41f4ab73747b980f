import { parentPort } from 'node:worker_threads';
import { ZhengmaiError } from '../../graph/errors.ts';
import type { ReadAnswer, ReadTask } from './read-in-worker.ts';
import { readerOf } from './registry.ts';

parentPort?.on('message', async (task: ReadTask) => {
  parentPort?.postMessage(await answer(task));
});

async function answer({ name, format, bytes }: ReadTask): Promise<ReadAnswer> {
  try {
    const read = await readerOf(format).load();
    return {
      read: await read(name, bytes, (page, pages) => parentPort?.postMessage({ page, pages } satisfies ReadAnswer)),
    };
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
