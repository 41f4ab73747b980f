import type { Database } from './connection.ts';

/** Keeps the answers to a question until the file changes: people page, sort and come back far more than plans are added. */
export function remembering<Asked extends unknown[], Answer>(answer: (database: Database, ...asked: Asked) => Answer) {
  const known = new Map<string, Answer>();
  let state = '';
  return (database: Database, ...asked: Asked): Answer => {
    const now = stateOf(database);
    if (now !== state) known.clear();
    state = now;
    const question = JSON.stringify(asked);
    const before = known.get(question);
    if (before !== undefined) return before;
    const value = answer(database, ...asked);
    if (known.size >= MOST_ANSWERS) known.clear();
    known.set(question, value);
    return value;
  };
}

const MOST_ANSWERS = 100;

/** Changes with every write, by this connection or another. */
export function stateOf(database: Database): string {
  const others = database.get<{ data_version: number }>('PRAGMA data_version')?.data_version;
  const own = database.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes;
  return `${others} ${own}`;
}
