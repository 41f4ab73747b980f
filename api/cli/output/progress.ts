import { SingleBar } from 'cli-progress';
import type { IngestProgress } from '../../../ingest/load.ts';
import type { Words } from '../language/language.ts';
import { shortened } from './table.ts';

/** Shows how far an ingest is: a bar in a terminal, a line a file elsewhere. Always on stderr. */
export function ingestProgress(words: Words): { show(progress: IngestProgress): void; end(): void } {
  return process.stderr.isTTY ? bar(words) : lines(words);
}

/** Shows how much of many is done: a bar in a terminal, a line each tenth of the way elsewhere. Always on stderr. */
export function countProgress(what: string): { show(done: number, total: number): void; end(): void } {
  if (!process.stderr.isTTY) return countLines(what);
  const single = newBar(`{bar} {value}/{total} ${what}`);
  return {
    show(done, total) {
      if (!single.isActive) single.start(total, 0);
      single.update(done);
    },
    end: () => single.stop(),
  };
}

function countLines(what: string) {
  let told = 0;
  return {
    show(done: number, total: number) {
      const tenth = Math.floor((done * 10) / total);
      if (tenth > told) process.stderr.write(`${done}/${total} ${what}\n`);
      told = tenth;
    },
    end: () => undefined,
  };
}

/** Says which page of which file is being recognised from its picture, since that takes seconds. Always on stderr. */
export function pictureProgress({ progress }: Words): (name: string, page: number, pages: number) => void {
  let told = '';
  return (name, page, pages) => {
    const line = `${progress.picture(name, page, pages)}\n`;
    if (line !== told) process.stderr.write(line);
    told = line;
  };
}

function newBar(format: string): SingleBar {
  return new SingleBar({
    format,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
}

function bar({ progress }: Words) {
  const single = newBar(`{bar} {value}/{total} ${progress.files} · {file} {passages}`);
  return {
    show({ path, filesDone, filesTotal, passagesDone, passagesTotal }: IngestProgress) {
      if (!single.isActive) single.start(filesTotal, 0, { file: '', passages: '' });
      single.update(filesDone, {
        file: shortened(path.split(/[\\/]/).pop() ?? path, 40),
        passages: passagesTotal > 0 ? `· ${progress.embedding(passagesDone, passagesTotal)}` : '',
      });
    },
    end: () => single.stop(),
  };
}

function lines({ ingest }: Words) {
  return {
    show({ filesDone, filesTotal, outcome }: IngestProgress) {
      if (outcome)
        process.stderr.write(`${filesDone}/${filesTotal} ${ingest.statuses[outcome.status]} ${outcome.path}\n`);
    },
    end: () => undefined,
  };
}
