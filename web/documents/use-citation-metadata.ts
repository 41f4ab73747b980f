import { useEffect } from 'react';

interface Cited {
  readonly title: string;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly publishedOn: string | null;
  readonly year: number | null;
}

const MARK = 'data-citation';

/** Names the plan of this page to programs that collect references (Zotero, Mendeley) as they ask pages for it. */
export function useCitationMetadata(document: Cited | null | undefined): void {
  const key = JSON.stringify(document ?? null);
  useEffect(() => {
    const cited = JSON.parse(key) as Cited | null;
    if (!cited) return;
    const tags = metadataOf(cited).map(([name, content]) => {
      const tag = window.document.createElement('meta');
      tag.name = name;
      tag.content = content;
      tag.setAttribute(MARK, '');
      return tag;
    });
    window.document.head.append(...tags);
    // Zotero looks at a page once, unless it is told to look again.
    window.document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }));
    return () => {
      for (const tag of tags) tag.remove();
    };
  }, [key]);
}

function metadataOf({
  title,
  issuer,
  documentNumber,
  publishedOn,
  year,
}: Cited): readonly (readonly [string, string])[] {
  const date = publishedOn?.replaceAll('-', '/') ?? (year === null ? null : String(year));
  const fields: readonly (readonly [string, string | null])[] = [
    ['citation_title', title],
    ['citation_author', issuer],
    ['citation_publication_date', date],
    ['citation_technical_report_number', documentNumber],
    ['citation_language', 'zh-CN'],
    ['DC.title', title],
    ['DC.creator', issuer],
    ['DC.date', publishedOn ?? date],
    ['DC.identifier', documentNumber],
    ['DC.language', 'zh-CN'],
    ['DC.type', 'document'],
  ];
  return fields.flatMap(([name, content]) => (content === null ? [] : [[name, content] as const]));
}
