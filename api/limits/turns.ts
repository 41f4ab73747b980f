import { setTimeout as wait } from 'node:timers/promises';
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import pLimit from 'p-limit';
import { tooManyQuestions } from '../../graph/errors.ts';

/**
 * Queries come to work in the order in which they came, a few at once. All at once they would share the processors at each of their
 * many steps, so that none is answered before nearly all are: at 64 clients the slowest hundredth waited more than twice as long. One
 * that takes long, such as a draft's review on threads of its own, lets the next one begin meanwhile: nobody can hold up the others. Who would wait
 * behind too many is told to come again. `allIn` is waited for before one begins.
 */
export function inTurns({
  atOnce = AT_ONCE,
  turnMs = TURN_MS,
  waiting = MOST_WAITING,
  allIn = nobodyElse,
} = {}): Plugin {
  const limit = pLimit(atOnce);
  return {
    onExecute({ executeFn, setExecuteFn, args }) {
      if (getOperationAST(args.document, args.operationName)?.operation !== 'query') return;
      if (limit.pendingCount >= waiting) throw tooManyQuestions();
      setExecuteFn(
        (given) =>
          new Promise((resolve, reject) => {
            void limit(async () => {
              await allIn();
              const answer = (async () => executeFn(given))();
              answer.then(resolve, reject);
              await Promise.race([answer.catch(() => undefined), wait(turnMs, undefined, { ref: false })]);
            });
          }),
      );
    },
  };
}

const nobodyElse = () => Promise.resolve();

/** Some threads work for one query: the server's own, two of the store, the model's. */
const AT_ONCE = 4;
/** Most searches take a tenth of it. */
const TURN_MS = 500;
/** The last of them waits for some seconds. */
const MOST_WAITING = 1_000;
