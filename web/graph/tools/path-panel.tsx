import { Button } from 'react-aria-components';
import { useAnswer } from '../../api-client/use-answer.ts';
import { EvidenceQuote } from '../../details/evidence-quote.tsx';
import { useExplorer } from '../../explorer.ts';
import { nameNode } from '../../language/node-name.ts';
import { useWords } from '../../language/words.ts';
import { Answered } from '../../shell/answer-states.tsx';
import { StepLink } from '../../shell/controls/step-link.tsx';
import { ToolButton } from '../../shell/controls/tool-button.tsx';
import { select } from '../../state/actions.ts';
import { addSeeds, closePath } from '../../state/graph-actions.ts';
import { edgeWords } from '../elements/edge-words.ts';
import { PathsQuery } from '../queries.ts';

const SHOWN = 3;

/** How two nodes hang together: the shortest paths, each told step by step with the sentence that proves the step. */
export function PathPanel({ from, to }: { readonly from: string; readonly to: string }) {
  const words = useWords();
  const { do: take } = useExplorer();
  const answer = useAnswer(PathsQuery, { from, to, most: SHOWN });
  return (
    <section className="path-panel" aria-label={words.paths.title}>
      <div className="path-head">
        <h2 className="path-title">{words.paths.title}</h2>
        <ToolButton icon="close" label={words.reading.close} onPress={() => take(closePath)} />
      </div>
      <Answered answer={answer} lines={3}>
        {({ paths }) =>
          paths.length === 0 ? (
            <p className="soft">{words.paths.none}</p>
          ) : (
            <>
              <ol className="paths">
                {paths.map(({ nodes, edges }) => (
                  <li key={edges.map(({ id }) => id).join()} className="path">
                    <p className="path-steps">{words.paths.steps(edges.length)}</p>
                    <ol className="path-edges">
                      {edges.map((edge, index) => {
                        const ends = [nodes[index], nodes[index + 1]].map((node) => (node ? nameNode(node) : null));
                        // Told the way the fact points, whichever way the path goes.
                        const [subject, object] = edge.from.id === ends[0]?.id ? ends : [ends[1], ends[0]];
                        const [evidence] = edge.evidence;
                        return (
                          <li key={edge.id} className="path-edge">
                            <p lang="zh-CN">
                              {subject && <StepLink step={select(subject.id)}>{subject.label}</StepLink>}{' '}
                              <StepLink step={select(edge.id)} className="relation-verb">
                                {edgeWords(edge, words)}
                              </StepLink>{' '}
                              {object && <StepLink step={select(object.id)}>{object.label}</StepLink>}
                            </p>
                            {evidence && <EvidenceQuote evidence={evidence} factId={edge.id} />}
                          </li>
                        );
                      })}
                    </ol>
                  </li>
                ))}
              </ol>
              <Button
                className="button"
                onPress={() => take(addSeeds(paths.flatMap(({ nodes }) => nodes.map(({ id }) => id))))}
              >
                {words.paths.draw}
              </Button>
            </>
          )
        }
      </Answered>
    </section>
  );
}
