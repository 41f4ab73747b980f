import type { LayoutName } from '../../state/state.ts';
import type { Types } from '../scene/type-size.ts';
import type { Legible } from './arrange.ts';
import type { LayoutTask } from './layout.ts';

/** Arranges off the main thread. One worker stays for all tasks; a newer task makes an older answer worthless. */
export interface LayoutClient {
  /** With names no smaller than `types`, and null when a newer task or `cancel` came in between. */
  arrange(name: LayoutName, task: LayoutTask, types: Types | null): Promise<Legible | null>;
  /** Gives up the task under way. */
  cancel(): void;
  dispose(): void;
}

interface Waiting {
  readonly number: number;
  resolve(arrangement: Legible | null): void;
  reject(error: Error): void;
}

export function createLayoutClient(): LayoutClient {
  let worker: Worker | null = null;
  let waiting: Waiting | null = null;
  let last = 0;

  const end = (arrangement: Legible | null) => {
    waiting?.resolve(arrangement);
    waiting = null;
  };
  const start = () => {
    const started = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<{ number: number; arrangement: Legible }>) => {
      if (data.number === waiting?.number) end(data.arrangement);
    };
    started.onerror = ({ message }) => {
      waiting?.reject(new Error(`The layout failed: ${message}`));
      waiting = null;
    };
    return started;
  };
  const cancel = () => {
    if (!waiting) return;
    // A task that is wanted no longer would keep the next one waiting.
    worker?.terminate();
    worker = null;
    end(null);
  };
  return {
    arrange(name, task, types) {
      end(null);
      worker ??= start();
      last += 1;
      const number = last;
      worker.postMessage({ number, name, task, types });
      return new Promise((resolve, reject) => {
        waiting = { number, resolve, reject };
      });
    },
    cancel,
    dispose() {
      worker?.terminate();
      worker = null;
      end(null);
    },
  };
}
