import { readFileSync } from 'node:fs';

/** As package.json says it. */
export function version(): string {
  // From source this file is one folder below the package, built it is two.
  const depth = import.meta.url.endsWith('.ts') ? '../' : '../../';
  return JSON.parse(readFileSync(new URL(`${depth}package.json`, import.meta.url), 'utf8')).version;
}
