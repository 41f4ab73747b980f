import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { BYTE_ORDER_MARK, csvLine } from '../csv.ts';
import type { Value, ValueType } from './properties.ts';
import { type Column, GRAPH_TABLES, type TableName, tableRows } from './tables.ts';

/** So many rows wait in memory for the next group of a table. */
const ROW_GROUP = 10_000;

interface TableFile {
  add(cells: readonly Value[]): Promise<void>;
  close(): Promise<void>;
}

/** A file a table into the folder, in one walk over the store. Answers how many rows all have. */
export async function writeTableFiles(store: GraphStore, format: 'csv' | 'parquet', folder: string): Promise<number> {
  const open = format === 'csv' ? csvFile : parquetFile;
  const files = new Map<TableName, TableFile>();
  for (const [name, columns] of Object.entries(GRAPH_TABLES)) {
    files.set(name as TableName, open(join(folder, `${name}.${format}`), columns));
  }
  let rows = 0;
  for await (const { table, cells } of tableRows(store)) {
    rows++;
    await files.get(table)?.add(cells);
  }
  for (const file of files.values()) await file.close();
  return rows;
}

function csvFile(path: string, columns: readonly Column[]): TableFile {
  const stream = createWriteStream(path);
  const failed = once(stream, 'error').then(([error]) => Promise.reject(error));
  failed.catch(() => {});
  stream.write(BYTE_ORDER_MARK + csvLine(columns.map(({ name }) => name)));
  return {
    add: async (cells) => {
      if (!stream.write(csvLine(cells))) await Promise.race([once(stream, 'drain'), failed]);
    },
    close: async () => {
      stream.end();
      await Promise.race([once(stream, 'close'), failed]);
    },
  };
}

const PARQUET_TYPES = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  int: { type: 'INT32' },
  double: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
} as const satisfies { readonly [T in ValueType]: object };

function parquetFile(path: string, columns: readonly Column[]): TableFile {
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...PARQUET_TYPES[type] })),
    ],
    createdBy: 'Zhengmai',
  });
  let waiting: (readonly Value[])[] = [];
  const writeGroup = async () => {
    const columnData = columns.map(({ name }, at) => ({ name, data: waiting.map((cells) => cells[at] ?? null) }));
    if (waiting.length > 0) await writer.write({ columnData, rowGroupSize: ROW_GROUP });
    waiting = [];
  };
  return {
    add: async (cells) => {
      waiting.push(cells);
      if (waiting.length === ROW_GROUP) await writeGroup();
    },
    close: async () => {
      await writeGroup();
      await writer.finish();
    },
  };
}
