import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { HELP_ZH } from '../../../api/cli/language/help-zh.ts';
import { CHINESE, inChinese } from '../../../api/language/sentences.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** What is said to programs and to those who write them stays English: descriptions of interfaces, and defects of ours. */
const NOT_FOR_READERS = [
  'api/mcp/',
  'api/http/openapi.ts',
  'api/cli/language/',
  'api/language/',
  'graph/embed/model-profiles.ts',
  'api/schema/confidence.ts',
  'ingest/corrections/annotated-example.ts',
];
const DESCRIBES = /^(?:description|summary|instructions)$/;
const CALLS_THAT_DESCRIBE = /(?:^|\.)(?:description|option|argument|describe|addHelpText|objectType|helpOption)$/;
const DEFECTS = /^(?:Error|TypeError|RangeError|SyntaxError)$/;

/** Literals of a source file as the phrases are written, with `{0}` for the first of what varies. */
function* literalsOf(file: string): Generator<{ readonly text: string; readonly isForReaders: boolean }> {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: { text: string; isForReaders: boolean }[] = [];
  const visit = (node: ts.Node, isForReaders: boolean): void => {
    const text = textOf(node);
    if (text !== null) found.push({ text: numbered(text), isForReaders });
    if (text !== null && ts.isBinaryExpression(node)) return;
    ts.forEachChild(node, (child) => visit(child, isForReaders && !isForProgrammers(node)));
  };
  visit(source, !NOT_FOR_READERS.some((path) => file.startsWith(path)));
  yield* found;
}

function isForProgrammers(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node)) return DESCRIBES.test(node.name.getText());
  if (ts.isNewExpression(node)) return DEFECTS.test(node.expression.getText());
  return ts.isCallExpression(node) && CALLS_THAT_DESCRIBE.test(node.expression.getText().split('\n').at(-1) ?? '');
}

const VARIES = '\0';

/** The text of a literal, a template or a sum of them, with a mark for what varies; null for everything else. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => VARIES + literal.text).join('');
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === null || right === null ? null : left + right;
}

function numbered(text: string): string {
  let next = 0;
  return text.replaceAll(VARIES, () => `{${next++}}`);
}

const READS_AS_SENTENCE = (text: string) => /\.$/.test(text) && (text.match(/[A-Za-z]{2,}/g) ?? []).length > 2;

const literals = ['ingest', 'graph', 'api'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...literalsOf(`${folder}/${name}`)]),
);

describe('in Chinese', () => {
  it('every sentence that readers are told has its translation', () => {
    const sentences = literals.filter(({ text, isForReaders }) => isForReaders && READS_AS_SENTENCE(text));
    const missing = [...new Set(sentences.map(({ text }) => text))].filter(
      (text) => !(text in CHINESE || text in HELP_ZH),
    );
    expect(sentences.length).toBeGreaterThan(250);
    expect(missing).toEqual([]);
  });

  it('no translation is of what nobody says any more', () => {
    const said = new Set(literals.map(({ text }) => text));
    expect(Object.keys(CHINESE).filter((english) => !said.has(english))).toEqual([]);
  });

  it('a translation says all that varies, but for the endings that Chinese has not', () => {
    const unsaid = Object.entries(CHINESE).filter(([english, chinese]) => {
      const holes = english.match(/(?<![a-z])\{\d+\}/g) ?? [];
      return (
        holes.some((hole) => !chinese.includes(hole)) ||
        (chinese.match(/\{\d+\}/g) ?? []).some((hole) => !english.includes(hole))
      );
    });
    expect(unsaid).toEqual([]);
  });

  it.each([
    ['plan.docx is damaged: open it, save it again, and retry.', 'plan.docx 已损坏：请打开后重新保存，再试一次。'],
    // What varies is a phrase itself.
    [
      '2 pictures are not read: if there is text in it, add that as text.',
      '2 张图片未读取：如其中有文字，请以文字形式补上。',
    ],
    [
      'plan.docx is a PDF under another name: give it its own extension (.pdf).',
      'plan.docx 其实是 PDF 文件：请改用相应的扩展名（.pdf）。',
    ],
    // What goes on in the middle of a sentence.
    ['old.rar is an archive: unpack it and ingest the files in it.', 'old.rar 是压缩包：请解压后导入其中的文件。'],
    [
      'https://a.gov.cn/b answers 404; there is no such page: check the address.',
      'https://a.gov.cn/b 返回 404；没有这个网页：请核对网址。',
    ],
    // Names with spaces and full stops of their own.
    ['a. b. c.txt has no text in it.', 'a. b. c.txt 中没有文字。'],
    // Several in a row.
    [
      'new.txt holds another version of 《工作要点》, stored from old.txt. Both are kept, as two documents.',
      'new.txt 含有《工作要点》的另一版本，已存的版本来自 old.txt。两者作为两份文件保留。',
    ],
    // Behind the file that it is said of.
    [
      'plan.html: 120 characters of the article are struck out on the page, and left out.',
      'plan.html：正文中有 120 字在网页上被划去，未读取。',
    ],
    [
      'plan.pdf, page 3: A picture covers a good part of page 3 and is not read: if there is text in it, add it as text.',
      'plan.pdf 第 3 页：第 3 页大部分是图片，未读取：如其中有文字，请以文字形式补上。',
    ],
    [
      'plan.html: 2 pictures of the page are not read: if the text or a table of the document stands in them, save them as .png or .jpg and ingest those.',
      'plan.html：2 张网页图片未读取：如正文或表格在图中，请另存为 .png 或 .jpg 再导入。',
    ],
    ['plan.html: nobody of ours says this.', 'plan.html: nobody of ours says this.'],
    ['Nobody of ours says this.', 'Nobody of ours says this.'],
    ['', ''],
  ])('%s', (english, chinese) => {
    expect(inChinese(english)).toBe(chinese);
  });
});
