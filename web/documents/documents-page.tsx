import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useAnswer } from '../api-client/use-answer.ts';
import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/step-link.tsx';
import { openPage } from '../state/actions.ts';
import { AddPlansButton } from './add-plans-button.tsx';
import { DocumentsQuery } from './queries.ts';

const PAGE = 40;

/** The shelf: every document, newest first. */
export function DocumentsPage() {
  const words = useWords();
  const filter = useExplorerState((state) => state.filter);
  const [pages, setPages] = useState(1);
  const answer = useAnswer(DocumentsQuery, {
    regionIds: filter.region ? [...filter.region] : null,
    years: filter.year ? filter.year.map(Number) : null,
    titleContains: null,
    sort: 'newest',
    first: Math.min(100, PAGE * pages),
    after: null,
  });
  return (
    <div className="sheet narrow">
      <header className="sheet-head">
        <h1 className="sheet-title">{words.documents.title}</h1>
        <p className="sheet-lead">{words.documents.lead}</p>
      </header>
      <Answered answer={answer} lines={10}>
        {({ documents }) => {
          if (documents.edges.length === 0) {
            return (
              <Notice title={words.start.empty}>
                <p>{words.start.emptyHelp}</p>
                <AddPlansButton inviting />
              </Notice>
            );
          }
          return (
            <>
              <ol className="shelf">
                {documents.edges.map(({ node }) => (
                  <li key={node.id} className="shelf-item">
                    <p className="shelf-date numeric">{node.publishedOn ? words.date(node.publishedOn) : node.year}</p>
                    <div>
                      <h2 className="shelf-title" lang="zh-CN">
                        <StepLink step={openPage({ name: 'document', id: node.id })} className="table-link">
                          {node.title}
                        </StepLink>
                      </h2>
                      <p className="soft">
                        <span lang="zh-CN">
                          {[node.region?.fullName, node.issuer, node.documentNumber].filter(Boolean).join(' · ')}
                        </span>
                      </p>
                    </div>
                    <p className="shelf-count numeric">{words.documents.measures(node.measures.totalCount)}</p>
                  </li>
                ))}
              </ol>
              {documents.pageInfo.hasNextPage && (
                <Button className="button" onPress={() => setPages(pages + 1)}>
                  {words.documents.more}
                </Button>
              )}
            </>
          );
        }}
      </Answered>
    </div>
  );
}
