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
  if (!isSource(base)) return new Worker(new URL(`${module}.js`, base), { ...options, execArgv: [] });
  const entry = new URL(`${module}.ts`, base).href;
  return new Worker(`${registerLoader()} await import('${entry}');`, {
    ...options,
    eval: true,
    execArgv: ['--input-type=module'],
  });
}

/** Whether a module runs from source and not from the build. */
export function isSource(base: string): boolean {
  return base.endsWith('.ts');
}

/**
 * A statement that lets a thread import TypeScript, whether or not the program that starts it can. Only for source: an
 * installed package has no loader.
 */
export function registerLoader(): string {
  const loader = createRequire(import.meta.url).resolve('tsx/package.json');
  return `import { register } from '${new URL('dist/esm/api/index.mjs', pathToFileURL(loader)).href}'; register();`;
}
