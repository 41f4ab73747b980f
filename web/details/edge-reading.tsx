import { nameNode } from '../language/node-name.ts';
import { useWords } from '../language/words.ts';
import { StepLink } from '../shell/controls/step-link.tsx';
import { select } from '../state/actions.ts';
import { EvidenceQuote } from './evidence-quote.tsx';
import type { SelectedEdge } from './queries.ts';

/** A relation between two things that are not measures, told as a sentence, with its proof. */
export function EdgeReading({ edge }: { readonly edge: SelectedEdge }) {
  const words = useWords();
  const from = nameNode(edge.from);
  const to = nameNode(edge.to);
  return (
    <article className="reading">
      <h2 tabIndex={-1} data-entry className="reading-title relation-sentence" lang="zh-CN">
        <StepLink step={select(from.id)}>{from.label}</StepLink>
        <span className="relation-verb">
          {words.edges[edge.kind]}
          {edge.article && ` ${edge.article}`}
        </span>
        <StepLink step={select(to.id)}>{to.label}</StepLink>
      </h2>
      {edge.evidence.length > 0 && (
        <section className="fact-group">
          <h3 className="fact-title">{words.reading.evidence}</h3>
          {edge.evidence.map((evidence) => (
            <EvidenceQuote key={evidence.start} evidence={evidence} factId={edge.id} />
          ))}
        </section>
      )}
    </article>
  );
}
