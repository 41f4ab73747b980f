import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { StepLink } from '../shell/controls/step-link.tsx';
import { select } from '../state/actions.ts';
import { edgeWords } from './elements/edge-words.ts';
import type { Elements, NodeElement } from './elements/to-elements.ts';

/** Kinds in the order in which they are listed. */
export const LISTED_KINDS = ['Measure', 'Unit', 'Document', 'Brand', 'Target', 'Regulation', 'Region'] as const;

/** The graph told as a list: every node, or those that are picked, with its neighbours, and the same selection as the picture. */
export function GraphList({ elements }: { readonly elements: Elements }) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  const picked = useExplorerState((state) => state.picked);
  const byId = new Map(elements.nodes.map((node) => [node.id, node]));
  const groups = useExplorerState((state) => state.graph.groups);
  /** The names of those that stand in one block with a node. */
  const companions = (id: string) =>
    (groups.find((members) => members.includes(id)) ?? [])
      .flatMap((other) => (other === id ? [] : (byId.get(other)?.label ?? [])))
      .join('、');
  const listed = picked.length > 0 ? elements.nodes.filter(({ id }) => picked.includes(id)) : elements.nodes;
  return (
    <div className="graph-list">
      {picked.length > 0 && <p className="soft small">{words.graph.onlyPicked(listed.length)}</p>}
      {LISTED_KINDS.map((kind) => {
        const nodes = listed.filter((node) => node.kind === kind);
        if (nodes.length === 0) return null;
        return (
          <section key={kind} className="graph-list-kind">
            <h3 className={`fact-title ${kind.toLowerCase()}`}>
              {words.kinds[kind]} <span className="count">{nodes.length}</span>
            </h3>
            <ul className="graph-list-nodes">
              {nodes.map((node) => (
                <li key={node.id} className={node.id === selected ? 'graph-list-node selected' : 'graph-list-node'}>
                  <StepLink
                    step={select(node.id)}
                    current={node.id === selected}
                    className="graph-list-name"
                    lang="zh-CN"
                  >
                    {node.label}
                  </StepLink>
                  {companions(node.id) && <span className="soft"> {words.graph.together(companions(node.id))}</span>}
                  {node.more ? <span className="soft"> {words.graph.more(node.more)}</span> : null}
                  <Neighbours of={node} elements={elements} byId={byId} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Neighbours({
  of,
  elements,
  byId,
}: {
  readonly of: NodeElement;
  readonly elements: Elements;
  readonly byId: ReadonlyMap<string, NodeElement>;
}) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  const touching = elements.edges.filter(({ from, to }) => from === of.id || to === of.id);
  if (touching.length === 0) return null;
  return (
    <ul className="graph-list-edges">
      {touching.map((edge) => {
        const other = byId.get(edge.from === of.id ? edge.to : edge.from);
        return (
          <li key={edge.id}>
            <StepLink step={select(edge.id)} current={edge.id === selected} className="graph-list-edge">
              {edgeWords(edge, words)} · <span lang="zh-CN">{other?.label}</span>
            </StepLink>
          </li>
        );
      })}
    </ul>
  );
}
