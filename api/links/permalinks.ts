import { type RequestHandler, Router } from 'express';
import { ZhengmaiError } from '../../graph/errors.ts';
import { regionId } from '../../graph/ids.ts';
import type { GraphNode } from '../../graph/model.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { baseOf } from '../http/base-of.ts';
import { PERMALINKS } from '../permalink.ts';
import { linkedData } from './linked-data.ts';

const LINKED_DATA = 'application/ld+json';

/** `/doc/ID`, `/measure/ID`, `/unit/ID` and so on: browsers are led to the explorer, programs get JSON-LD. */
export function permalinks(store: GraphStore, hasExplorer: boolean): Router {
  const router = Router();
  for (const [kind, path] of Object.entries(PERMALINKS)) router.get(`/${path}/:id`, one(kind));
  return router;

  function one(kind: string): RequestHandler<{ id: string }> {
    return async (request, response) => {
      const id =
        kind === 'Region' && /^\d+$/u.test(request.params.id) ? regionId(request.params.id) : request.params.id;
      const [node] = await store.nodes([id]);
      if (node?.kind !== kind) throw new ZhengmaiError('NOT_FOUND', `There is nothing at ${request.path}.`);
      response.vary('Accept');
      if (hasExplorer && request.accepts([LINKED_DATA, 'json', 'html']) === 'html') {
        response.links({ alternate: request.path });
        response.redirect(303, pageOf(node));
        return;
      }
      response.type(LINKED_DATA).send(JSON.stringify(await linkedData(store, id, baseOf(request))));
    };
  }
}

/** The explorer's view of a node. */
function pageOf(node: GraphNode): string {
  switch (node.kind) {
    case 'Document':
      return `/documents/${node.id}`;
    case 'Measure':
      return `/documents/${node.documentId}?sel=${node.id}&at=${node.start}-${node.end}`;
    case 'Target':
      return `/documents/${node.documentId}?sel=${node.measureId ?? node.id}&at=${node.start}-${node.end}`;
    case 'Unit':
      return `/units/${node.id}`;
    case 'Brand':
      return `/brands/${node.id}`;
    case 'Regulation':
      return `/laws/${node.id}`;
    case 'Region':
      return `/explore?f.region=${node.id}`;
  }
}
