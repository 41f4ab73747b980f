import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { Command } from 'commander';
import { provisionModel } from '../../../graph/embed/provision.ts';
import { ZhengmaiError } from '../../../graph/errors.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { openStore, placeOf, withParts } from '../open.ts';
import { withJson, withStore } from '../options.ts';
import { isServer, type Settings } from '../settings.ts';

interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly message: string;
}

interface Options {
  readonly store?: string;
  readonly deep?: true;
  readonly repair?: true;
  readonly json?: true;
}

/** `doctor`: is everything there, and if not, what to do. */
export function doctorCommand({ settings, exit }: CommandContext): Command {
  const command = new Command('doctor')
    .description('Check Node, store, model and port, and say what to do.')
    .option('--deep', 'read the whole store: pages, documents as they were saved, and all that is made from them')
    .option('--repair', 'the same, and make anew what can be made from the documents');
  withJson(withStore(command), 'the findings');
  return command.action(async (options: Options) => {
    const findings = [
      checkNode(),
      ...(await checkStore(settings, options)),
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

async function checkStore(settings: Settings, { store, deep, repair }: Options): Promise<Finding[]> {
  const place = placeOf(settings, store);
  const isDeep = deep || repair;
  if (isServer(place)) {
    const itself = {
      name: 'store',
      ok: true,
      message: `${place} checks its own files: \`neo4j-admin database check\`.`,
    };
    return [await lookAtStore(settings, store, place), ...(isDeep ? [itself] : [])];
  }
  if (!existsSync(place)) {
    return [{ name: 'store', ok: true, message: `${place} is not there yet; the first ingest makes it.` }];
  }
  const looked = await lookAtStore(settings, store, place);
  if (!isDeep) return [looked];
  const checked = await import('../../../graph/embedded/check/check-store.ts');
  const findings = checked.checkStore(place, { repair: repair ?? false });
  return [...(looked.ok ? [looked] : []), ...findings.map((finding) => ({ name: 'store', ...finding }))];
}

async function lookAtStore(settings: Settings, chosen: string | undefined, place: string): Promise<Finding> {
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
    profile: settings.model,
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
