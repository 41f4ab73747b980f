import { load } from 'cheerio';
import { decode } from './decode.ts';
import { articleBody } from './html-article.ts';
import { blockText } from './html-blocks.ts';
import { pageMetadata } from './html-metadata.ts';
import { refuseDeepNesting } from './html-nesting.ts';
import { joinBlocks } from './layout.ts';
import type { ReadParts } from './read-parts.ts';

/**
 * A page as government sites publish it, reduced to what it is about: its title, its table of metadata (索引号, 发文机关,
 * 文号 …) as lines, and the article. Navigation, scripts, tools and footers are dropped.
 */
export function readHtml(name: string, bytes: Uint8Array): ReadParts {
  const { encoding, text } = decode(name, bytes, declaredCharset(bytes));
  refuseDeepNesting(name, text);
  const page = load(text);
  const metadata = pageMetadata(page);
  const lines = blockText(page, articleBody(page)).split('\n');
  const known = new Set(lines.slice(0, 40).map(bare));
  const head = [...(metadata.title === null ? [] : [metadata.title]), ...metadata.lines];
  return { encoding, text: joinBlocks([...head.filter((line) => !known.has(bare(line))), ...lines]), pageStarts: [] };
}

/** The start of a page is ASCII up to where it says what the rest is. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4096, bytes.byteLength)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*(?<label>[\w-]+)/i.exec(head)?.groups?.label;
}

/** Lines are the same when they differ in white space and marks only. */
function bare(line: string): string {
  return line.replace(/[\s\p{P}]/gu, '');
}
