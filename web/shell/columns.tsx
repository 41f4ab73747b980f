import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useExplorer, usePreferences } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { COLUMN } from '../state/preferences.ts';
import { Icon } from './controls/icon.tsx';
import { ToolButton } from './controls/tool-button.tsx';
import { useWidth } from './use-width.ts';

interface ColumnsProps {
  readonly left?: {
    readonly name: string;
    readonly content: ReactNode;
    /** There is nothing in it: where only one column has room, another one comes first. */
    readonly isEmpty?: boolean;
  };
  readonly middle: { readonly name: string; readonly content: ReactNode };
  readonly right?: {
    readonly name: string;
    readonly content: ReactNode;
    /** What it shows; null for nothing, and then it is not there. */
    readonly shows: string | null;
    close(): void;
  };
  /** Views that only the narrow page has a tab for. */
  readonly more?: { readonly name: string; readonly content: ReactNode };
}

const WIDE = 1200;
const NARROW = 900;
/** Widths of columns on a page that is not wide. */
const LESS = { alone: 320, left: 256, right: 372 } as const;

/** Three columns side by side, narrower where there is less room, tabs on a phone. */
export function Columns(props: ColumnsProps) {
  const width = useWidth();
  if (width < NARROW) return <Tabbed {...props} />;
  return <SideBySide {...props} wide={width >= WIDE} />;
}

function SideBySide({ left, middle, right, wide }: ColumnsProps & { readonly wide: boolean }) {
  const words = useWords();
  const preferences = usePreferences();
  const { preferences: store } = useExplorer();
  const set = (side: 'left' | 'right', width: number) => store.set({ ...store.get(), [side]: width });
  const shown = right && right.shows !== null ? right : null;
  // Where there is less room all columns have less: one that covered another would hide what is asked for.
  const leftWidth = wide ? preferences.left : Math.min(preferences.left, shown ? LESS.left : LESS.alone);
  const rightWidth = wide ? preferences.right : Math.min(preferences.right, LESS.right);
  return (
    <div className="columns">
      {left && leftWidth > 0 && (
        <>
          <section className="column side" style={{ width: leftWidth }} aria-label={left.name}>
            {left.content}
          </section>
          <Divider side="left" name={left.name} width={leftWidth} onResize={(width) => set('left', width)} />
        </>
      )}
      {left && leftWidth === 0 && (
        <div className="folded">
          <ToolButton icon="foldRight" label={words.frame.unfold(left.name)} onPress={() => set('left', COLUMN.left)} />
        </div>
      )}
      <section className="column middle" aria-label={middle.name}>
        {middle.content}
      </section>
      {shown && rightWidth > 0 && (
        <>
          <Divider side="right" name={shown.name} width={rightWidth} onResize={(width) => set('right', width)} />
          <section className="column side" style={{ width: rightWidth }} aria-label={shown.name}>
            <Closable close={shown.close}>{shown.content}</Closable>
          </section>
        </>
      )}
      {shown && rightWidth === 0 && (
        <div className="folded">
          <ToolButton
            icon="foldLeft"
            label={words.frame.unfold(shown.name)}
            onPress={() => set('right', COLUMN.right)}
          />
        </div>
      )}
    </div>
  );
}

function Closable({ close, children }: { close(): void; readonly children: ReactNode }) {
  const words = useWords();
  return (
    <>
      <div className="drawer-bar">
        <ToolButton icon="close" label={words.reading.close} onPress={close} />
      </div>
      {children}
    </>
  );
}

/** The line between two columns: dragged, moved with the arrow keys, or double clicked to fold. */
function Divider(props: {
  readonly side: 'left' | 'right';
  readonly name: string;
  readonly width: number;
  onResize(width: number): void;
}) {
  const { side, name, width, onResize } = props;
  const words = useWords();
  const from = useRef<{ x: number; width: number } | null>(null);
  const sign = side === 'left' ? 1 : -1;
  const within = (wanted: number) => Math.round(Math.min(COLUMN.most, Math.max(COLUMN.least, wanted)));
  const start = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (from.current) onResize(within(from.current.width + sign * (event.clientX - from.current.x)));
  };
  const key = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -24 * sign, ArrowRight: 24 * sign }[event.key];
    if (by !== undefined) onResize(within(width + by));
    if (event.key === 'Enter') onResize(0);
  };
  return (
    <div className={`divider-place ${side}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that is moved has no element of its own. */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={words.frame.resize(name)}
        aria-valuenow={width}
        aria-valuemin={COLUMN.least}
        aria-valuemax={COLUMN.most}
        tabIndex={0}
        className="divider"
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={() => {
          from.current = null;
        }}
        onDoubleClick={() => onResize(0)}
        onKeyDown={key}
      />
      <Button className="fold" aria-label={words.frame.fold(name)} onPress={() => onResize(0)}>
        <Icon name={side === 'left' ? 'foldLeft' : 'foldRight'} size={14} />
      </Button>
    </div>
  );
}

function Tabbed({ left, middle, right, more }: ColumnsProps) {
  const words = useWords();
  const tabs = [
    ...(left ? [{ id: 'left', ...left }] : []),
    { id: 'middle', ...middle },
    ...(right && right.shows !== null ? [{ id: 'right', ...right }] : []),
    ...(more ? [{ id: 'more', ...more }] : []),
  ];
  const shows = right?.shows ?? null;
  const home = left && !left.isEmpty ? 'left' : 'middle';
  const [chosen, setChosen] = useState(shows === null ? home : 'right');
  const [seen, setSeen] = useState(shows);
  // Whatever is chosen in a list opens, each time; in the graph one looks around first, and the tab is there for more.
  if (shows !== seen) {
    setSeen(shows);
    if (shows === null && chosen === 'right') setChosen(home);
    if (shows !== null && chosen !== 'middle') setChosen('right');
    if (shows !== null && chosen === 'middle' && !left) setChosen('right');
  }
  if (tabs.length === 1) return <div className="single">{middle.content}</div>;
  return (
    <Tabs className="tabbed" selectedKey={chosen} onSelectionChange={(key) => setChosen(String(key))}>
      <TabList aria-label={words.frame.tabs} className="tab-list">
        {tabs.map(({ id, name }) => (
          <Tab key={id} id={id} className="tab">
            {name}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel
          key={id}
          id={id}
          className={id === 'middle' && left ? 'tab-panel fills' : 'tab-panel'}
          onClick={({ target }) => {
            const isChosenAgain = target instanceof Element && target.closest('[aria-current]') !== null;
            if (id === 'left' && isChosenAgain && shows !== null) setChosen('right');
          }}
        >
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
