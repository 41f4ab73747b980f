import { existsSync } from 'node:fs';
import { createServer as createListener } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { destination, pino } from 'pino';
import type { Embedder } from '../../../../graph/embed/embedder.ts';
import { rememberQuestions } from '../../../../graph/embed/remember-questions.ts';
import { ZhengmaiError } from '../../../../graph/errors.ts';
import type { GraphStore } from '../../../../graph/store/graph-store.ts';
import { ingestFiles } from '../../../../ingest/load.ts';
import { removingOriginals } from '../../../../ingest/originals/originals.ts';
import { pagePictures } from '../../../../ingest/originals/page-pictures.ts';
import { listSources } from '../../../../ingest/read/list-sources.ts';
import { readDraft } from '../../../../ingest/read-draft.ts';
import { reportOn } from '../../../../ingest/report.ts';
import { tokenFile } from '../../../access/tokens.ts';
import { DEFAULT_LIMITS } from '../../../limits/limits.ts';
import { createServer } from '../../../server.ts';
import { apiIngest } from '../../api-ingest.ts';
import type { CommandContext } from '../../command-context.ts';
import { correctionsOfReaders } from '../../corrections-of-readers.ts';
import { EXIT } from '../../exit-code.ts';
import { serverFetcher } from '../../fetching.ts';
import { makeStore, openEmbedder, originalsOf, placeOf, withParts } from '../../open.ts';
import { between, fromHere, withJson, withStore } from '../../options.ts';
import { ingestProgress } from '../../output/progress.ts';
import { isServer } from '../../settings.ts';
import { readDecisions } from '../decisions/decisions.ts';

interface Options {
  readonly store?: string;
  readonly port: number;
  readonly host: string;
  readonly seed?: string;
  readonly json?: true;
}

/** `serve`: the explorer, the API and the probes, until it is told to stop. */
export function serveCommand({ settings, say, words, exit }: CommandContext): Command {
  const command = new Command('serve')
    .description('Serve the explorer, the GraphQL API and the probes /healthz and /readyz.')
    .option('--port <number>', 'port; 0 takes a free one (else ZHENGMAI_PORT)', between(0, 65_535), settings.port)
    .option('--host <address>', 'address to listen on; only this machine reaches the default', settings.host)
    .option('--seed <path>', 'ingest these plans first when the store is empty');
  withJson(withStore(command), 'the address');
  return command.action(async (options: Options) => {
    try {
      await refuseTakenPort(options.port, options.host);
    } catch (error) {
      say((error as Error).message);
      return exit(EXIT.unavailable);
    }
    const opened = await openEmbedder(settings, { fetch: true, say });
    const embedder = opened && rememberQuestions(opened);
    const onServer = isServer(placeOf(settings, options.store));
    const originals = originalsOf(settings);
    const store = removingOriginals(await makeStore(settings, options.store, embedder), originals);
    const fetcher = serverFetcher(settings);
    const stopped = toldToStop();
    await withParts([store, embedder, fetcher], async () => {
      // A file is there or it is not; a database server may come up after us, and `/readyz` says so until then.
      const seedIfAsked = async () => {
        if (options.seed === undefined) return;
        await seed({ settings, words, say }, store, embedder, fromHere(settings, options.seed));
      };
      if (onServer) {
        void openWhenThere(store, say, words.serve.storeThere, stopped)
          .then(seedIfAsked)
          .catch((error: Error) => say(error.message));
      } else {
        await openOrMake(store, placeOf(settings, options.store), (place) => say(words.serve.madeEmpty(place)));
        await seedIfAsked();
      }
      // Read anew each time: people decide while the server runs, in the explorer or in the files. A damaged file is said now.
      const decisionsNow = () => readDecisions(settings);
      await decisionsNow();
      const reading = { store, embedder, limits: settings.readLimits, originals };
      const server = createServer({
        store,
        storeName: onServer ? 'neo4j' : 'embedded',
        embedder,
        ...apiIngest({ ...reading, fetcher: fetcher ?? undefined }, decisionsNow),
        report: async (source) => reportOn(source, await decisionsNow()),
        readDraft: async (name, content, signal) =>
          readDraft({ decisions: await decisionsNow(), limits: { ...settings.readLimits, signal } }, name, content),
        corrections: correctionsOfReaders(settings, reading),
        pagePictures: originals && pagePictures(originals),
        limits: DEFAULT_LIMITS,
        access: { reading: settings.reading, tokens: tokenFile(settings.tokensFile) },
        hosts: settings.hosts,
        auditFile: settings.auditFile,
        viewsFile: settings.viewsFile,
        webRoot: webRoot(),
        logger: pino({ level: settings.logLevel }, destination(2)),
      });
      const address = await server.listen(options.port, options.host);
      process.stdout.write(options.json ? `${JSON.stringify({ address })}\n` : `${words.serve.at(address)}\n`);
      await stopped;
      await server.close();
    });
  });
}

/** A server may begin with nothing, but says so: the name may be mistyped. */
async function openOrMake(store: GraphStore, place: string, onMade: (place: string) => void): Promise<void> {
  const isNew = !existsSync(place);
  await store.open();
  if (isNew) onMade(place);
}

/** Tries until it is open, saying once what is in the way. */
async function openWhenThere(
  store: GraphStore,
  say: (sentence: string) => void,
  itIsThere: string,
  stopped: Promise<void>,
): Promise<void> {
  let isStopping = false;
  void stopped.then(() => {
    isStopping = true;
  });
  let said = '';
  while (!isStopping) {
    try {
      await store.open();
      if (said !== '') say(itIsThere);
      return;
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error);
      if (sentence !== said) say(sentence);
      said = sentence;
      await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, RETRY_MS))]);
    }
  }
}

const RETRY_MS = 2_000;

async function seed(
  { settings, words, say }: Pick<CommandContext, 'settings' | 'words' | 'say'>,
  store: GraphStore,
  embedder: Embedder | null,
  path: string,
): Promise<void> {
  if ((await store.stats()).sources > 0) return;
  const { files } = await listSources([path]);
  const progress = ingestProgress(words);
  const originals = originalsOf(settings);
  const options = { store, embedder, limits: settings.readLimits, originals, onProgress: progress.show };
  const outcomes = await ingestFiles(options, files).finally(progress.end);
  for (const { status, reason } of outcomes) if (status === 'failed') say(reason ?? '');
}

/** Looked at before anything is read or fetched: nobody wants to wait a minute for that. */
function refuseTakenPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createListener();
    probe.once('error', (cause: NodeJS.ErrnoException) => {
      const message =
        cause.code === 'EADDRINUSE'
          ? `Port ${port} is taken; stop the program that uses it, or choose another with --port.`
          : `Port ${port} on ${host} cannot be used (${cause.code}); choose another with --port or --host.`;
      reject(new ZhengmaiError('BAD_INPUT', message, { cause }));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Beside the built program, or where the build puts it when this runs from source. */
function webRoot(): string | null {
  const folder = import.meta.url.endsWith('.ts') ? '../../../../dist/web' : '../../../../web';
  const path = fileURLToPath(new URL(folder, import.meta.url));
  return existsSync(path) ? path : null;
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
