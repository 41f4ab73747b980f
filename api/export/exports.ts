import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type RequestHandler, Router } from 'express';
import { ZhengmaiError } from '../../graph/errors.ts';
import { writeJsonl } from '../../graph/exchange/write-jsonl.ts';
import type { MeasureFilter } from '../../graph/store/filters.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { baseOf } from '../http/base-of.ts';
import { CITATION_FORMATS, type CitationFormat, citations } from './citations.ts';
import { CO_LEAD_COLUMNS, coLeadRows } from './co-leads-csv.ts';
import { BYTE_ORDER_MARK, type Cell, csvLine } from './csv.ts';
import { drawnGraph } from './drawn-graph.ts';
import { toDocumentFilter, toOwnershipFilter, toTargetFilter } from './export-filter.ts';
import { TEXT_FORMATS, type TextFormat } from './graph/text-formats.ts';
import { JOINT_ISSUER_COLUMNS, jointIssuerRows } from './joint-issuers-csv.ts';
import { storedLedgers } from './ledger/ledger.ts';
import { LEDGER_FILES, type LedgerFile } from './ledger/ledger-files.ts';
import { MEASURE_COLUMNS, measureRows } from './measures-csv.ts';
import { OVERLAP_COLUMNS, overlapRows } from './overlaps-csv.ts';
import { OWNERSHIP_COLUMNS, ownershipRows } from './ownership-csv.ts';
import { TARGET_COLUMNS, targetRows } from './targets-csv.ts';

type Rows = AsyncGenerator<readonly Cell[]>;

interface Table {
  readonly columns: readonly string[];
  /** @throws ZhengmaiError BAD_INPUT, at the first row, if the filter names what the table cannot be filtered by. */
  readonly rows: (store: GraphStore, filter: unknown) => Rows;
}

const ofMeasures =
  (rows: (store: GraphStore, filter: MeasureFilter) => Rows): Table['rows'] =>
  (store, filter) =>
    rows(store, toOwnershipFilter(filter));

/** Tables for spreadsheets and statistics programs, with the filters of the views they are taken from. */
export const TABLES = {
  ownership: { columns: OWNERSHIP_COLUMNS, rows: ofMeasures(ownershipRows) },
  'co-leads': { columns: CO_LEAD_COLUMNS, rows: ofMeasures(coLeadRows) },
  'joint-issuers': {
    columns: JOINT_ISSUER_COLUMNS,
    rows: (store, filter) => jointIssuerRows(store, toDocumentFilter(filter)),
  },
  overlaps: { columns: OVERLAP_COLUMNS, rows: ofMeasures(overlapRows) },
  measures: { columns: MEASURE_COLUMNS, rows: ofMeasures(measureRows) },
  targets: { columns: TARGET_COLUMNS, rows: (store, filter) => targetRows(store, toTargetFilter(filter)) },
} as const satisfies Readonly<Record<string, Table>>;

/**
 * Each table at an address of its own, filtered by the query of the address, the whole graph in formats of text, a part of it, and
 * the ledger of a plan.
 */
export function exports(store: GraphStore): Router {
  const router = Router();
  for (const [name, table] of Object.entries(TABLES)) router.get(`/${name}.csv`, download(store, name, table));
  for (const [name, format] of Object.entries(WHOLE_GRAPH)) router.get(`/graph.${name}`, graph(store, name, format));
  router.post('/drawn.graphml', ...drawnGraph(store, 'graphml'));
  router.post('/drawn.gexf', ...drawnGraph(store, 'gexf'));
  for (const [ending, format] of Object.entries(CITATION_FORMATS))
    router.get(`/citations.${ending}`, references(store, ending, format));
  for (const [ending, file] of Object.entries(LEDGER_FILES))
    router.get(`/ledger/:id.${ending}`, ledger(store, ending, file));
  return router;
}

function ledger(store: GraphStore, ending: string, { type, write }: LedgerFile): RequestHandler<{ id: string }> {
  return async ({ params: { id } }, response) => {
    const [document] = await store.nodes([id]);
    if (document?.kind !== 'Document') throw new ZhengmaiError('NOT_FOUND', `There is no document ${id}.`);
    const content = await write(await storedLedgers(store, [document]));
    response
      .attachment(`${document.title}任务分解表.${ending}`)
      .type(type)
      .setHeader('Cache-Control', 'no-store')
      .send(content);
  };
}

function references(store: GraphStore, ending: string, format: CitationFormat): RequestHandler {
  return async (request, response) => {
    const filter = toDocumentFilter(request.query);
    response
      .attachment(`citations.${ending}`)
      .type(`${format.type}; charset=utf-8`)
      .setHeader('Cache-Control', 'no-store');
    await pipeline(Readable.from(citations(store, filter, format)), response);
  };
}

/** Where a plan was read from is this machine's business. */
const WHOLE_GRAPH: Readonly<Record<string, TextFormat>> = {
  ...TEXT_FORMATS,
  jsonl: { ...TEXT_FORMATS.jsonl, write: (store) => writeJsonl(store, ({ name }) => name) },
};

function graph(store: GraphStore, name: string, { type, write }: TextFormat): RequestHandler {
  return async (request, response) => {
    response.attachment(`graph.${name}`).type(`${type}; charset=utf-8`).setHeader('Cache-Control', 'no-store');
    await pipeline(Readable.from(write(store, baseOf(request))), response);
  };
}

function download(store: GraphStore, name: string, table: Table): RequestHandler {
  return async (request, response) => {
    const lines = await csvLines(store, table, request.query);
    response.attachment(`${name}.csv`).type('text/csv; charset=utf-8').setHeader('Cache-Control', 'no-store');
    await pipeline(lines, response);
  };
}

/**
 * The table line by line as it is read. The first row is asked for before anything is given out, so that a refused filter
 * is still told as an error.
 */
export async function csvLines(store: GraphStore, table: Table, filter: unknown): Promise<Readable> {
  const rows = table.rows(store, filter);
  return Readable.from(lines(table.columns, await rows.next(), rows));
}

async function* lines(columns: readonly string[], first: IteratorResult<readonly Cell[]>, rest: Rows) {
  yield BYTE_ORDER_MARK + csvLine(columns);
  if (first.done) return;
  yield csvLine(first.value);
  for await (const row of rest) yield csvLine(row);
}
