/** How long the canvas may keep the main thread at once, in milliseconds: half a frame, so that the page answers meanwhile. */
const SLICE = 8;

/** Work in small steps: it yields wherever it may be interrupted. */
export type Work = Generator<void, void>;

export interface Slices {
  /**
   * Does the work after all that was asked for before, in place of earlier work of the same name that is not done. What fits
   * into a slice is done at once. Resolves when it is done or given up.
   */
  run(name: string, work: () => Work): Promise<void>;
  /** Resolves when nothing is left to do. */
  settled(): Promise<void>;
  /** Gives up everything. */
  stop(): void;
}

interface Job {
  readonly name: string;
  readonly work: () => Work;
  begun: Work | null;
  end(): void;
}

export function createSlices(): Slices {
  let jobs: Job[] = [];
  let isGoing = false;
  let last: Promise<void> = Promise.resolve();
  const later = new MessageChannel();

  const go = () => {
    isGoing = true;
    const until = performance.now() + SLICE;
    for (let job = jobs[0]; job; job = jobs[0]) {
      job.begun ??= job.work();
      if (job.begun.next().done) {
        jobs = jobs.filter((other) => other !== job);
        job.end();
      } else if (performance.now() > until) {
        later.port2.postMessage(null);
        return;
      }
    }
    isGoing = false;
  };
  later.port1.onmessage = go;

  return {
    run(name, work) {
      for (const job of jobs) if (job.name === name) job.end();
      jobs = jobs.filter((job) => job.name !== name);
      last = new Promise((end) => jobs.push({ name, work, begun: null, end }));
      if (!isGoing) go();
      return last;
    },
    settled: () => last,
    stop() {
      for (const job of jobs) job.end();
      jobs = [];
      later.port1.close();
    },
  };
}

const PORTION = 12;

/** Goes through things a few at a time. */
export function* portions<T>(things: Iterable<T>, work: (portion: readonly T[]) => void): Work {
  let portion: T[] = [];
  for (const thing of things) {
    portion.push(thing);
    if (portion.length < PORTION) continue;
    work(portion);
    portion = [];
    yield;
  }
  if (portion.length > 0) work(portion);
}
