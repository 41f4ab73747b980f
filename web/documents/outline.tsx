import { useWords } from '../language/words.ts';
import type { PlanMeasure } from './document-page.tsx';

/** The plan's headings and measures, each a way to its place in the text. */
export function Outline({ measures }: { readonly measures: readonly PlanMeasure[] }) {
  const words = useWords();
  return (
    <nav aria-label={words.documents.outline}>
      <h2 className="outline-title">{words.documents.outline}</h2>
      <ol className="outline" lang="zh-CN">
        {measures.map((measure, index) => {
          const above = measures[index - 1]?.path ?? [];
          const fresh = measure.path.filter((heading, depth) => above[depth] !== heading);
          return (
            <li key={measure.id}>
              {fresh.map((heading) => (
                <span key={heading} className={`outline-heading depth-${measure.path.indexOf(heading)}`}>
                  {heading}
                </span>
              ))}
              <a href={`#m${measure.start}`} className="outline-link">
                {measure.number && <span className="numeric">{measure.number}</span>} {measure.title ?? measure.label}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
