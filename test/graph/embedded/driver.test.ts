import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { driverOf, isSqliteError, loadDriver, openSqlite } from '../../../graph/embedded/sqlite/driver.ts';

const here = driverOf(process.versions.node);
const named = here === 'better-sqlite3' ? here : `${here}@npm:better-sqlite3@13`;

it.each([
  [`npm install ${named}`, () => createRequire(import.meta.url)('a-package-that-is-not-there')],
  [
    `npm rebuild ${here}`,
    () => {
      throw Object.assign(new Error('was compiled against a different Node.js version'), { code: 'ERR_DLOPEN_FAILED' });
    },
  ],
])('says in one sentence what to do where SQLite cannot be loaded: %s', (command, load) => {
  const attempt = () => loadDriver(load);
  expect(attempt).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE' }));
  expect(attempt).toThrow(`run \`${command}\``);
  expect(attempt).toThrow(/^[^\n]+--store neo4j:\/\/HOST`\.$/u);
});

it.each([
  ['20.19.0', 'better-sqlite3'],
  ['22.23.3', 'better-sqlite3-13'],
  ['24.21.0', 'better-sqlite3-13'],
])('takes the driver that holds on Node.js %s', (node, driver) => {
  expect(driverOf(node)).toBe(driver);
});

it('knows what SQLite reports from other errors', () => {
  const file = openSqlite(':memory:');
  const failure = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  };
  expect(isSqliteError(failure(() => file.exec('SELECT 1 FROM nowhere')))).toBe(true);
  expect(isSqliteError(new Error('SqliteError'))).toBe(false);
  file.close();
});
