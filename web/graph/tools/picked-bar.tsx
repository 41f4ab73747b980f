import { useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { useExplorer, useExplorerState } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { group, hideAll, pick, showPath, ungroup } from '../../state/graph-actions.ts';
import type { Elements } from '../elements/to-elements.ts';
import { ComparePanel } from './compare-panel.tsx';

interface PickedBarProps {
  readonly elements: Elements;
  expandAll(ids: readonly string[]): void;
}

/** Side by side there is no room for more. */
const MOST_COMPARED = 6;

/** What can be done with several nodes at once. */
export function PickedBar({ elements, expandAll }: PickedBarProps) {
  const words = useWords();
  const { do: take } = useExplorer();
  const picked = useExplorerState((state) => state.picked);
  const nodes = elements.nodes.filter(({ id }) => picked.includes(id));
  const plans = new Set(nodes.map(({ planId }) => planId));
  const others = elements.nodes.filter(({ id }) => !picked.includes(id) && !plans.has(id)).map(({ id }) => id);
  const [one, other] = nodes;
  const groups = useExplorerState((state) => state.graph.groups);
  const isOneGroup = groups.some(
    (members) => members.length === nodes.length && nodes.every(({ id }) => members.includes(id)),
  );
  const [isComparing, setComparing] = useState(false);
  const canCompare = nodes.length >= 2 && nodes.length <= MOST_COMPARED;
  return (
    <>
      {isComparing && canCompare && <ComparePanel elements={elements} ids={picked} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a group of actions, not a form's fieldset. */}
      <div className="expand-bar" role="group" aria-label={words.graph.picked(nodes.length)}>
        <p className="expand-title">
          <span className="expand-name picked-count">{words.graph.picked(nodes.length)}</span>
          <span className="soft picked-names" lang="zh-CN">
            {nodes.map(({ label }) => label).join('、')}
          </span>
        </p>
        <div className="expand-chips">
          {nodes.length === 2 && one && other && (
            <Button className="button" onPress={() => take(showPath(one.id, other.id))}>
              {words.graph.findPath}
            </Button>
          )}
          {canCompare && (
            <ToggleButton className="button" isSelected={isComparing} onChange={setComparing}>
              {words.graph.compare}
            </ToggleButton>
          )}
          {nodes.length > 1 && !isOneGroup && (
            <Button className="button" onPress={() => take(group(nodes.map(({ id }) => id)))}>
              {words.graph.group}
            </Button>
          )}
          {groups.some((members) => members.some((id) => picked.includes(id))) && (
            <Button className="button" onPress={() => take(ungroup(picked))}>
              {words.graph.ungroup}
            </Button>
          )}
          <Button className="button" onPress={() => expandAll(picked)}>
            {words.graph.expandAll}
          </Button>
          <Button className="button" onPress={() => take(hideAll(picked))}>
            {words.graph.hide}
          </Button>
          <Button className="button" onPress={() => take(hideAll(others))}>
            {words.graph.hideOthers}
          </Button>
        </div>
        <div className="expand-actions">
          <Button className="text-button" onPress={() => take(pick([]))}>
            {words.graph.unpickAll}
          </Button>
        </div>
      </div>
    </>
  );
}
