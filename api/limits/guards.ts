import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { type ExecutionArgs, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { ZhengmaiError } from '../../graph/errors.ts';
import type { Access } from '../access/access.ts';
import type { Context } from '../context.ts';
import { codedError } from '../errors.ts';
import type { Arrivals } from './arrivals.ts';
import { limitLists, limitNesting } from './input-limits.ts';
import type { Limits } from './limits.ts';
import { clientOf, type RequestBudget } from './request-budget.ts';
import { inTurns } from './turns.ts';

/** What the HTTP server adds to a request; absent when a test calls the handler in process. */
export interface ServerContext {
  readonly req?: ExpressRequest;
  readonly res?: ExpressResponse;
}

type Guard = Plugin<Context & ServerContext>;

/** What stands between a query and the resolvers, cheapest first. Depth and cost are the schema builder's to judge. */
export function guards(
  limits: Limits,
  writes: RequestBudget,
  access: Access,
  { allIn }: Pick<Arrivals, 'allIn'>,
): Plugin[] {
  return [
    limitNesting(),
    maxTokensPlugin({
      n: limits.tokens,
      onReject: [() => refuse(`The query has more than ${limits.tokens} tokens; ask in several requests.`)],
    }),
    maxAliasesPlugin({
      n: limits.aliases,
      onReject: [() => refuse(`The query has more than ${limits.aliases} aliases; ask in several requests.`)],
    }),
    limitLists(),
    countWrites(writes, access),
    stopInTime(limits.timeoutMs),
    inTurns({ allIn }),
  ] as Plugin[];
}

function countWrites(writes: RequestBudget, access: Access): Guard {
  return {
    async onExecute({ args }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (operation?.operation !== 'mutation') return;
      const { req } = args.contextValue;
      access.require(req, 'curator');
      await writes.spend(clientOf(req), operation.selectionSet.selections.length);
    },
  };
}

/** When the time is up or the client has left, no further resolvers start, and those that run are not waited for. */
function stopInTime(timeoutMs: number): Guard {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args) => {
        const stop = new AbortController();
        const timer = setTimeout(() => stop.abort(tooLong(timeoutMs)), timeoutMs);
        const signal = AbortSignal.any([args.contextValue.signal, stop.signal]);
        const inTime: ExecutionArgs & { signal: AbortSignal } = {
          ...args,
          contextValue: { ...args.contextValue, signal },
          signal,
        };
        try {
          return await executeFn(inTime);
        } finally {
          clearTimeout(timer);
        }
      });
    },
  };
}

const tooLong = (timeoutMs: number) =>
  new ZhengmaiError('LIMIT_EXCEEDED', `The answer took longer than ${timeoutMs / 1000} seconds; ask for less at once.`);

function refuse(sentence: string): never {
  throw codedError('LIMIT_EXCEEDED', sentence);
}
