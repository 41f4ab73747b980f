import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { StepLink } from '../shell/controls/step-link.tsx';
import { select } from '../state/actions.ts';
import type { Elements } from './elements/to-elements.ts';
import { LISTED_KINDS } from './graph-list.tsx';

/** The names of what is drawn, by kind: what stands beside the graph where nothing was searched. */
export function GraphOutline({ elements }: { readonly elements: Elements }) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  return (
    <div className="graph-list">
      {LISTED_KINDS.map((kind) => {
        const nodes = elements.nodes.filter((node) => node.kind === kind);
        if (nodes.length === 0) return null;
        return (
          <section key={kind}>
            <h2 className={`fact-title ${kind.toLowerCase()}`}>
              {words.kinds[kind]} <span className="count">{nodes.length}</span>
            </h2>
            <ul>
              {nodes.map(({ id, label }) => (
                <li key={id} className="outline-node">
                  <StepLink step={select(id)} current={id === selected} className="graph-list-name" lang="zh-CN">
                    {label}
                  </StepLink>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
