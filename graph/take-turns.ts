import { setImmediate } from 'node:timers/promises';

/** Milliseconds for which others may have to wait. */
const LONGEST = 10;

/** For long work on a shared thread: call it between pieces, and others get their turn when they have waited for long. */
export function takeTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST) return;
    await setImmediate();
    since = performance.now();
  };
}
