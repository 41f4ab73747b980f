import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type SimilarityFloor, toSimilarityFloor } from '../../graph/embed/similarity-floor.ts';
import { ZhengmaiError } from '../../graph/errors.ts';

/** Floors that `calibrate` has measured here, by the name under which the model's vectors are stored; none without a file. */
export async function readFloors(path: string): Promise<ReadonlyMap<string, SimilarityFloor>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw new ZhengmaiError('BAD_INPUT', `${path} cannot be read: check its permissions.`, { cause: error });
  });
  const entries = Object.entries(parsed(text, path));
  return new Map(
    entries.map(([model, value]) => {
      const floor = toSimilarityFloor(value);
      if (floor === null) throw damaged(path);
      return [model, floor];
    }),
  );
}

/** Adds one, whole or not at all; makes the file if there is none. */
export async function keepFloor(path: string, model: string, floor: SimilarityFloor): Promise<void> {
  const floors = { ...Object.fromEntries(await readFloors(path)), [model]: floor };
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(floors, null, 2)}\n`);
  await rename(draft, path);
}

function parsed(text: string, path: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {}
  throw damaged(path);
}

function damaged(path: string): ZhengmaiError {
  return new ZhengmaiError('BAD_INPUT', `${path} holds no floors of models: remove it and run \`zhengmai calibrate\`.`);
}
