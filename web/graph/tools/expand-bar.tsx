import { type Ref, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useExplorer, useExplorerState } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { Icon } from '../../shell/controls/icon.tsx';
import { collapse, expand, hide, startFrom } from '../../state/graph-actions.ts';
import { EXPAND_STEP } from '../../state/state.ts';
import { expansionsOf } from '../elements/expansion.ts';
import type { Known, RelationCount } from '../elements/graph-cache.ts';
import { drawnOver, type Elements } from '../elements/to-elements.ts';

interface ExpandBarProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly elements: Elements;
  readonly known: Known;
}

/** What the selected node is connected to: how much of it is there, how much is drawn, and the way to more or less. */
export function ExpandBar({ ref, elements, known }: ExpandBarProps) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  const { do: take } = useExplorer();
  const node = elements.nodes.find(({ id }) => id === selected);
  if (!node) return null;
  const counts = known.counts.has(node.id) ? expansionsOf(node.id, known) : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of actions on a node, not a form's fieldset.
    <div ref={ref} className="expand-bar" role="group" aria-label={words.graph.relations(node.label)}>
      <p className="expand-title">
        <span className={`swatch ${node.kind.toLowerCase()}`} />
        <span lang="zh-CN" className="expand-name">
          {node.label}
        </span>
      </p>
      <div className="expand-chips">
        {counts?.map((count) => (
          <RelationChip
            // Of this node: a chip that lived on with the next one would tell of its neighbours as newly drawn.
            key={`${node.id}${count.kind}${count.direction}${count.role}${count.neighbourKind}`}
            nodeId={node.id}
            count={count}
            elements={elements}
          />
        ))}
        {counts?.length === 0 && <span className="soft">{words.graph.nothingElse}</span>}
      </div>
      <div className="expand-actions">
        <Button className="text-button" onPress={() => take(startFrom(node.id))}>
          {words.graph.startHere}
        </Button>
        <Button className="text-button" onPress={() => take(hide(node.id))}>
          {words.graph.hide}
        </Button>
      </div>
    </div>
  );
}

function RelationChip({
  nodeId,
  count,
  elements,
}: {
  readonly nodeId: string;
  readonly count: RelationCount;
  readonly elements: Elements;
}) {
  const words = useWords();
  const graph = useExplorerState((state) => state.graph);
  const { do: take, announce } = useExplorer();
  const { drawn, opened } = drawnOver(nodeId, count, graph, elements);
  const name = words.relation(count.kind, count.direction, count.role);
  const left = count.total - drawn;
  const lastDrawn = useRef(drawn);
  useEffect(() => {
    if (drawn > lastDrawn.current) announce(words.graph.expanded(name, drawn, count.total));
    lastDrawn.current = drawn;
  }, [drawn, name, count.total, words, announce]);
  return (
    <span className={opened ? 'relation-chip opened' : 'relation-chip'}>
      <Button
        className="relation-more"
        aria-disabled={left <= 0}
        onPress={() => left > 0 && take(expand(nodeId, count, count.total, drawn))}
      >
        <span className={`swatch ${count.neighbourKind.toLowerCase()}`} />
        <span className="unseen">{words.graph.expand} </span>
        {name}
        <span className="numeric"> {left > 0 ? `${drawn}/${count.total}` : count.total}</span>
        {opened && left > 0 && <span className="soft">{words.graph.next(Math.min(left, EXPAND_STEP))}</span>}
      </Button>
      {opened && (
        <Button
          className="relation-less"
          aria-label={words.graph.collapse(name)}
          onPress={() => {
            take(collapse(nodeId, count));
            announce(words.graph.collapsed(name));
          }}
        >
          <Icon name="close" size={13} />
        </Button>
      )}
    </span>
  );
}
