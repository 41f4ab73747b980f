import type { ResultOf } from '../api-client/graphql.ts';
import { useWords } from '../language/words.ts';
import type { FamilyParts } from './queries.ts';

type Comparison = ResultOf<typeof FamilyParts>['members'][number]['comparedWithAsked'];
type Segment = Pick<Comparison['clauses'][number]['segments'][number], 'kind' | 'text'>;

interface ComparisonViewProps {
  readonly comparison: Comparison;
  /** What stands on the left. */
  readonly left: string;
  /** What stands on the right, unless it is a version of a family. */
  readonly right?: string;
}

/** Two wordings side by side, clause beside clause; on a narrow page one under the other. */
export function ComparisonView({ comparison, left, right }: ComparisonViewProps) {
  const words = useWords();
  const percent = (share: number) => `${words.number(Math.round(share * 100))}%`;
  return (
    <div className="comparison">
      <p className="comparison-head">
        <span>{left}</span>
        <span>{right ?? words.precedents.here}</span>
        <span className="soft numeric">
          {words.precedents.kept(percent(comparison.kept), percent(comparison.added))}
        </span>
      </p>
      <ol className="clauses" lang="zh-CN">
        {comparison.clauses.map(({ change, segments }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: clauses have no name but their place.
          <li key={at} className={`clause ${change}`}>
            <p className="clause-side before">
              <Segments segments={segments.filter(({ inBefore }) => inBefore)} />
            </p>
            <p className="clause-side after">
              <Segments segments={segments.filter(({ inAfter }) => inAfter)} />
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Words as they changed: taken out, put in, moved. */
export function Segments({ segments }: { readonly segments: readonly Segment[] }) {
  const words = useWords();
  return segments.map(({ kind, text }, at) => {
    if (kind === 'removed') {
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: words have no name but their place.
        <del key={at} title={words.precedents.marks.removed}>
          {text}
        </del>
      );
    }
    if (kind === 'added') {
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: words have no name but their place.
        <ins key={at} title={words.precedents.marks.added}>
          {text}
        </ins>
      );
    }
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: words have no name but their place.
      <span key={at} {...(kind === 'moved' ? { className: 'moved-words', title: words.precedents.marks.moved } : {})}>
        {text}
      </span>
    );
  });
}
