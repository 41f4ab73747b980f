import { type DocumentNode, Kind, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { ZhengmaiError } from '../../graph/errors.ts';
import { codedError } from '../errors.ts';

/** The parser goes a step deeper for each bracket; far more than any query that the schema allows has. */
const DEEPEST = 200;
/** Items of one list, wherever it stands in what a request gives. */
const LONGEST_LIST = 2_000;

/** Refuses a query that nests without end before it is parsed: the parser would run out of stack. */
export function limitNesting(): Plugin {
  return {
    onParse({ params }) {
      if (deepest(String(params.source)) > DEEPEST) {
        throw codedError('LIMIT_EXCEEDED', `The query nests more than ${DEEPEST} brackets; ask in several requests.`);
      }
    },
  };
}

/** Refuses lists that are longer than anyone chooses by hand, in variables and in the query, before a resolver sees them. */
export function limitLists(): Plugin {
  return {
    onExecute({ args }) {
      if (longestIn(args.variableValues) > LONGEST_LIST || longestWritten(args.document) > LONGEST_LIST) {
        throw new ZhengmaiError(
          'LIMIT_EXCEEDED',
          `A list in the request has more than ${LONGEST_LIST} items; ask in several requests.`,
        );
      }
    },
  };
}

function deepest(query: string): number {
  let depth = 0;
  let most = 0;
  for (const [bracket] of query.matchAll(/[{}[\]()]/g)) {
    depth += '{[('.includes(bracket) ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
}

function longestIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const items = Object.values(value);
  const own = Array.isArray(value) ? value.length : 0;
  return own > LONGEST_LIST ? own : items.reduce<number>((most, item) => Math.max(most, longestIn(item)), own);
}

function longestWritten(document: DocumentNode): number {
  let most = 0;
  visit(document, {
    [Kind.LIST]: ({ values }) => {
      most = Math.max(most, values.length);
    },
  });
  return most;
}
