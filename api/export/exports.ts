import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type RequestHandler, Router } from 'express';
import type { GraphStore } from '../../graph/store.ts';
import { BYTE_ORDER_MARK, type Cell, csvLine } from './csv.ts';
import { toOwnershipFilter, toTargetFilter } from './export-filter.ts';
import { OWNERSHIP_COLUMNS, ownershipRows } from './ownership-csv.ts';
import { TARGET_COLUMNS, targetRows } from './targets-csv.ts';

/** Tables for spreadsheets and statistics programs, with the filters of the views they are taken from. */
export function exports(store: GraphStore): Router {
  return Router()
    .get(
      '/ownership.csv',
      download('ownership.csv', OWNERSHIP_COLUMNS, (query) => ownershipRows(store, toOwnershipFilter(query))),
    )
    .get(
      '/targets.csv',
      download('targets.csv', TARGET_COLUMNS, (query) => targetRows(store, toTargetFilter(query))),
    );
}

type Rows = AsyncGenerator<readonly Cell[]>;

function download(name: string, columns: readonly string[], rowsOf: (query: unknown) => Rows): RequestHandler {
  return async (request, response) => {
    const rows = rowsOf(request.query);
    const first = await rows.next();
    response.attachment(name).type('text/csv; charset=utf-8').setHeader('Cache-Control', 'no-store');
    await pipeline(Readable.from(lines(columns, first, rows)), response);
  };
}

/** The first row is asked for before anything is sent, so that a refused filter is still told as an error. */
async function* lines(columns: readonly string[], first: IteratorResult<readonly Cell[]>, rest: Rows) {
  yield BYTE_ORDER_MARK + csvLine(columns);
  if (first.done) return;
  yield csvLine(first.value);
  for await (const row of rest) yield csvLine(row);
}
