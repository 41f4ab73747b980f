import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { embeddedStore } from '../../../../graph/embedded/embedded-store.ts';
import { ZhengmaiError } from '../../../../graph/errors.ts';
import { ingestFiles } from '../../../../ingest/load.ts';
import { listSources } from '../../../../ingest/read/list-sources.ts';
import { measureFloor } from '../../../calibration/measure-floor.ts';
import type { CommandContext } from '../../command-context.ts';
import { EXIT } from '../../exit-code.ts';
import { keepFloor } from '../../floors.ts';
import { openEmbedder, withParts } from '../../open.ts';
import { withJson } from '../../options.ts';
import { ingestProgress } from '../../output/progress.ts';

/** `calibrate`: from which cosine on a model's hits count as sure, measured once a model. */
export function calibrateCommand({ settings, say, words, exit }: CommandContext): Command {
  const command = new Command('calibrate').description(
    'Measure, with judged questions to the sample plans, how near is near for the embedding model, and keep it; takes minutes.',
  );
  withJson(command, 'the floor and how well it parts');
  return command.action(async (options: { json?: true }) => {
    const embedder = await openEmbedder(settings, { fetch: true, say, calibrates: true });
    if (embedder === null) return exit(EXIT.unavailable);
    const { model, dimensions } = embedder;
    const store = embeddedStore({ path: ':memory:', model, dimensions });
    await withParts([store, embedder], async () => {
      await store.open();
      const { files } = await listSources([samples()]);
      const progress = ingestProgress(words);
      await ingestFiles({ store, embedder, onProgress: progress.show }, files).finally(progress.end);
      const measured = await measureFloor(store, embedder);
      await keepFloor(settings.floorsFile, model, measured.floor);
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ model, ...measured }, null, 2)}\n`
          : `${words.calibrated(
              model,
              measured.floor.least,
              percent(measured.answered),
              percent(measured.answeredFalsely),
              settings.floorsFile,
            )}\n`,
      );
    });
  });
}

/** Beside the package, which this file is four folders below from source and five when built. */
function samples(): string {
  const path = fileURLToPath(
    new URL(import.meta.url.endsWith('.ts') ? '../../../../samples' : '../../../../../samples', import.meta.url),
  );
  if (existsSync(path)) return path;
  throw new ZhengmaiError(
    'NOT_FOUND',
    `The sample plans, which the questions are about, are not at ${path}: install Zhengmai anew.`,
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
