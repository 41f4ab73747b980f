import type { Collection, Core, EdgeCollection, EdgeSingular, NodeCollection, NodeSingular } from 'cytoscape';

/** In larger pictures, making everything else quiet costs more than it shows. */
const MANY = 600;

const MARKS = ['selected', 'picked', 'touching', 'quiet'] as const;
export type Mark = (typeof MARKS)[number];

/** Which marks each element carries: what is selected, what touches it, what was picked beside it, and what is neither. */
export function marksOf(
  cy: Core,
  selected: string | null,
  picked: readonly string[],
): (id: string) => ReadonlySet<Mark> {
  const marks = new Map<string, Set<Mark>>();
  const add = (id: string, mark: Mark) => marks.set(id, (marks.get(id) ?? new Set()).add(mark));
  for (const id of picked) add(id, 'picked');
  const element = selected === null ? null : cy.getElementById(selected);
  if (selected !== null && element?.nonempty()) {
    const { nodes, edges } = around(cy, element, selected);
    add(selected, 'selected');
    const touching = nodes.union(edges);
    if (cy.elements().length < MANY) {
      const rest = cy.elements().not(touching).not(element).not('.heading');
      rest.forEach((one) => void add(one.id(), 'quiet'));
    }
    touching.forEach((one) => void (one.isNode() && one.id() === selected ? null : add(one.id(), 'touching')));
  }
  return (id) => marks.get(id) ?? NONE;
}

const NONE: ReadonlySet<Mark> = new Set();

/** Changes only what is another than before. */
export function putMarks(element: NodeSingular | EdgeSingular, wanted: ReadonlySet<Mark>): void {
  for (const mark of MARKS)
    if (element.hasClass(mark) !== wanted.has(mark)) element.toggleClass(mark, wanted.has(mark));
}

/** What belongs to an element: the ends of a line; a node's lines and their other ends; a plan's measures and what they touch. */
function around(cy: Core, element: Collection, id: string): { nodes: NodeCollection; edges: EdgeCollection } {
  if (element.edges().nonempty())
    return { nodes: framed(cy, element.edges().connectedNodes()), edges: element.edges() };
  const cells = cy.nodes().filter((node) => node.data('frame') === id);
  const edges = element.nodes().union(cells).connectedEdges();
  return { nodes: framed(cy, edges.connectedNodes().union(element.nodes()).union(cells)), edges };
}

/** Nodes with the frames they stand in. */
function framed(cy: Core, nodes: NodeCollection): NodeCollection {
  const frames = new Set(nodes.map((node) => node.data('frame')));
  return nodes.union(cy.nodes().filter((node) => frames.has(node.id())));
}
