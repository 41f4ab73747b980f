import type { ResultOf } from '../api-client/graphql.ts';
import { Segments } from './comparison-view.tsx';
import type { FamilyParts } from './queries.ts';

type Comparison = ResultOf<typeof FamilyParts>['members'][number]['comparedWithAsked'];

/** A wording with what it left out of another one and what it has besides, in one column: the other stands beside it already. */
export function MergedDiff({ comparison }: { readonly comparison: Comparison }) {
  return (
    <ol className="merged" lang="zh-CN">
      {comparison.clauses.map(({ change, segments }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: clauses have no name but their place.
        <li key={at} className={`merged-clause ${change}`}>
          {/* What was moved is shown where it stands now. */}
          <Segments segments={segments.filter(({ kind, inAfter }) => inAfter || kind === 'removed')} />
        </li>
      ))}
    </ol>
  );
}
