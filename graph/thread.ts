import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Starts a module of ours in a worker thread: `startThread('./encoder-worker', import.meta.url, data)`. Compiled, the module
 * is a .js file; from source it is TypeScript, for which a worker of Node 20 inherits no loader, so it registers one first.
 */
export function startThread(module: string, from: string, workerData: unknown): Worker {
  const extension = extname(fileURLToPath(from));
  const url = new URL(`${module}${extension}`, from);
  if (extension !== '.ts') return new Worker(url, { workerData });
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const script = `import(${loader}).then(({ register }) => { register(); return import(${JSON.stringify(url.href)}); });`;
  return new Worker(script, { eval: true, workerData, execArgv: [] });
}
