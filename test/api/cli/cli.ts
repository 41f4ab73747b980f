import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a person does, as a process of its own. Its environment has nothing of ours but what is given, and its language is English. */
export function cli(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<CliRun> {
  const child = spawnCli(args, options);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

export function spawnCli(
  args: readonly string[],
  { cwd = ROOT, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('ZHENGMAI_') || KEPT.has(name));
  return spawn(process.execPath, [`${ROOT}zhengmai.mjs`, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), npm_lifecycle_event: '', LC_ALL: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Where the model is. */
const KEPT = new Set(['ZHENGMAI_MODEL_DIR', 'ZHENGMAI_CACHE_DIR']);
