import type { ReactNode } from 'react';
import { ReadingColumns } from '../details/reading-columns.tsx';
import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { CsvLink } from '../shell/controls/csv-link.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage } from '../state/actions.ts';
import { toMeasureFilter } from '../state/measure-filter.ts';
import { OWNERSHIP_VIEWS } from '../state/state.ts';
import { useNarrowed } from './about.tsx';
import { CoLeadsView } from './co-leads-view.tsx';
import { MatrixView } from './matrix-view.tsx';
import { OfficesView } from './offices-view.tsx';
import { OverlapsView } from './overlaps-view.tsx';
import { OwnershipFilters } from './ownership-filters.tsx';
import { UnledView, unledFilter } from './unled-view.tsx';

type View = (typeof OWNERSHIP_VIEWS)[number];

/** Who answers for what: five questions under one filter, each with its table to take away. */
export function OwnershipPage({ view }: { readonly view: View }) {
  const words = useWords();
  const filter = useExplorerState((state) => state.filter);
  const narrowed = useNarrowed();
  const title = view === 'ownership' ? words.ownership.title : words.ownership.views[view];
  return (
    <ReadingColumns name={title}>
      <header className="sheet-head">
        <nav className="segments modes" aria-label={words.ownership.viewsLabel}>
          {OWNERSHIP_VIEWS.map((name) => (
            <StepLink key={name} step={openPage({ name })} className="segment" current={name === view}>
              {words.ownership.views[name]}
            </StepLink>
          ))}
        </nav>
        <h1 className="sheet-title">{title}</h1>
        <p className="sheet-lead">{words.ownership.leads[view]}</p>
      </header>
      <div className="filter-row">
        <OwnershipFilters fields={FIELDS[view]} />
        <CsvLink
          table={TABLES[view]}
          filter={
            view === 'unled' ? unledFilter(toMeasureFilter(filter)) : (narrowed.filter ?? toMeasureFilter(filter))
          }
        />
      </div>
      {/* A key, so that a new question begins at its first page. */}
      <div key={JSON.stringify([view, filter])}>{CONTENTS[view]}</div>
    </ReadingColumns>
  );
}

const ALL_FIELDS = ['role', 'region', 'year', 'office', 'unit', 'document'] as const;
const WITHOUT_ROLE = ['region', 'year', 'office', 'unit', 'document'] as const;

const FIELDS: { readonly [V in View]: Parameters<typeof OwnershipFilters>[0]['fields'] } = {
  ownership: ALL_FIELDS,
  'co-leads': WITHOUT_ROLE,
  unled: WITHOUT_ROLE,
  overlaps: ALL_FIELDS,
  offices: ['office', 'region'],
};

const CONTENTS: { readonly [V in View]: ReactNode } = {
  ownership: <MatrixView />,
  'co-leads': <CoLeadsView />,
  unled: <UnledView />,
  overlaps: <OverlapsView />,
  offices: <OfficesView />,
};

const TABLES: { readonly [V in View]: string } = {
  ownership: 'ownership',
  'co-leads': 'co-leads',
  unled: 'measures',
  overlaps: 'overlaps',
  offices: 'ownership',
};
