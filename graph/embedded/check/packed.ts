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
    const stored = database.get<ReturnType<typeof packedOf>>(
      'SELECT content, directions, numbers FROM packed WHERE document_key = ?',
      key,
    );
    const made = packedOf(database, key);
    return !stored || PARTS.some((part) => !stored[part].equals(made[part]));
  });
}

const PARTS = ['content', 'directions', 'numbers'] as const;
