import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type RequestHandler, Router } from 'express';
import type { GraphStore, MeasureFilter } from '../../graph/store/graph-store.ts';
import { CO_LEAD_COLUMNS, coLeadRows } from './co-leads-csv.ts';
import { BYTE_ORDER_MARK, type Cell, csvLine } from './csv.ts';
import { toOwnershipFilter, toTargetFilter } from './export-filter.ts';
import { MEASURE_COLUMNS, measureRows } from './measures-csv.ts';
import { OVERLAP_COLUMNS, overlapRows } from './overlaps-csv.ts';
import { OWNERSHIP_COLUMNS, ownershipRows } from './ownership-csv.ts';
import { TARGET_COLUMNS, targetRows } from './targets-csv.ts';

/** Tables for spreadsheets and statistics programs, with the filters of the views they are taken from. */
export function exports(store: GraphStore): Router {
  const ofMeasures = (rows: (store: GraphStore, filter: MeasureFilter) => Rows) => (query: unknown) =>
    rows(store, toOwnershipFilter(query));
  return Router()
    .get('/ownership.csv', download('ownership.csv', OWNERSHIP_COLUMNS, ofMeasures(ownershipRows)))
    .get('/co-leads.csv', download('co-leads.csv', CO_LEAD_COLUMNS, ofMeasures(coLeadRows)))
    .get('/overlaps.csv', download('overlaps.csv', OVERLAP_COLUMNS, ofMeasures(overlapRows)))
    .get('/measures.csv', download('measures.csv', MEASURE_COLUMNS, ofMeasures(measureRows)))
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
