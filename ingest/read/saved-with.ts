/** A browser saves a page as `plan.html` and what it shows as `plan_files` beside it: the page that a folder belongs to, or null. */
export function savedWith(folder: string, beside: ReadonlySet<string>): string | null {
  const base = /^(?<base>.+)(?:_files|_文件|\.files)$/.exec(folder)?.groups?.base;
  return base === undefined ? null : (PAGES.map((ending) => base + ending).find((page) => beside.has(page)) ?? null);
}

const PAGES = ['.html', '.htm', '.shtml', '.xhtml', '.HTML', '.HTM', '.doc', '.xls'];
