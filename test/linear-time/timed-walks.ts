import { type Pattern, textOf } from './patterns.ts';
import { WALKERS } from './walkers.ts';

/** A walk to be timed, and how long the shorter of its texts is. */
export interface WalkTask {
  readonly walker: string;
  readonly pattern: Pattern;
  readonly length: number;
}

/** Processor time, in milliseconds, over texts of the length asked for, 4 and 16 times as long; null where the growth was not in doubt. */
export type WalkTimes = readonly [number, number, number | null];

/** A length at which less than this is spent says nothing of growth: the least step of a collector's is as long. */
const TELLING_MS = 25;
/** Between 4, which is linear, and 16, which is the square: sorting, and memory that grows out of the caches, take a little more. */
export const MOST_GROWTH = 7;

/** A process of its own: its processor time is the walk's, whatever else the machine does, and it can be killed in the middle. */
process.on('message', ({ walker, pattern, length }: WalkTask) => {
  const walk = WALKERS[walker];
  if (!walk) throw new Error(`There is no walker ${walker}`);
  const time = (times: number) => {
    const text = textOf(pattern, times * length);
    const before = process.cpuUsage();
    walk(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const least = (times: number) => Math.min(time(times), time(times));
  const short = least(1);
  const long = time(4);
  const isInDoubt = long > TELLING_MS && long > MOST_GROWTH * short;
  process.send?.([short, isInDoubt ? Math.min(long, time(4)) : long, isInDoubt ? least(16) : null] satisfies WalkTimes);
});
