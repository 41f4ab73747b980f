import type { ComponentType, ReactNode } from 'react';
import { asked, ExplorePage } from './explore/explore-page.tsx';
import { useWords } from './language/words.ts';
import { later, type Part, part } from './shell/controls/part.tsx';
import { MissingPage } from './shell/missing-page.tsx';
import { useTitle } from './shell/use-title.ts';
import { ViewPage } from './shell/view-page.tsx';
import type { DocumentPanel, NAME_LISTS, OWNERSHIP_VIEWS, Page } from './state/state.ts';

// Each page is a file of its own, so that the first one is there soon.
const ownership = part<ComponentType<{ view: (typeof OWNERSHIP_VIEWS)[number] }>>(async () => {
  const { OwnershipPage } = await import('./ownership/ownership-page.tsx');
  return OwnershipPage;
});
const targets = part(async () => (await import('./targets/targets-page.tsx')).TargetsPage);
const precedents = part<ComponentType<{ id?: string }>>(
  async () => (await import('./precedents/precedents-page.tsx')).PrecedentsPage,
);
const review = part(async () => (await import('./precedents/review/review-page.tsx')).ReviewPage);
const documents = part(async () => (await import('./documents/documents-page.tsx')).DocumentsPage);
const document = part<ComponentType<{ id: string; panel: DocumentPanel | null }>>(
  async () => (await import('./documents/document-page.tsx')).DocumentPage,
);
const unit = part<ComponentType<{ id: string }>>(async () => (await import('./unit/unit-page.tsx')).UnitPage);

const law = part<ComponentType<{ id: string }>>(async () => (await import('./names/law-page.tsx')).LawPage);
const brand = part<ComponentType<{ id: string }>>(async () => (await import('./names/brand-page.tsx')).BrandPage);
const names = part<ComponentType<{ list: (typeof NAME_LISTS)[number] }>>(
  async () => (await import('./names/names-page.tsx')).NamesPage,
);

const saved = part(async () => (await import('./memory/saved-page.tsx')).SavedPage);
const story = part<ComponentType<{ text: string }>>(async () => (await import('./memory/story-page.tsx')).StoryPage);

const OwnershipPage = later(ownership);
const TargetsPage = later(targets);
const PrecedentsPage = later(precedents);
const ReviewPage = later(review);
const DocumentsPage = later(documents);
const DocumentPage = later(document);
const UnitPage = later(unit);
const SavedPage = later(saved);
const StoryPage = later(story);
const LawPage = later(law);
const BrandPage = later(brand);
const NamesPage = later(names);

/** What stands at an address. */
export function pageOf(page: Page): ReactNode {
  switch (page.name) {
    case 'explore':
      return <ExplorePage />;
    case 'ownership':
    case 'co-leads':
    case 'unled':
    case 'overlaps':
    case 'offices':
      return <OwnershipPage view={page.name} />;
    case 'targets':
      return <TargetsPage />;
    case 'precedents':
      return <PrecedentsPage />;
    case 'precedents-of':
      return <PrecedentsPage key={page.id} id={page.id} />;
    case 'review':
      return <ReviewPage />;
    case 'documents':
      return <DocumentsPage />;
    case 'document':
      return <DocumentPage key={page.id} id={page.id} panel={page.panel ?? null} />;
    case 'view':
      return <ViewPage id={page.id} />;
    case 'saved':
      return <SavedPage />;
    case 'story':
      return <StoryPage key={page.text} text={page.text} />;
    case 'missing':
      return <MissingPage path={page.path} />;
    case 'unit':
      return <UnitPage key={page.id} id={page.id} />;
    case 'law':
      return <LawPage key={page.id} id={page.id} />;
    case 'brand':
      return <BrandPage key={page.id} id={page.id} />;
    case 'brands':
    case 'laws':
    case 'places':
      return <NamesPage key={page.name} list={page.name} />;
  }
}

const PARTS: { readonly [P in Page['name']]: Part<unknown> | null } = {
  explore: asked,
  missing: null,
  view: null,
  saved,
  story,
  ownership,
  'co-leads': ownership,
  unled: ownership,
  overlaps: ownership,
  offices: ownership,
  targets,
  precedents,
  'precedents-of': precedents,
  review,
  documents,
  document,
  unit,
  law,
  brand,
  brands: names,
  laws: names,
  places: names,
};

/** Fetches a page that is likely to be opened next. Should it fail, whoever opens the page is told. */
export function prepare(page: Page): void {
  PARTS[page.name]?.fetch().catch(() => undefined);
}

/** Names the pages that have one name for all they show; the others name themselves. */
export function PageName({ page }: { readonly page: Page }): ReactNode {
  const words = useWords();
  switch (page.name) {
    case 'explore':
    case 'document':
    case 'unit':
    case 'law':
    case 'brand':
    case 'view':
    case 'missing':
      return null;
    case 'ownership':
    case 'targets':
    case 'precedents':
    case 'documents':
      return <Title name={words.pages[page.name]} />;
    case 'brands':
    case 'laws':
    case 'places':
      return <Title name={words.names.lists[page.name]} />;
    case 'saved':
      return <Title name={words.memory.title} />;
    case 'story':
      return <Title name={words.memory.story} />;
    case 'precedents-of':
      return <Title name={words.pages.precedents} />;
    case 'review':
      return <Title name={words.review.title} />;
    case 'co-leads':
    case 'unled':
    case 'overlaps':
    case 'offices':
      return <Title name={words.ownership.views[page.name]} />;
  }
}

function Title({ name }: { readonly name: string }): null {
  useTitle(name);
  return null;
}
