import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { ModelProfile } from './model-profiles.ts';

/** Fetches the default model from the jar in which LangChain4j publishes it, with the `mvn` that is installed. */
export async function fetchFromMaven(_: ModelProfile, signal: AbortSignal): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengmai-model-'));
  try {
    await maven(['dependency:get', `-Dartifact=${ARTIFACT}`, '-Dtransitive=false'], signal);
    await maven(['dependency:copy', `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${folder}`], signal);
    const jar = (await readdir(folder)).find((name) => name.endsWith('.jar'));
    if (!jar) throw new Error('mvn copied no jar');
    return unpack(await readFile(join(folder, jar)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const ARTIFACT = 'dev.langchain4j:langchain4j-embeddings-bge-small-zh-v15-q:1.11.0-beta19';

/** Names in the jar, by their place in transformers.js layout. */
const JAR_NAMES: ReadonlyMap<string, string> = new Map([
  ['bge-small-zh-v1.5-q.onnx', 'onnx/model_quantized.onnx'],
  ['bge-small-zh-v1.5-q-tokenizer.json', 'tokenizer.json'],
]);

const run = promisify(execFile);

async function maven(args: readonly string[], signal: AbortSignal): Promise<void> {
  // Node starts no .cmd file without a shell; the arguments are constants and a temporary folder.
  const windows = process.platform === 'win32';
  await run(windows ? 'mvn.cmd' : 'mvn', ['-q', '-B', ...args], { signal, shell: windows, cwd: tmpdir() }).catch(
    (cause: unknown) => {
      throw new Error(reasonOf(cause), { cause });
    },
  );
}

function reasonOf(cause: unknown): string {
  const error = cause as { code?: unknown; name?: string; stdout?: string };
  if (error.code === 'ENOENT') return 'mvn is not installed';
  if (error.name === 'AbortError') return 'mvn took too long';
  const line = error.stdout?.split('\n').find((text) => text.includes('[ERROR]'));
  return line ? line.replace('[ERROR]', '').trim().slice(0, 200) : 'mvn failed';
}

function unpack(jar: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const entries = unzipSync(jar, { filter: ({ name }) => JAR_NAMES.has(name) });
  return new Map(Object.entries(entries).map(([name, bytes]) => [JAR_NAMES.get(name) ?? name, bytes]));
}
