import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread on a module beside the caller, named without its extension: `startWorker('../store-worker', import.meta.url)`.
 * Run from source, the module is TypeScript, which Node 20 does not load as the entry of a worker even with a loader
 * registered: so the entry registers the loader, then imports the module.
 */
export function startWorker(
  module: string,
  base: string,
  options: Omit<WorkerOptions, 'eval' | 'execArgv'> = {},
): Worker {
  if (!base.endsWith('.ts')) return new Worker(new URL(`${module}.js`, base), { ...options, execArgv: [] });
  const loader = new URL('dist/esm/api/index.mjs', pathToFileURL(createRequire(base).resolve('tsx/package.json'))).href;
  const entry = new URL(`${module}.ts`, base).href;
  return new Worker(`import { register } from '${loader}'; register(); await import('${entry}');`, {
    ...options,
    eval: true,
    execArgv: ['--input-type=module'],
  });
}
