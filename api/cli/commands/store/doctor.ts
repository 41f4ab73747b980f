import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { Command } from 'commander';
import { provisionModel } from '../../../../graph/embed/provision.ts';
import { ZhengmaiError } from '../../../../graph/errors.ts';
import type { CommandContext } from '../../command-context.ts';
import { EXIT } from '../../exit-code.ts';
import type { Words } from '../../language/language.ts';
import { openStore, placeOf, withParts } from '../../open.ts';
import { withJson, withStore } from '../../options.ts';
import { columns } from '../../output/table.ts';
import { isServer, type Settings } from '../../settings.ts';

interface Finding {
  readonly name: keyof Words['doctor']['names'];
  readonly ok: boolean;
  readonly message: string;
}

type Say = Words['doctor'];

interface Options {
  readonly store?: string;
  readonly deep?: true;
  readonly repair?: true;
  readonly json?: true;
}

/** `doctor`: is everything there, and if not, what to do. */
export function doctorCommand({ settings, words, exit }: CommandContext): Command {
  const command = new Command('doctor')
    .description('Check Node, store, model and port, and say what to do.')
    .option('--deep', 'read the whole store: pages, documents as they were saved, and all that is made from them')
    .option('--repair', 'the same, and make anew what can be made from the documents');
  withJson(withStore(command), 'the findings');
  return command.action(async (options: Options) => {
    const findings = [
      checkNode(),
      ...(await checkStore(settings, options, words.doctor)),
      await checkModel(settings, words.doctor),
      await checkPort(settings, words.doctor),
    ];
    process.stdout.write(`${options.json ? JSON.stringify({ findings }, null, 2) : asText(findings, words)}\n`);
    if (!findings.every(({ ok }) => ok)) exit(EXIT.unavailable);
  });
}

function asText(findings: readonly Finding[], { doctor: say, sentence }: Words): string {
  return columns(findings.map(({ name, ok, message }) => [`${ok ? '✓' : '✗'} ${say.names[name]}`, sentence(message)]));
}

function checkNode(): Finding {
  return { name: 'node', ok: true, message: `Node.js ${process.versions.node}` };
}

async function checkStore(settings: Settings, { store, deep, repair }: Options, say: Say): Promise<Finding[]> {
  const place = placeOf(settings, store);
  const isDeep = deep || repair;
  if (isServer(place)) {
    const itself: Finding = { name: 'store', ok: true, message: say.checksItself(place) };
    return [await lookAtStore(settings, store, place, say), ...(isDeep ? [itself] : [])];
  }
  if (!existsSync(place)) {
    return [{ name: 'store', ok: true, message: say.notThere(place) }];
  }
  const looked = await lookAtStore(settings, store, place, say);
  if (!isDeep) return [looked];
  const checked = await import('../../../../graph/embedded/check/check-store.ts');
  const findings = checked.checkStore(place, { repair: repair ?? false });
  return [...(looked.ok ? [looked] : []), ...findings.map((finding) => ({ name: 'store' as const, ...finding }))];
}

async function lookAtStore(settings: Settings, chosen: string | undefined, place: string, say: Say): Promise<Finding> {
  try {
    const store = await openStore(settings, chosen, null);
    return await withParts([store], async () => {
      const health = await store.health();
      const { nodes, vectors } = await store.stats();
      const message = say.holds(place, nodes.Document, nodes.Measure, vectors);
      return { name: 'store', ok: health.ok, message: health.message ?? message };
    });
  } catch (error) {
    if (!(error instanceof ZhengmaiError)) throw error;
    return { name: 'store', ok: false, message: error.message };
  }
}

/** Looks without fetching: that is for the commands that need it. */
async function checkModel(settings: Settings, say: Say): Promise<Finding> {
  const found = await provisionModel({
    profile: settings.model,
    modelDir: settings.modelDir ?? undefined,
    cacheDir: settings.cacheDir,
    sources: [],
  });
  if (found.folder !== null) return { name: 'model', ok: true, message: say.modelIn(found.model, found.folder) };
  return { name: 'model', ok: false, message: settings.modelDir === null ? say.noModel : found.reason };
}

function checkPort({ port, host }: Settings, say: Say): Promise<Finding> {
  const address = `${host}:${port}`;
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      resolve({
        name: 'port',
        ok: false,
        message: say.portTaken(address, String(error.code)),
      }),
    );
    probe.listen(port, host, () =>
      probe.close(() => resolve({ name: 'port', ok: true, message: say.portFree(address) })),
    );
  });
}
