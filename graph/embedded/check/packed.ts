import { encodeDocuments, packedOf } from '../columns/encode.ts';
import type { Database } from '../sqlite/database.ts';
import type { DerivedPart } from './derived-part.ts';

export const PACKED: DerivedPart = {
  what: 'documents whose columns for search are not their own',
  countWrong: (database) => wrong(database).length,
  rebuild: (database) => encodeDocuments(database, wrong(database)),
};

function wrong(database: Database): number[] {
  return database.values<number>('SELECT key FROM document ORDER BY key').filter((key) => {
    const stored = database.get<{ content: Buffer; directions: Buffer }>(
      'SELECT content, directions FROM packed WHERE document_key = ?',
      key,
    );
    const made = packedOf(database, key);
    return !stored?.content.equals(made.content) || !stored.directions.equals(made.directions);
  });
}
