import { useEffect, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import type { DocumentKind, DocumentSort } from '../api-client/schema-types.ts';
import { usePages } from '../api-client/use-pages.ts';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { DOCUMENT_KINDS, DOCUMENT_SORTS } from '../generated/enumerations.ts';
import { useWords } from '../language/words.ts';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { Choice } from '../shell/controls/choice.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { arrangeShelf, openPage, setFilter } from '../state/actions.ts';
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
  const shelf = useExplorerState((state) => state.shelf);
  const [pages, setPages] = useState(1);
  const narrowed = {
    regionIds: filter.region ? [...filter.region] : null,
    years: filter.year ? filter.year.map(Number) : null,
    kinds: filter.documentKind ? ([...filter.documentKind] as DocumentKind[]) : null,
    titleContains: shelf.title || null,
  };
  const asked = { ...narrowed, sort: shelf.sort };
  const { answer, edges, hasMore } = usePages(DocumentsQuery, asked, PAGE * pages, (data) => data.documents);
  return (
    <div className="sheet narrow">
      <header className="sheet-head">
        <h1 className="sheet-title">{words.documents.title}</h1>
        <p className="sheet-lead">{words.documents.lead}</p>
        <div className="filter-row">
          <TitleField />
          <Choice<DocumentKind | typeof EVERY>
            label={words.documents.kind}
            value={(filter.documentKind?.[0] as DocumentKind | undefined) ?? EVERY}
            options={[
              { id: EVERY, label: words.documents.everyKind },
              ...DOCUMENT_KINDS.map((id) => ({ id, label: words.documentKinds[id] })),
            ]}
            onChange={(kind) => take(setFilter('documentKind', kind === EVERY ? [] : [kind]))}
          />
          <Choice<DocumentSort>
            label={words.documents.sort}
            value={shelf.sort}
            options={DOCUMENT_SORTS.map((id) => ({ id, label: words.documents.sorts[id] }))}
            onChange={(sort) => take(arrangeShelf({ sort }))}
          />
        </div>
      </header>
      <Answered answer={answer} lines={10}>
        {() => {
          if (edges.length === 0 && (filter.documentKind || shelf.title))
            return <Notice title={words.documents.noneOfKind} />;
          if (edges.length === 0) {
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
                {edges.map(({ node }) => (
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
              {hasMore && (
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

/** Narrows the shelf to titles that hold some words, once the reader is done typing. */
function TitleField() {
  const words = useWords();
  const { do: take } = useExplorer();
  const title = useExplorerState((state) => state.shelf.title);
  const [typed, setTyped] = useState(title);
  useEffect(() => setTyped(title), [title]);
  return (
    <SearchField
      className="field"
      value={typed}
      onChange={setTyped}
      onSubmit={(value) => take(arrangeShelf({ title: value.trim() }))}
      onClear={() => take(arrangeShelf({ title: '' }))}
      onBlur={() => take(arrangeShelf({ title: typed.trim() }))}
    >
      <Label>{words.documents.titleContains}</Label>
      <Input className="input" />
    </SearchField>
  );
}
