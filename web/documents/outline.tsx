import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useWords } from '../language/words.ts';
import { Icon } from '../shell/controls/icon.tsx';
import { useWidth } from '../shell/use-width.ts';
import type { PlanMeasure } from './queries.ts';

const ROOMY = 1100;

/** The plan's headings and measures, each a way to its place in the text. */
export function Outline({ measures }: { readonly measures: readonly PlanMeasure[] }) {
  const words = useWords();
  const roomy = useWidth() > ROOMY;
  return (
    <nav aria-label={words.documents.outline}>
      <Disclosure defaultExpanded={roomy}>
        <Heading level={2} className="outline-title">
          <Button slot="trigger" className="facets-trigger">
            <Icon name="down" size={15} />
            {words.documents.outline}
          </Button>
        </Heading>
        <DisclosurePanel>
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
                    {measure.number && <span className="numeric">{measure.number}</span>}{' '}
                    {measure.title ?? measure.label}
                  </a>
                </li>
              );
            })}
          </ol>
        </DisclosurePanel>
      </Disclosure>
    </nav>
  );
}
