import { type RefObject, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useExplorer, useExplorerState } from '../../explorer.ts';
import { NODE_KINDS } from '../../generated/enumerations.ts';
import { useWords } from '../../language/words.ts';
import type { Words } from '../../language/zh.ts';
import { Icon } from '../../shell/controls/icon.tsx';
import { LINES } from '../../state/state.ts';
import type { Elements } from '../elements/to-elements.ts';
import { toCsv, toJson } from '../export/formats.ts';
import { type GraphData, graphData, type Source } from '../export/graph-data.ts';
import { svgToPng } from '../export/png.ts';
import { fromServer } from '../export/server-formats.ts';
import { type Key, toSvg } from '../export/svg.ts';
import type { GraphView } from '../graph-view.ts';
import { DigestQuery } from '../queries.ts';

interface ExportMenuProps {
  readonly view: RefObject<GraphView | null>;
  readonly elements: Elements;
}

/** What is drawn, as a picture or as data for other programs. */
const FORMATS = ['svg', 'png', 'csv', 'json', 'graphml', 'gexf'] as const;
type Format = (typeof FORMATS)[number];

const DATA: {
  readonly [F in 'csv' | 'json']: { write(data: GraphData): string; readonly type: string };
} = {
  csv: { write: toCsv, type: 'text/csv' },
  json: { write: toJson, type: 'application/json' },
};

/** Saves what is drawn in one of several formats, each with the question, the address and the digest of the data. */
export function ExportMenu({ view, elements }: ExportMenuProps) {
  const words = useWords();
  const { api, announce } = useExplorer();
  const question = useExplorerState((state) => state.query);
  const [failed, setFailed] = useState<Format | null>(null);
  const save = async (format: Format) => {
    const digest = await api.ask(DigestQuery, {}).then(
      ({ stats }) => stats.digest,
      () => null,
    );
    const source = { question, address: window.location.href, digest, date: new Date().toISOString() };
    const blob = await written(format, view.current, elements, source, words);
    setFailed(blob ? null : format);
    if (!blob) return announce(words.graph.notSaved(format.toUpperCase()));
    download(blob, `zhengmai-graph.${format}`);
    announce(words.graph.saved(format.toUpperCase()));
  };
  return (
    <>
      <MenuTrigger>
        <Button
          className="tool-button wide-only"
          aria-label={words.graph.export}
          isDisabled={elements.nodes.length === 0}
        >
          <Icon name="image" />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={words.graph.export} onAction={(key) => void save(key as Format)}>
            {FORMATS.map((format) => (
              <MenuItem key={format} id={format} className="menu-item" textValue={format}>
                {words.graph.formats[format]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {failed && <span className="warn small">{words.graph.notSaved(failed.toUpperCase())}</span>}
    </>
  );
}

async function written(
  format: Format,
  view: GraphView | null,
  elements: Elements,
  source: Source,
  words: Words,
): Promise<Blob | null> {
  if (format === 'graphml' || format === 'gexf') return fromServer(format, elements, source);
  if (format === 'csv' || format === 'json') {
    const { write, type } = DATA[format];
    return new Blob([write(graphData(elements, source))], { type: `${type};charset=utf-8` });
  }
  if (!view) return null;
  const styles = getComputedStyle(document.documentElement);
  const colour = (name: string) => styles.getPropertyValue(name).trim();
  const svg = toSvg(view.drawing(), {
    key: keyOf(elements, source, words, colour),
    source,
    paper: colour('--canvas'),
    ink: colour('--ink'),
    font: colour('--sans'),
  });
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : svgToPng(svg, Number(width), Number(height));
}

function keyOf({ nodes, edges }: Elements, source: Source, words: Words, colour: (name: string) => string): Key {
  const date = source.date.slice(0, 10);
  const kinds = NODE_KINDS.map((kind) => ({
    name: words.kinds[kind],
    fill: colour(`--${kind.toLowerCase()}-tint`),
    stroke: colour(`--${kind.toLowerCase()}-line`),
    count: nodes.filter((node) => node.kind === kind).length,
  }));
  const lines = LINES.map((line) => ({
    name: words.graph.lineNames[line],
    stroke: colour(`--line-${line}`),
    width: line === 'lead' ? 3 : 1.5,
    count: edges.filter(({ kind, role }) => kind !== 'HAS_MEASURE' && (role ?? 'other') === line).length,
  }));
  return {
    kinds: kinds.filter(({ count }) => count > 0),
    lines: lines.filter(({ count }) => count > 0),
    about: source.digest ? words.graph.digest(source.digest, date) : date,
  };
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
