import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Article {
  readonly id: string;
  /** 中华人民共和国民法典 */
  readonly law: string;
  /** 第九百八十九条 */
  readonly number: string;
  readonly text: string;
}

export interface JudgedQuery {
  readonly text: string;
  /** Ids of the articles that answer it. */
  readonly relevant: ReadonlySet<string>;
}

/** Where the public benchmarks lie: beside the project, not in it. */
export const SHARED_BENCH = fileURLToPath(new URL('../../../../shared/bench/', import.meta.url));

/** All articles of STARD's corpus. */
export function readArticles(): Article[] {
  const file = join(SHARED_BENCH, 'stard', 'corpus.jsonl');
  if (!existsSync(file)) {
    throw new Error(`This benchmark needs the STARD corpus at ${file}, which is not part of the project.`);
  }
  return lines(file).map((line) => {
    const { id, name, content }: { id: number; name: string; content: string } = JSON.parse(line);
    const [, law = name, number = ''] =
      /^(.*?)(第[零〇一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?)$/u.exec(name) ?? [];
    return { id: String(id), law, number, text: content };
  });
}

/** The articles that answer, and of the others as many as make `most`, taken evenly from the whole corpus. */
export function someArticles(articles: readonly Article[], queries: readonly JudgedQuery[], most: number): Article[] {
  const judged = new Set(queries.flatMap(({ relevant }) => [...relevant]));
  const others = articles.filter(({ id }) => !judged.has(id));
  const share = Math.min(1, Math.max(0, most - judged.size) / (others.length || 1));
  const kept = new Set(others.filter((_, i) => Math.floor((i + 1) * share) > Math.floor(i * share)));
  return articles.filter((article) => judged.has(article.id) || kept.has(article));
}

/** Questions (`id TAB text`) with their judgements (`question TAB 0 TAB article TAB 1`); unjudged questions are left out. */
export function readQueries(queries: string, qrels: string): JudgedQuery[] {
  const relevant = new Map<string, Set<string>>();
  for (const line of lines(qrels)) {
    const [query = '', , article = '', grade = '1'] = line.split(/\s+/u);
    if (Number(grade) > 0) relevant.set(query, (relevant.get(query) ?? new Set()).add(article));
  }
  return lines(queries).flatMap((line) => {
    const [id = '', ...words] = line.split('\t');
    const found = relevant.get(id);
    return found ? [{ text: words.join(' '), relevant: found }] : [];
  });
}

function lines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '');
}
