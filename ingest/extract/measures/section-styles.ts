/** Numbering that sections bear, and items seldom: 第一章, 一、, 壹、, I. */
export const SECTION_STYLES: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'financial',
  'roman',
  'chinese',
]);
