import { useState } from 'react';
import { Button } from 'react-aria-components';
import { usePages } from '../api-client/use-pages.ts';
import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { AboutChip, useNarrowed } from './about.tsx';
import { Matrix } from './matrix.tsx';
import { OwnershipQuery } from './queries.ts';

const PAGE = 30;
const CELLS = 200;

/** Units down, documents or measures across, the role in each cell. */
export function MatrixView() {
  const words = useWords();
  const filter = useExplorerState((state) => state.filter);
  const [pages, setPages] = useState(1);
  const narrowed = useNarrowed();
  const asked = narrowed.filter && { filter: narrowed.filter, cells: CELLS };
  const { answer, edges, hasMore } = usePages(OwnershipQuery, asked, PAGE * pages, (data) => data.ownership);
  return (
    <Answered answer={answer} lines={14}>
      {({ ownership }) => {
        const rows = edges.map(({ node }) => node);
        const chip = <AboutChip measures={narrowed.measures} />;
        if (rows.length === 0) {
          return (
            <>
              {chip}
              <Notice title={words.ownership.none}>{words.ownership.noneHelp}</Notice>
            </>
          );
        }
        return (
          <>
            {chip}
            <p className="sheet-note">
              <span>{words.ownership.shown(rows.length, ownership.totalCount)}</span>
              <span>{words.ownership.legend}</span>
            </p>
            <Matrix rows={rows} by={filter.document?.length === 1 ? 'measure' : 'document'} />
            {hasMore && (
              <Button className="button" onPress={() => setPages(pages + 1)}>
                {words.ownership.more}
              </Button>
            )}
          </>
        );
      }}
    </Answered>
  );
}
