import { textOf } from './patterns.ts';
import { MOST_GROWTH, TELLING_MS, type WalkTask, type WalkTimes } from './walk-times.ts';
import { WALKERS } from './walkers.ts';

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
  const isInDoubt = (long: number) => long > TELLING_MS && long > MOST_GROWTH * short;
  let long = time(4);
  // A collector's pause is no doubt: what is long again is.
  if (isInDoubt(long)) long = Math.min(long, time(4));
  process.send?.([short, long, isInDoubt(long) ? least(16) : null] satisfies WalkTimes);
});
