import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Notice } from '../shell/answer-states.tsx';
import { drawMore, showHidden } from '../state/actions.ts';
import { FOUND_AT_FIRST } from '../state/state.ts';
import { edgeWords } from './edge-words.ts';
import { ExpandBar } from './expand-bar.tsx';
import type { MeasureAnswer } from './graph-cache.ts';
import { GraphCanvas } from './graph-canvas.tsx';
import { GraphList } from './graph-list.tsx';
import { GraphTools } from './graph-tools.tsx';
import type { GraphView } from './graph-view.ts';
import { Legend } from './legend.tsx';
import type { Elements } from './to-elements.ts';
import { useElements } from './use-elements.ts';
import { prefersStillness, useLayout } from './use-layout.ts';

interface GraphPanelProps {
  /** The measures found, best first. */
  readonly found: readonly MeasureAnswer[];
  /** How many there are in the whole result. */
  readonly total: number;
  readonly settled: boolean;
  /** What is found, as rows. */
  readonly table: ReactNode;
}

type Shown = 'graph' | 'list' | 'table';

/** The graph as a picture, as a list and as a table: one selection, three ways to see it. */
export function GraphPanel({ found, total, settled, table }: GraphPanelProps) {
  const words = useWords();
  const state = useExplorerState((now) => now);
  const { do: take } = useExplorer();
  const { graph, selected } = state;
  const [shown, setShown] = useState<Shown>('graph');
  const [ready, setReady] = useState(0);
  const view = useRef<GraphView | null>(null);
  const expandBar = useRef<HTMLDivElement>(null);
  const { elements, known, complete } = useElements(found);
  const subject = JSON.stringify([state.query, state.filter, state.without, graph.seeds[0]]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new canvas is told everything once more.
  useEffect(() => {
    view.current?.setElements(elements);
    view.current?.setEdgeLabels(new Map(elements.edges.map((edge) => [edge.id, edgeWords(edge, words)])));
  }, [elements, words, ready]);
  const layout = useLayout(view, elements, complete, graph.layout, `${subject} ${ready}`);
  const marked = useMemo(() => markedElement(selected, elements, found), [selected, elements, found]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new canvas is told everything once more.
  useEffect(() => {
    view.current?.select(marked);
    if (marked) view.current?.reveal([marked], !prefersStillness());
  }, [marked, ready, elements]);

  const drawn = useMemo(() => {
    const ids = new Set(elements.nodes.map(({ id }) => id));
    return found.filter(({ id }) => ids.has(id)).length;
  }, [elements, found]);
  const left = Math.min(FOUND_AT_FIRST, total - graph.found);

  return (
    <div className="graph-panel">
      <div className="graph-bar">
        <ToggleButtonGroup
          aria-label={words.frame.tabs}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown]}
          onSelectionChange={(keys) => setShown([...keys][0] as Shown)}
          className="segments"
        >
          <ToggleButton id="graph" className="segment">
            {words.frame.graph}
          </ToggleButton>
          <ToggleButton id="list" className="segment">
            {words.graph.list}
          </ToggleButton>
          <ToggleButton id="table" className="segment table-segment">
            {words.graph.table}
          </ToggleButton>
        </ToggleButtonGroup>
        <GraphTools view={view} shownAsGraph={shown === 'graph'} />
      </div>

      <div className="graph-stage" hidden={shown !== 'graph'}>
        <GraphCanvas
          view={view}
          selected={selected}
          description={words.graph.description(elements.nodes.length, elements.edges.length)}
          onReady={() => setReady((count) => count + 1)}
          onOpen={() => expandBar.current?.querySelector<HTMLElement>('button')?.focus()}
        />
        <Legend elements={elements} />
        {elements.nodes.length === 0 && settled && (
          <div className="graph-empty">
            <Notice title={words.graph.empty}>
              <p>{words.graph.emptyHelp}</p>
            </Notice>
          </div>
        )}
        {layout.computing && (
          <p className="graph-busy">
            {words.graph.computing}
            <Button className="text-button" onPress={layout.cancel}>
              {words.graph.cancel}
            </Button>
          </p>
        )}
      </div>
      {shown === 'list' && <GraphList elements={elements} />}
      {shown === 'table' && table}

      {shown !== 'table' && <ExpandBar ref={expandBar} elements={elements} known={known} />}
      <footer className="graph-foot">
        <span>{total > 0 ? words.graph.drawn(drawn, total) : words.graph.nodes(elements.nodes.length)}</span>
        {left > 0 && elements.cut === 0 && drawn > 0 && (
          <Button className="text-button" onPress={() => take(drawMore(left))}>
            {words.graph.drawMore(left)}
          </Button>
        )}
        {elements.cut > 0 && <span className="warn">{words.graph.cut(elements.cut)}</span>}
        {graph.hidden.length > 0 && (
          <span>
            {words.graph.hidden(graph.hidden.length)}{' '}
            <Button className="text-button" onPress={() => take(showHidden)}>
              {words.graph.showHidden}
            </Button>
          </span>
        )}
      </footer>
    </div>
  );
}

/** The element that stands for the selection: itself where it is drawn, else the measure whose fact it is. */
function markedElement(selected: string | null, elements: Elements, found: readonly MeasureAnswer[]): string | null {
  if (selected === null) return null;
  const isDrawn = [...elements.nodes, ...elements.edges].some(({ id }) => id === selected);
  if (isDrawn) return selected;
  const owner = found.find((measure) =>
    [...measure.targets, ...measure.brands, ...measure.citations, ...measure.responsibilities].some(
      ({ id }) => id === selected,
    ),
  );
  return owner?.id ?? null;
}
