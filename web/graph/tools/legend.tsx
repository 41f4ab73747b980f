import { useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { NodeKind } from '../../api-client/schema-types.ts';
import { useExplorer, useExplorerState } from '../../explorer.ts';
import { NODE_KINDS } from '../../generated/enumerations.ts';
import { useWords } from '../../language/words.ts';
import { useWidth } from '../../shell/use-width.ts';
import { fadeOthers, toggleFade, toggleLine } from '../../state/graph-actions.ts';
import { LINES, type Line } from '../../state/state.ts';
import type { Elements } from '../elements/to-elements.ts';

/** What is on the canvas, with numbers: kinds that can be faded, and kinds of lines that can be left out. */
export function Legend({ elements }: { readonly elements: Elements }) {
  const words = useWords();
  const { do: take } = useExplorer();
  const narrow = useWidth() < NARROW;
  const [open, setOpen] = useState(false);
  const faded = useExplorerState((state) => state.graph.faded);
  const muted = useExplorerState((state) => state.graph.muted);
  const kinds = countBy(NODE_KINDS, elements.nodes, ({ kind }): NodeKind => kind);
  const lines = countBy(
    LINES,
    elements.edges.filter(({ kind }) => kind !== 'HAS_MEASURE'),
    ({ role }): Line => role ?? 'other',
  );
  if (kinds.length === 0) return null;
  return (
    <div className="legends">
      {narrow && (
        <Button className="legend-fold" aria-expanded={open} onPress={() => setOpen(!open)}>
          {words.graph.legendName}
          {kinds.map(([kind]) => (
            <span key={kind} className={`swatch ${kind.toLowerCase()}`} />
          ))}
        </Button>
      )}
      {(!narrow || open) && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a legend of toggles is a group, not a form's fieldset. */}
          <div className="legend" role="group" aria-label={words.graph.legend}>
            {kinds.map(([kind, count]) => (
              <ToggleButton
                key={kind}
                className={`legend-kind ${kind.toLowerCase()}`}
                isSelected={faded.includes(kind)}
                onPress={({ altKey }) => take(altKey ? fadeOthers(kind) : toggleFade(kind))}
              >
                <span className="swatch" />
                <span className="unseen">{words.graph.fade} </span>
                {words.kinds[kind]}
                <span className="count">{count}</span>
              </ToggleButton>
            ))}
          </div>
          {lines.length > 0 && (
            // biome-ignore lint/a11y/useSemanticElements: as above.
            <div className="legend" role="group" aria-label={words.graph.lines}>
              {lines.map(([line, count]) => (
                <ToggleButton
                  key={line}
                  className="legend-kind"
                  isSelected={muted.includes(line)}
                  onChange={() => take(toggleLine(line))}
                >
                  <span className={`stroke ${line}`} />
                  <span className="unseen">{words.graph.hide} </span>
                  {words.graph.lineNames[line]}
                  <span className="count">{count}</span>
                </ToggleButton>
              ))}
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** Where the canvas is too small for what explains it: it is unfolded when asked for. */
const NARROW = 900;

function countBy<K extends string, T>(keys: readonly K[], things: readonly T[], keyOf: (thing: T) => K) {
  return keys
    .map((key) => [key, things.filter((thing) => keyOf(thing) === key).length] as const)
    .filter(([, count]) => count > 0);
}
