import { load } from 'cheerio';
import type { Nodes, Parents, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { blockText } from '../html/blocks.ts';
import { joinBlocks } from '../layout.ts';
import type { ReadParts } from '../read-parts.ts';
import { decode } from '../text/decode.ts';
import { renderTable } from '../text/render-table.ts';
import { splitDrawnTables } from './drawn-tables.ts';
import { withoutPlainFormulas } from './latex.ts';

/** Markdown as the text a person sees: headings and numbered or dotted list items on lines of their own, marks and links gone. */
export function readMarkdown(name: string, bytes: Uint8Array): ReadParts {
  const { encoding, text, unread } = decode(name, bytes);
  const { values, body } = frontMatter(text.replace(/\r\n?/g, '\n'));
  const plain = withoutPlainFormulas(closedTables(body));
  const parts = splitDrawnTables(plain.split('\n')).flatMap(({ text: part, isTable }) =>
    isTable ? [part] : blocks(fromMarkdown(part, { extensions: EXTENSIONS, mdastExtensions: MEANINGS })),
  );
  return {
    encoding,
    text: joinBlocks([...values, ...parts]),
    pageStarts: [],
    ...(unread.length > 0 ? { unread } : {}),
  };
}

const EXTENSIONS = [gfmTable(), gfmFootnote()];
const MEANINGS = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];

/** To Markdown an empty line ends a piece of HTML, and the rest of a table written over it would be code or prose. */
function closedTables(body: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { index: start } of body.matchAll(/<table[\s>]/gi)) {
    if (start < at) continue;
    CLOSE.lastIndex = start;
    if (!CLOSE.test(body)) break;
    parts.push(body.slice(at, start), '\n\n', body.slice(start, CLOSE.lastIndex).replace(/\n[ \t]*/g, ' '), '\n\n');
    at = CLOSE.lastIndex;
  }
  return [...parts, body.slice(at)].join('');
}

const CLOSE = /<\/table\s{0,9}>/gi;

function blocks(node: Nodes): string[] {
  switch (node.type) {
    case 'root':
    case 'blockquote':
      return node.children.flatMap(blocks);
    case 'list':
      return node.children.flatMap((item, index) => {
        const [first = '', ...rest] = blocks(item);
        const number = node.ordered ? `${(node.start ?? 1) + index}.` : BULLET;
        return [`${number} ${first}`, ...rest];
      });
    case 'listItem':
    case 'footnoteDefinition':
      return node.children.flatMap(blocks);
    case 'table':
      return [tableText(node)];
    case 'heading':
    case 'paragraph':
      return [inline(node)];
    case 'code':
      return [node.value];
    case 'html':
      return [htmlText(node.value)];
    default:
      return [];
  }
}

/** As a page shows it, so that the items are told apart from paragraphs. */
const BULLET = '•';

function inline(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\b/i.test(node.value) ? '\n' : '';
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return '';
    default:
      return 'children' in node ? (node as Parents).children.map(inline).join('') : '';
  }
}

function htmlText(html: string): string {
  const page = load(html);
  return blockText(page, page('body').first());
}

function tableText(table: Table): string {
  return renderTable(table.children.map((row) => row.children.map((cell) => ({ text: inline(cell) }))));
}

/** YAML on top, as site generators write it: its plain values (title, date, issuer) are worth reading, its keys are not. */
function frontMatter(text: string): { values: string[]; body: string } {
  const match = /^---\n(?<yaml>.*?\n)---\n/s.exec(text);
  if (!match) return { values: [], body: text };
  const values = (match.groups?.yaml ?? '')
    .split('\n')
    .map((line) => /^(?:title|date|issuer|标题|日期|发文机关|文号)\s*[:：]\s*(.*)$/.exec(line)?.[1] ?? '')
    .map((value) => value.trim().replace(/^(["'])(.*)\1$/, '$2'));
  return { values: values.filter(Boolean), body: text.slice(match[0].length) };
}
