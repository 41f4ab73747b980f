/** Jobs that wait for one worker, in two lanes. */
export interface Lanes<Job> {
  push(lane: Lane, job: Job): void;
  waiting(lane: Lane): number;
  /** The next job, taken out; undefined when none waits. */
  next(): Job | undefined;
  /** All jobs, taken out. */
  clear(): Job[];
}

export type Lane = 'query' | 'passages';

/** So many questions overtake a batch of passages that waits: the plan is taken in, and a question waits a little. */
const MOST_AHEAD = 8;

/** Questions go before passages, since somebody waits for them; but not for ever, or no plan is taken in while many ask. */
export function createLanes<Job>(): Lanes<Job> {
  const jobs: Record<Lane, Job[]> = { query: [], passages: [] };
  let ahead = 0;
  return {
    push: (lane, job) => void jobs[lane].push(job),
    waiting: (lane) => jobs[lane].length,
    next() {
      const turn = jobs.query.length > 0 && (ahead < MOST_AHEAD || jobs.passages.length === 0) ? 'query' : 'passages';
      ahead = turn === 'query' && jobs.passages.length > 0 ? ahead + 1 : 0;
      return jobs[turn].shift();
    },
    clear: () => [...jobs.query.splice(0), ...jobs.passages.splice(0)],
  };
}
