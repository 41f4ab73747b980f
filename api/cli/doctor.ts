import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { Command } from 'commander';
import { provisionModel } from '../../graph/embed/provision.ts';
import { ZhengmaiError } from '../../graph/errors.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT } from './exit-code.ts';
import { openStore, placeOf, withParts } from './open.ts';
import { withJson, withStore } from './options.ts';
import { isServer, type Settings } from './settings.ts';

interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly message: string;
}

/** `doctor`: is everything there, and if not, what to do. */
export function doctorCommand({ settings, exit }: CommandContext): Command {
  const command = new Command('doctor').description('Check Node, store, model and port, and say what to do.');
  withJson(withStore(command), 'the findings');
  return command.action(async (options: { store?: string; json?: true }) => {
    const findings = [
      checkNode(),
      await checkStore(settings, options.store),
      await checkModel(settings),
      await checkPort(settings),
    ];
    const lines = findings.map(({ name, ok, message }) => `${ok ? '✓' : '✗'} ${name.padEnd(6)} ${message}`);
    process.stdout.write(`${options.json ? JSON.stringify({ findings }, null, 2) : lines.join('\n')}\n`);
    if (!findings.every(({ ok }) => ok)) exit(EXIT.unavailable);
  });
}

function checkNode(): Finding {
  return { name: 'node', ok: true, message: `Node.js ${process.versions.node}` };
}

async function checkStore(settings: Settings, chosen: string | undefined): Promise<Finding> {
  const place = placeOf(settings, chosen);
  if (!isServer(place) && !existsSync(place)) {
    return { name: 'store', ok: true, message: `${place} is not there yet; the first ingest makes it.` };
  }
  try {
    const store = await openStore(settings, chosen, null);
    return await withParts([store], async () => {
      const health = await store.health();
      const { nodes, vectors } = await store.stats();
      const message = `${place}: ${nodes.Document} documents, ${nodes.Measure} measures, ${vectors} vectors`;
      return { name: 'store', ok: health.ok, message: health.message ?? message };
    });
  } catch (error) {
    if (!(error instanceof ZhengmaiError)) throw error;
    return { name: 'store', ok: false, message: error.message };
  }
}

/** Looks without fetching: that is for the commands that need it. */
async function checkModel(settings: Settings): Promise<Finding> {
  const found = await provisionModel({
    modelDir: settings.modelDir ?? undefined,
    cacheDir: settings.cacheDir,
    sources: [],
  });
  if (found.folder !== null) return { name: 'model', ok: true, message: `${found.model} in ${found.folder}` };
  const message =
    settings.modelDir === null
      ? 'The embedding model is not here yet: the next `ingest` or `serve` fetches it; until then search goes by words only.'
      : found.reason;
  return { name: 'model', ok: false, message };
}

function checkPort({ port, host }: Settings): Promise<Finding> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      resolve({
        name: 'port',
        ok: false,
        message: `${host}:${port} cannot be used (${error.code}): choose another with --port.`,
      }),
    );
    probe.listen(port, host, () =>
      probe.close(() => resolve({ name: 'port', ok: true, message: `${host}:${port} is free` })),
    );
  });
}
