import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { DocumentKind } from '../api-client/schema-types.ts';
import { useAnswer } from '../api-client/use-answer.ts';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { DOCUMENT_KINDS } from '../generated/enumerations.ts';
import { useWords } from '../language/words.ts';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { Choice } from '../shell/controls/choice.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage, setFilter } from '../state/actions.ts';
import { AddPlansButton } from './adding/add-plans-button.tsx';
import { CitationLinks } from './citation-links.tsx';
import { DocumentsQuery } from './queries.ts';

const PAGE = 40;
const EVERY = 'every';

/** The shelf: every document, newest first. */
export function DocumentsPage() {
  const words = useWords();
  const { do: take } = useExplorer();
  const filter = useExplorerState((state) => state.filter);
  const [pages, setPages] = useState(1);
  const narrowed = {
    regionIds: filter.region ? [...filter.region] : null,
    years: filter.year ? filter.year.map(Number) : null,
    kinds: filter.documentKind ? ([...filter.documentKind] as DocumentKind[]) : null,
  };
  const answer = useAnswer(DocumentsQuery, {
    ...narrowed,
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
        <Choice<DocumentKind | typeof EVERY>
          label={words.documents.kind}
          value={(filter.documentKind?.[0] as DocumentKind | undefined) ?? EVERY}
          options={[
            { id: EVERY, label: words.documents.everyKind },
            ...DOCUMENT_KINDS.map((id) => ({ id, label: words.documentKinds[id] })),
          ]}
          onChange={(kind) => take(setFilter('documentKind', kind === EVERY ? [] : [kind]))}
        />
      </header>
      <Answered answer={answer} lines={10}>
        {({ documents }) => {
          if (documents.edges.length === 0 && filter.documentKind) return <Notice title={words.documents.noneOfKind} />;
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
              <CitationLinks filter={narrowed} />
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
                          {[
                            node.kind && words.documentKinds[node.kind],
                            node.region?.fullName,
                            node.issuer,
                            node.documentNumber,
                          ]
                            .filter(Boolean)
                            .join(' · ')}
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
