import type { PdfLine } from './pdf-lines.ts';

/** Headers and footers stand in these outer shares of a page. */
const MARGIN = 0.14;
const PAGE_NUMBER =
  /^(?:第\s*)?[-—–－·•\s]*\d{1,4}\s*(?:[/／]\s*\d{1,4})?[-—–－·•\s]*(?:页(?:\s*[,，]?\s*共\s*\d{1,4}\s*页)?)?$/;

/** Drops page numbers, and what stands at the same place on half of the pages or more, its numbers aside. */
export function dropRunningLines(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.filter(isInMargin).map(sameness))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.length / 2));
  return pages.map((page) =>
    page.filter((line) => {
      if (!isInMargin(line)) return true;
      return !PAGE_NUMBER.test(line.text) && (seen.get(sameness(line)) ?? 0) < often;
    }),
  );
}

function isInMargin({ top }: PdfLine): boolean {
  return top < MARGIN || top > 1 - MARGIN;
}

function sameness({ text, top }: PdfLine): string {
  return `${Math.round(top * 50)} ${text.replace(/\d+/g, '#').replace(/\s+/g, '')}`;
}
