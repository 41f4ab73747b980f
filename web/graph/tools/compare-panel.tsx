import { useExplorerState } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { StepLink } from '../../shell/controls/step-link.tsx';
import { select } from '../../state/actions.ts';
import { edgeWords } from '../elements/edge-words.ts';
import type { Elements } from '../elements/to-elements.ts';
import { compare } from './compare.ts';

/** What several nodes share on the canvas, and what each has alone; every relation leads to its sentence. */
export function ComparePanel({ elements, ids }: { readonly elements: Elements; readonly ids: readonly string[] }) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  const { nodes, shared, own } = compare(elements, ids);
  const labels = new Map(elements.nodes.map(({ id, label }) => [id, label]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="compare-panel" tabIndex={0} aria-label={words.graph.compare}>
      <table className="table compare">
        <thead>
          <tr>
            <th scope="col">{words.graph.comparedWith}</th>
            {nodes.map(({ id, label, kind }) => (
              <th key={id} scope="col" lang="zh-CN">
                <StepLink step={select(id)} className={`table-link ${kind.toLowerCase()}`}>
                  {label}
                </StepLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...shared, ...own].map(({ id, relations }) => (
            <tr key={id} className={relations.size > 1 ? 'shared' : undefined}>
              <th scope="row" lang="zh-CN">
                {labels.get(id)}
              </th>
              {nodes.map((node) => (
                <td key={node.id}>
                  {relations.get(node.id)?.map((edge) => (
                    <StepLink
                      key={edge.id}
                      step={select(edge.id)}
                      current={selected === edge.id}
                      className="table-link block"
                    >
                      {edgeWords(edge, words)}
                    </StepLink>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shared.length + own.length === 0 && <p className="soft">{words.graph.nothingToCompare}</p>}
    </section>
  );
}
