import type { Nodes, Parents, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { decode } from './decode.ts';
import { joinBlocks, tableRow } from './layout.ts';
import type { ReadParts } from './read-parts.ts';

/** Markdown as the text a person sees: headings and numbered or dotted list items on lines of their own, marks and links gone. */
export function readMarkdown(name: string, bytes: Uint8Array): ReadParts {
  const { encoding, text } = decode(name, bytes);
  const { values, body } = frontMatter(text.replace(/\r\n?/g, '\n'));
  const tree = fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return { encoding, text: joinBlocks([...values, ...blocks(tree)]), pageStarts: [] };
}

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
      return node.children.flatMap(blocks);
    case 'table':
      return [tableText(node)];
    case 'heading':
    case 'paragraph':
      return [inline(node)];
    case 'code':
      return [node.value];
    case 'html':
      return [node.value.replace(/<!--.*?-->/gs, '').replace(/<[^>]*>/g, '')];
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

function tableText(table: Table): string {
  return table.children.map((row) => tableRow(row.children.map(inline))).join('\n');
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
