import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const LEXICONS = ['ingest/lexicon', 'graph/lexicon'];
/** So many words of one kind are a list; fewer read as part of the pattern that they stand in. */
const A_LIST = 8;

const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
const code = ['ingest', 'graph', 'api']
  .flatMap(filesIn)
  .filter((file) => !LEXICONS.some((folder) => file.startsWith(folder)));

describe('the lexicon', () => {
  it('holds every list of words: no pattern of the program hides one', () => {
    expect(code.length).toBeGreaterThan(300);
    expect(code.flatMap((file) => listsInPatterns(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it('is looked for in regular expressions, in templates and in groups within groups', () => {
    const words = '甲一|乙二|丙三|丁四|戊五|己六|庚七|辛八';
    expect(listsInPatterns('a.ts', `const PLAIN = /^(?:${words})$/u;`)).toEqual(['a.ts:1 甲一|乙二|丙三…']);
    expect(listsInPatterns('a.ts', `const NESTED = /(?:子|丑(?:${words}))/u;`)).toHaveLength(1);
    expect(listsInPatterns('a.ts', `const BUILT = new RegExp(\`(?:\${A}|${words})\`);`)).toHaveLength(1);
    expect(listsInPatterns('a.ts', 'const CLASS = /[甲乙丙丁戊己庚辛壬癸]|子|丑/u;')).toEqual([]);
  });

  it.each(LEXICONS.flatMap(filesIn))(
    'says of each list in %s what belongs in it, and names no word twice',
    async (file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      expect([...text.matchAll(/(?<!\*\/\n)export const (?<name>\w+)/gu)].map(({ groups }) => groups?.name)).toEqual(
        [],
      );
      const lists = Object.entries<unknown>(await import(join(ROOT, file)));
      for (const [name, words] of lists)
        if (Array.isArray(words))
          expect({ [name]: words.filter((word, at) => words.indexOf(word) < at) }).toEqual({ [name]: [] });
    },
  );
});

/** Where alternatives of a pattern are a list of words, each as `file:line` and its first words. */
function listsInPatterns(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const pattern = patternOf(node);
    for (const group of pattern === null ? [] : alternatives(pattern)) {
      const words = group.filter((word) => /\p{Script=Han}/u.test(word));
      if (words.length < A_LIST) continue;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1} ${words.slice(0, 3).join('|')}…`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The text of a regular expression or of what may become one; tables in examples have lines, patterns none. */
function patternOf(node: ts.Node): string | null {
  const pattern =
    node.kind === ts.SyntaxKind.RegularExpressionLiteral
      ? node.getText().slice(1, -1)
      : ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
        : ts.isStringLiteralLike(node)
          ? node.text
          : null;
  return pattern?.includes('|') && !pattern.includes('\n') ? pattern : null;
}

/** The alternatives of each group of a pattern, those of the whole last. */
function alternatives(pattern: string): string[][] {
  const closed: string[][] = [];
  const open: string[][] = [['']];
  const add = (text: string) => open.at(-1)?.push((open.at(-1)?.pop() ?? '') + text);
  for (const [token] of pattern.matchAll(/\\.|\[(?:\\.|[^\]])*\]|\(\?(?:<?[=!]|:|<\w+>)|[\s\S]/gu)) {
    if (token.startsWith('(')) open.push(['']);
    else if (token === '|') open.at(-1)?.push('');
    else if (token === ')' && open.length > 1) {
      const group = open.pop() ?? [];
      closed.push(group);
      add(group.join(''));
    } else add(token);
  }
  return [...closed, ...open];
}
