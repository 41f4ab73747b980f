import { ToggleButton } from 'react-aria-components';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { NODE_KINDS } from '../generated/enumerations.ts';
import { useWords } from '../language/words.ts';
import { toggleFade } from '../state/actions.ts';
import type { Elements } from './to-elements.ts';

/** The kinds on the canvas with their numbers; pressing one fades it, pressing again brings it back. */
export function Legend({ elements }: { readonly elements: Elements }) {
  const words = useWords();
  const { do: take } = useExplorer();
  const faded = useExplorerState((state) => state.graph.faded);
  const kinds = NODE_KINDS.map((kind) => ({ kind, count: elements.nodes.filter((node) => node.kind === kind).length }));
  const shown = kinds.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend of toggles is a group, not a form's fieldset.
    <div className="legend" role="group" aria-label={words.graph.legend}>
      {shown.map(({ kind, count }) => (
        <ToggleButton
          key={kind}
          className={`legend-kind ${kind.toLowerCase()}`}
          isSelected={faded.includes(kind)}
          onChange={() => take(toggleFade(kind))}
        >
          <span className="swatch" />
          <span className="unseen">{words.graph.fade} </span>
          {words.kinds[kind]}
          <span className="count">{count}</span>
        </ToggleButton>
      ))}
    </div>
  );
}
