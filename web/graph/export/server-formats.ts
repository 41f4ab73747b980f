import type { Elements } from '../elements/to-elements.ts';
import { describe } from './formats.ts';
import type { Source } from './graph-data.ts';

/** Formats that the server writes, so that what is drawn and what is stored leave in the same form, with all that proves them. */
export const SERVER_FORMATS = ['graphml', 'gexf'] as const;

/** The drawn nodes with the relations among them. Null when the server does not answer with a file. */
export async function fromServer(
  format: (typeof SERVER_FORMATS)[number],
  { nodes }: Elements,
  source: Source,
): Promise<Blob | null> {
  const body = JSON.stringify({ ids: nodes.map(({ id }) => id), about: describe(source) });
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`/export/drawn.${format}`, { method: 'POST', headers, body });
    return response.ok ? await response.blob() : null;
  } catch {
    return null;
  }
}
