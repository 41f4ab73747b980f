import type { ResultOf } from '../api-client/graphql.ts';
import { MarkedText } from '../details/marked-text.tsx';
import { PlaceLink } from '../documents/place-link.tsx';
import { useWords } from '../language/words.ts';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage } from '../state/actions.ts';
import type { LawQuery } from './queries.ts';

type Link = NonNullable<ResultOf<typeof LawQuery>['regulation']>['chain'][number];

/** What followed from a law, drawn as a tree: made on it, made on that, replaced; each with the words that say so. */
export function LawChain({ title, chain }: { readonly title: string; readonly chain: readonly Link[] }) {
  const words = useWords();
  if (chain.length === 0) return null;
  return (
    <section className="fact-group" aria-labelledby="chain-title">
      <h2 id="chain-title" className="fact-title">
        {words.names.chain} <span className="count">{chain.length}</span>
      </h2>
      <p className="chain-root" lang="zh-CN">
        《{title}》
      </p>
      <Branch of={null} chain={chain} />
    </section>
  );
}

function Branch({ of, chain }: { readonly of: string | null; readonly chain: readonly Link[] }) {
  const words = useWords();
  const links = chain
    .filter((link) => (link.of?.id ?? null) === of)
    .toSorted((one, other) => (one.document.year ?? 0) - (other.document.year ?? 0));
  if (links.length === 0) return null;
  return (
    <ul className="chain">
      {links.map(({ relation, document, evidence }) => {
        const offset = Math.max(0, evidence.sentence.indexOf(evidence.quote));
        const spans = [{ start: offset, end: offset + evidence.quote.length, kind: 'evidence' as const }];
        return (
          <li key={document.id} className={`chain-link ${relation}`}>
            <p>
              <span className={`plan-relation ${relation}`}>{words.documents.relations.out[relation]}</span>{' '}
              <StepLink step={openPage({ name: 'document', id: document.id })} className="source-link" lang="zh-CN">
                {document.title}
              </StepLink>{' '}
              <span className="soft small" lang="zh-CN">
                {[document.region?.name, document.year].filter(Boolean).join(' ')}
              </span>
            </p>
            <p className="related-plan-words">
              <PlaceLink documentId={evidence.document.id} start={evidence.start} end={evidence.end}>
                <MarkedText text={evidence.sentence} start={0} spans={spans} />
              </PlaceLink>
            </p>
            <Branch of={document.id} chain={chain} />
          </li>
        );
      })}
    </ul>
  );
}
