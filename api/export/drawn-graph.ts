import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type RequestHandler } from 'express';
import * as v from 'valibot';
import { ZhengmaiError } from '../../graph/errors.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { sourcesOf } from './graph/exported-sources.ts';
import { toGexf } from './graph/gexf.ts';
import { toGraphml } from './graph/graphml.ts';

/** As many nodes as a canvas shows, and some. */
const MOST_NODES = 2_000;

const Drawn = v.object({
  ids: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.minLength(1), v.maxLength(MOST_NODES)),
  about: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
});

/** Formats in which a part of the graph is given out, by the writers that write all of it. */
export const DRAWN_FORMATS = {
  graphml: { type: 'application/graphml+xml', write: toGraphml },
  gexf: { type: 'application/gexf+xml', write: toGexf },
} as const;

/** `POST /export/drawn.FORMAT` with `{ids, about}`: these nodes and the relations among them, each with the sentence that proves it. */
export function drawnGraph(store: GraphStore, name: keyof typeof DRAWN_FORMATS): RequestHandler[] {
  const { type, write } = DRAWN_FORMATS[name];
  return [
    express.json({ limit: '1mb' }),
    async (request, response) => {
      const asked = v.safeParse(Drawn, request.body);
      if (!asked.success) {
        throw new ZhengmaiError(
          'BAD_INPUT',
          `Send {"ids": […], "about": "…"} as JSON: the ids of 1 to ${MOST_NODES} nodes, and what they show in words.`,
        );
      }
      const { ids, about = null } = asked.output;
      response.attachment(`drawn.${name}`).type(`${type}; charset=utf-8`).setHeader('Cache-Control', 'no-store');
      await pipeline(Readable.from(write(sourcesOf(store, ids), about)), response);
    },
  ];
}
