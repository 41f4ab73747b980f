import { ZhengmaiError } from '../errors.ts';
import type { Edge, MeasureNode, Role } from '../model.ts';
import type { MeasureFilter } from '../store/filters.ts';
import type { GraphStore } from '../store/graph-store.ts';

/** A measure and who bears it in one of the roles asked for. */
export interface OwnedMeasure {
  readonly measure: MeasureNode;
  readonly owners: readonly Edge[];
}

const PAGE = 200;
/** More than this is read in seconds, not at once: the asker narrows the question. */
const MOST_MEASURES = 20_000;

/** The measures that pass and that some unit bears in one of these roles, in the order of the store. */
export async function* ownedMeasures(
  store: GraphStore,
  filter: MeasureFilter,
  roles: readonly Role[],
): AsyncGenerator<OwnedMeasure> {
  let after: string | undefined;
  do {
    const page = await store.measures({ ...filter, roles }, { first: PAGE, after });
    if (page.total > MOST_MEASURES) throw tooMany(page.total);
    const edges = await store.edgesOf(
      page.items.map(({ node }) => node.id),
      ['RESPONSIBLE_FOR'],
    );
    const owners = new Map<string, Edge[]>(page.items.map(({ node }) => [node.id, []]));
    for (const edge of edges) if (edge.role !== null && roles.includes(edge.role)) owners.get(edge.to)?.push(edge);
    for (const { node } of page.items) yield { measure: node, owners: owners.get(node.id) ?? [] };
    after = page.hasNext ? page.items.at(-1)?.cursor : undefined;
  } while (after !== undefined);
}

const tooMany = (total: number) =>
  new ZhengmaiError(
    'LIMIT_EXCEEDED',
    `${total} measures would have to be looked at and ${MOST_MEASURES} can be; narrow them by place, year or document.`,
  );
