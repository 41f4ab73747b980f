import type { ResultOf } from '../api-client/graphql.ts';
import { useAnswer } from '../api-client/use-answer.ts';
import { useWords } from '../language/words.ts';
import type { Words } from '../language/zh.ts';
import { PlaceLink } from './place-link.tsx';
import { DoubtfulQuery } from './queries.ts';

type Doubtful = NonNullable<ResultOf<typeof DoubtfulQuery>['document']>['doubtful'][number];

/** What to look at first: the facts of a plan that are least sure, each with its place. Nothing where all are sure. */
export function DoubtfulFacts({ id }: { readonly id: string }) {
  const words = useWords();
  const { data } = useAnswer(DoubtfulQuery, { id });
  const facts = data?.document?.doubtful ?? [];
  if (facts.length === 0) return null;
  return (
    <section>
      <h3 className="gaps-title">{words.coverage.doubtful}</h3>
      <p className="soft small">{words.coverage.doubtfulHelp}</p>
      <ul className="gap-list">
        {facts.map((fact) => (
          <li key={fact.id} className="gap">
            <PlaceLink
              documentId={id}
              start={fact.evidence.at(-1)?.start ?? 0}
              end={fact.evidence.at(-1)?.end ?? 0}
              className="gap-link"
            >
              {nameOf(fact, words)}
            </PlaceLink>
            <span className="soft small numeric" title={words.reading.confidenceHelp}>
              {words.reading.confidence(fact.confidence ?? 1)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 牵头 市司法局, 指标 办结率: what kind of fact, and which. */
function nameOf({ role, from, to }: Doubtful, words: Words): string {
  if (from.__typename === 'Unit') return `${role ? words.roles[role] : ''} ${from.name}`;
  const kind = words.kinds[to.__typename];
  if (to.__typename === 'Measure') return `${kind} ${to.label}`;
  if (to.__typename === 'Target') return `${kind} ${to.metric || to.targetText}`;
  if (to.__typename === 'Brand') return `${kind} ${to.name}`;
  return to.__typename === 'Regulation' ? `${kind} ${to.title}` : kind;
}
