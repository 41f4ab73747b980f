import { env } from '@huggingface/transformers';
import type { ModelProfile } from './model-profiles.ts';

/** Fetches the model from the host that transformers.js is set to. A host that does not answer is given up in seconds. */
export async function fetchFromHub(
  { hub, files: wanted }: ModelProfile,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { path } of wanted) files.set(path, await download(address(hub, path), signal));
  return files;
}

const ANSWER_MS = 4_000;

function address(hub: string, path: string): string {
  const folder = env.remotePathTemplate.replaceAll('{model}', hub).replaceAll('{revision}', 'main');
  return `${env.remoteHost.replace(/\/+$/, '')}/${folder.replace(/^\/+|\/+$/g, '')}/${path}`;
}

async function download(url: string, signal: AbortSignal): Promise<Uint8Array> {
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), ANSWER_MS);
  const response = await fetch(url, { signal: AbortSignal.any([signal, impatience.signal]) }).catch(
    (cause: unknown) => {
      throw new Error(impatience.signal.aborted ? `no answer in ${ANSWER_MS / 1000} s` : 'not reachable', { cause });
    },
  );
  clearTimeout(timer);
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
