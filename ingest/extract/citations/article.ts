const ORDINAL = '第[0-9０-９一二三四五六七八九十百千零〇两]{1,8}';
const ARTICLE = `${ORDINAL}条(?:之[一二三四五六七八九十])?(?:第[0-9０-９一二三四五六七八九十]{1,4}款)?(?:第?[（(]?[0-9０-９一二三四五六七八九十]{1,4}[)）]?项)?`;
const ARTICLES = new RegExp(`\\s{0,2}(?<articles>${ARTICLE}(?:(?:[、和至]|以及)${ARTICLE}){0,8})`, 'uy');
const CHAPTER = new RegExp(`\\s{0,2}(?<articles>${ORDINAL}[章节])`, 'uy');

/** Articles written at `at`, `第三条第二款、第五条`; null when none. */
export function articlesAt(text: string, at: number): { readonly articles: string; readonly end: number } | null {
  for (const pattern of [ARTICLES, CHAPTER]) {
    pattern.lastIndex = at;
    const articles = pattern.exec(text)?.groups?.articles;
    if (articles !== undefined) return { articles, end: pattern.lastIndex };
  }
  return null;
}
