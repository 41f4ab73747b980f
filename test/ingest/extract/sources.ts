import { readdirSync, readFileSync } from 'node:fs';
import type { SourceText } from '../../../ingest/source-text.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);

export function sourceOf(text: string, name = 'plan.txt'): SourceText {
  return { name, origin: name, encoding: 'utf-8', format: 'text', text, pageStarts: [] };
}

/** The sample plans, in the order of their names. */
export function samples(): SourceText[] {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => sourceOf(readFileSync(new URL(name, SAMPLES), 'utf8'), name));
}
