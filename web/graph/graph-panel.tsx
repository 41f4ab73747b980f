import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Notice } from '../shell/answer-states.tsx';
import { drawMore, expand, expandEach, showHidden } from '../state/graph-actions.ts';
import { FOUND_AT_FIRST } from '../state/state.ts';
import { describeNode } from './elements/describe.ts';
import { expansionsOf, nextExpansion } from './elements/expansion.ts';
import type { MeasureAnswer } from './elements/graph-cache.ts';
import type { Elements } from './elements/to-elements.ts';
import type { DrawnElements } from './elements/use-elements.ts';
import { GraphCanvas } from './graph-canvas.tsx';
import { GraphList } from './graph-list.tsx';
import type { GraphView, Pointed } from './graph-view.ts';
import { ExpandBar } from './tools/expand-bar.tsx';
import { GraphTools } from './tools/graph-tools.tsx';
import { HoverCard } from './tools/hover-card.tsx';
import { Legend } from './tools/legend.tsx';
import { NodeMenu } from './tools/node-menu.tsx';
import { PathPanel } from './tools/path-panel.tsx';
import { PickedBar } from './tools/picked-bar.tsx';
import { prefersStillness, useLayout } from './use-layout.ts';
import { relationsOf, useScene } from './use-scene.ts';

interface GraphPanelProps {
  /** The measures found, best first. */
  readonly found: readonly MeasureAnswer[];
  /** What is on the canvas. */
  readonly drawn: DrawnElements;
  /** How many there are in the whole result. */
  readonly total: number;
  readonly settled: boolean;
  /** What is found, as rows. */
  readonly table: ReactNode;
  /** What narrows it by time. */
  readonly years: ReactNode;
}

type Shown = 'graph' | 'list' | 'table';

/** At most as many of each relation when everything around nodes is expanded at once. */
const EXPAND_ALL = 20;

/** The graph as a picture, as a list and as a table: one selection, three ways to see it. */
export function GraphPanel({
  found,
  drawn: { elements, known, complete },
  total,
  settled,
  table,
  years,
}: GraphPanelProps) {
  const words = useWords();
  const graph = useExplorerState((state) => state.graph);
  const selected = useExplorerState((state) => state.selected);
  const picked = useExplorerState((state) => state.picked);
  const subject = useExplorerState((state) =>
    JSON.stringify([state.query, state.filter, state.without, state.graph.seeds[0]]),
  );
  const { do: take } = useExplorer();
  const [shown, setShown] = useState<Shown>('graph');
  const [ready, setReady] = useState(0);
  const [menu, setMenu] = useState<Pointed | null>(null);
  const [hover, setHover] = useState<Pointed | null>(null);
  const [room, setRoom] = useState('');
  const view = useRef<GraphView | null>(null);
  const expandBar = useRef<HTMLDivElement>(null);
  const marked = useMemo(() => markedElement(selected, elements, found), [selected, elements, found]);
  const { scene, captions } = useScene(elements, { ...graph, marked });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new canvas is told everything once more.
  useEffect(() => view.current?.setScene(scene, captions), [scene, captions, ready]);
  const layout = useLayout(view, {
    scene,
    complete,
    name: graph.layout,
    pins: graph.pins,
    focus: graph.focus ?? graph.seeds[0] ?? null,
    subject: `${subject} ${ready}`,
    room,
    unknown: graph.layout === 'year' ? words.graph.unknown.year : words.graph.unknown.place,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new canvas is told everything once more.
  useEffect(() => {
    view.current?.mark(marked, picked, relationsOf(marked, elements, words));
    if (marked) view.current?.reveal([marked], !prefersStillness());
  }, [marked, picked, ready, elements, words]);

  const drawn = useMemo(() => {
    const ids = new Set(elements.nodes.map(({ id }) => id));
    return found.filter(({ id }) => ids.has(id)).length;
  }, [elements, found]);
  const left = Math.min(FOUND_AT_FIRST, total - drawn);

  const open = (id: string) => {
    const next = nextExpansion(id, known, graph, elements);
    if (next) take(expand(id, next.count, next.count.total, next.drawn));
    else expandBar.current?.querySelector<HTMLElement>('button')?.focus();
  };
  const expandAll = (ids: readonly string[]) => {
    const expansions = ids.flatMap((nodeId) =>
      expansionsOf(nodeId, known).map(({ kind, direction, role, total: all }) => ({
        ...{ nodeId, kind, direction, role },
        count: Math.min(all, EXPAND_ALL),
      })),
    );
    take(expandEach(expansions));
  };

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
        <GraphTools view={view} shownAsGraph={shown === 'graph'} elements={elements} />
      </div>

      {years}
      <div className="graph-stage" hidden={shown !== 'graph'}>
        <GraphCanvas
          view={view}
          selected={marked}
          description={words.graph.description(elements.nodes.length, elements.edges.length)}
          describe={(id) => describeNode(id, elements, known, words)}
          onReady={() => setReady((count) => count + 1)}
          onOpen={open}
          onMenu={setMenu}
          onHover={setHover}
          onRoom={({ width, height }) => setRoom(`${Math.round(width / 80)} ${Math.round(height / 160)}`)}
        />
        {hover && !menu && <HoverCard at={hover} elements={elements} known={known} scene={scene} />}
        {menu && <NodeMenu at={menu} elements={elements} expandAll={expandAll} close={() => setMenu(null)} />}
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
      {shown === 'graph' && <Legend elements={elements} />}
      {shown === 'list' && <GraphList elements={elements} />}
      {shown === 'table' && table}

      {graph.path && <PathPanel from={graph.path[0]} to={graph.path[1]} />}
      {shown !== 'table' &&
        (picked.length > 0 ? (
          <PickedBar elements={elements} expandAll={expandAll} />
        ) : (
          <ExpandBar ref={expandBar} elements={elements} known={known} />
        ))}
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
  if (elements.nodes.some(({ id }) => id === selected)) return selected;
  const edge = elements.edges.find(({ id }) => id === selected);
  if (edge) return edge.kind === 'HAS_MEASURE' ? edge.to : edge.id;
  const owner = found.find((measure) =>
    [...measure.targets, ...measure.brands, ...measure.citations, ...measure.responsibilities].some(
      ({ id }) => id === selected,
    ),
  );
  return owner?.id ?? null;
}
