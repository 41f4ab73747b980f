import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { bareSqlite } from './bare-sqlite.ts';
import { memoryOf, sizeOf } from './measure.ts';
import { MODEL, type Side } from './side.ts';

/** A file in a folder of its own, and beside it one that holds the same by plain inserts. */
export async function embeddedSide(): Promise<Side> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengmai-bench-'));
  const store = embeddedStore({ path: join(folder, 'store', 'zhengmai.db'), ...MODEL });
  await store.open();
  const bare = bareSqlite(join(folder, 'bare', 'zhengmai.db'));
  return {
    store,
    fill: async (plans) => {
      for (const plan of plans) {
        await store.saveSource(plan.graph, plan.vectors);
        await bare.load(plan);
      }
    },
    bareLoad: bare.load,
    // It has a file of its own, which may hold more.
    forget: async () => {},
    bareWords: bare.words,
    bareVectors: bare.vectors,
    roundTrip: async () => void (await store.health()),
    memoryMb: () => memoryOf(process.pid),
    diskMb: () => sizeOf(join(folder, 'store')),
    close: async () => {
      await store.close();
      bare.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
