import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../../api/cli/cli.ts';

export interface Serving {
  readonly address: string;
  /** All that the process has written, to either stream. */
  printed(): string;
  stop(): Promise<void>;
}

/** `serve` as a process of its own, on a free port. */
export async function startServe(
  env: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Promise<Serving> {
  const args = ['--import', 'tsx', join(ROOT, 'api/main.ts'), 'serve', '--port', '0', '--json', ...more];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ZHENGMAI_LOG_LEVEL: 'trace', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const note = (text: Buffer) => {
    printed += text.toString();
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  const address = await until(() => /"address":"(?<address>[^"]+)"/.exec(printed)?.groups?.address);
  return {
    address,
    printed: () => printed,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** What it gives as soon as that is neither false nor nothing. */
export async function until<T>(look: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (const end = Date.now() + LONGEST_WAIT_MS; Date.now() < end; await sleep(200)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`It did not come about: ${look}`);
}

const LONGEST_WAIT_MS = 180_000;
