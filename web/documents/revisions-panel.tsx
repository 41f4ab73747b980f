import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useAnswer } from '../api-client/use-answer.ts';
import { useWords } from '../language/words.ts';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { MeasureChanged, TargetChanged } from './fact-change.tsx';
import { type RevisedDocument, type Revision, RevisionsQuery } from './queries.ts';

/** What a document said before: revision by revision, newest first, fact by fact. */
export function RevisionsPanel({ id }: { readonly id: string }) {
  const [starts, setStarts] = useState<readonly (string | null)[]>([null]);
  return (
    <article className="reading">
      {starts.map((after, at) => (
        <RevisionsPage
          key={after}
          id={id}
          after={after}
          isLast={at === starts.length - 1}
          goOn={(cursor) => setStarts([...starts, cursor])}
        />
      ))}
    </article>
  );
}

interface RevisionsPageProps {
  readonly id: string;
  /** Null for the newest. */
  readonly after: string | null;
  readonly isLast: boolean;
  goOn(cursor: string): void;
}

function RevisionsPage({ id, after, isLast, goOn }: RevisionsPageProps) {
  const words = useWords();
  const answer = useAnswer(RevisionsQuery, { id, after });
  return (
    <Answered answer={answer} lines={10}>
      {({ document }) => {
        if (!document) return <Notice title={words.states.missing} />;
        const { totalCount, edges, pageInfo } = document.revisions;
        const next = pageInfo.hasNextPage && isLast ? pageInfo.endCursor : null;
        return (
          <div className="revisions">
            {after === null && (
              <header className="reading-head">
                <h2 className="reading-title">
                  {words.revisions.title} <span className="count">{totalCount}</span>
                </h2>
                <p className="soft small">{totalCount === 0 ? words.revisions.none : words.revisions.lead}</p>
              </header>
            )}
            {edges.map(({ node }, at) => (
              <RevisionView key={node.id} revision={node} document={document} open={after === null && at === 0} />
            ))}
            {next && (
              <Button className="text-button" onPress={() => goOn(next)}>
                {words.revisions.more}
              </Button>
            )}
          </div>
        );
      }}
    </Answered>
  );
}

interface RevisionViewProps {
  readonly revision: Revision;
  readonly document: Pick<RevisedDocument, 'id' | 'start'>;
  readonly open: boolean;
}

function RevisionView({ revision, document, open }: RevisionViewProps) {
  const words = useWords();
  const { replacedAt, title, counts, fields, measures, targets, isLatest } = revision;
  const summary = (['measures', 'units', 'targets'] as const)
    .map((what) => words.revisions.counts(what, counts[what]))
    .filter(Boolean);
  const nothing = fields.length + measures.length + targets.length === 0;
  const place = isLatest ? document : null;
  return (
    <details className="revision" open={open}>
      <summary className="revision-head">
        <time dateTime={replacedAt}>{words.date(replacedAt.slice(0, 10))}</time>
        <span className="soft small numeric">{nothing ? words.revisions.onlyWords : summary.join('　')}</span>
      </summary>
      <p className="soft small" lang="zh-CN">
        {title}
      </p>
      <ul className="changes">
        {fields.map(({ field, before, after }) => (
          <li key={field} className="change changed">
            <span className="change-kind">{words.revisions.fields[field as keyof typeof words.revisions.fields]}</span>{' '}
            <del lang="zh-CN">{before ?? words.documents.unknown}</del>{' '}
            <ins lang="zh-CN">{after ?? words.documents.unknown}</ins>
          </li>
        ))}
        {targets.map((target) => (
          <TargetChanged
            key={`${target.metric} ${target.before?.text} ${target.after?.text}`}
            target={target}
            place={place}
          />
        ))}
        {measures.map((measure, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes its order.
          <MeasureChanged key={at} measure={measure} place={place} />
        ))}
      </ul>
    </details>
  );
}
