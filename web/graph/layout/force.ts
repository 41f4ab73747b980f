import type { Positions } from '../graph-view.ts';
import type { FreeAnswer, FreeTask } from './force-simulation.ts';
import type { Layout } from './layout.ts';

/** Forces, in a worker: what was there stays, what is new settles beside what it came with. */
export function freeLayout(): Layout {
  let stop: (() => void) | null = null;
  const cancel = () => {
    stop?.();
    stop = null;
  };
  return {
    cancel,
    run({ nodes, edges, before }) {
      cancel();
      const worker = new Worker(new URL('./force-worker.ts', import.meta.url), { type: 'module' });
      return new Promise<Positions | null>((resolve, reject) => {
        stop = () => {
          worker.terminate();
          resolve(null);
        };
        worker.onmessage = ({ data }: MessageEvent<FreeAnswer>) => {
          worker.terminate();
          stop = null;
          resolve(new Map(data.map(({ id, x, y }) => [id, { x, y }])));
        };
        worker.onerror = (event) => {
          worker.terminate();
          reject(new Error(`The layout failed: ${event.message}`));
        };
        const task: FreeTask = {
          nodes: nodes.map(({ id, width, height, beside }) => ({
            id,
            width,
            height,
            beside,
            at: before.get(id) ?? null,
          })),
          edges: edges.map(({ from, to }) => ({ source: from, target: to })),
        };
        worker.postMessage(task);
      });
    },
  };
}
