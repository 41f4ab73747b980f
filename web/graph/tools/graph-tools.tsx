import { type RefObject, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useExplorer, useExplorerState, useSteps } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { Choice } from '../../shell/controls/choice.tsx';
import { Icon } from '../../shell/controls/icon.tsx';
import { ToolButton } from '../../shell/controls/tool-button.tsx';
import { linkFor } from '../../shell/short-links.ts';
import { setLayout } from '../../state/graph-actions.ts';
import { LAYOUTS, type LayoutName } from '../../state/state.ts';
import type { Elements } from '../elements/to-elements.ts';
import type { GraphView } from '../graph-view.ts';
import { prefersStillness } from '../use-layout.ts';
import { ExportMenu } from './export-menu.tsx';
import { FindInGraph } from './find-in-graph.tsx';
import { StepList } from './step-list.tsx';

/** Undo and redo, the choice of layout, and the lens. */
export function GraphTools({
  view,
  shownAsGraph,
  elements,
}: {
  readonly view: RefObject<GraphView | null>;
  readonly shownAsGraph: boolean;
  readonly elements: Elements;
}) {
  const words = useWords();
  const { do: take, announce } = useExplorer();
  const layout = useExplorerState((state) => state.graph.layout);
  const [lasso, setLasso] = useState(false);
  const { canUndo, canRedo, undo, redo } = useSteps();
  return (
    <div className="graph-tools">
      <ToolButton icon="undo" label={words.graph.undo} isDisabled={!canUndo} onPress={undo} />
      <ToolButton icon="redo" label={words.graph.redo} isDisabled={!canRedo} onPress={redo} />
      <StepList />
      {shownAsGraph && (
        <>
          <span className="tool-gap" />
          <ToggleButtonGroup
            aria-label={words.graph.layout}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[layout]}
            onSelectionChange={(keys) => take(setLayout([...keys][0] as LayoutName))}
            className="segments quiet"
          >
            {LAYOUTS.map((name) => (
              <ToggleButton key={name} id={name} className="segment">
                {words.graph.layouts[name]}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <div className="layout-choice">
            <Choice
              label={words.graph.layout}
              value={layout}
              options={LAYOUTS.map((id) => ({ id, label: words.graph.layouts[id] }))}
              onChange={(name) => take(setLayout(name))}
              quiet
            />
          </div>
          <span className="tool-gap" />
          <ToggleButton
            aria-label={words.graph.lasso}
            isSelected={lasso}
            onChange={(isOn) => {
              setLasso(isOn);
              view.current?.setLasso(isOn);
            }}
            className="tool-button wide-only roomy"
          >
            <Icon name="lasso" />
          </ToggleButton>
          <FindInGraph elements={elements} />
          <span className="lens">
            <ToolButton wideOnly icon="minus" label={words.graph.zoomOut} onPress={() => view.current?.zoomBy(0.8)} />
            <ToolButton wideOnly icon="plus" label={words.graph.zoomIn} onPress={() => view.current?.zoomBy(1.25)} />
          </span>
          <ToolButton
            icon="fit"
            label={words.graph.fit}
            onPress={() => view.current?.fit({ everything: true, animate: !prefersStillness() })}
          />
          <ExportMenu view={view} elements={elements} />
        </>
      )}
      <ToolButton
        wideOnly
        icon="link"
        label={words.frame.share}
        onPress={async () => {
          const link = await linkFor(window.location);
          await navigator.clipboard.writeText(link ?? window.location.href);
          announce(link === null ? words.views.notKept : words.frame.shared);
        }}
      />
    </div>
  );
}
