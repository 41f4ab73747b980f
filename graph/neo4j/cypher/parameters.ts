import { int } from 'neo4j-driver';

export type Parameters = Readonly<Record<string, unknown>>;

/**
 * Parameters as Neo4j is to see them. The driver sends every JavaScript number as a float; whole numbers go as integers,
 * so that a person finds `year: 2023` and not `2023.0`. A `Float32Array` is a vector and stays in floats.
 */
export function toParameters(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, encoded(value)]));
}

function encoded(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? int(value) : value;
  if (value instanceof Float32Array) return Array.from(value);
  if (Array.isArray(value)) return value.map(encoded);
  if (value !== null && typeof value === 'object') return toParameters(value as Parameters);
  return value;
}
