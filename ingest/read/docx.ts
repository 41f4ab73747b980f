import { type CheerioAPI, load } from 'cheerio';
import type { Element } from 'domhandler';
import { ZhengmaiError } from '../../graph/errors.ts';
import { numbering } from './docx-numbering.ts';
import { joinBlocks, tableRow } from './layout.ts';
import type { ReadParts } from './read-parts.ts';
import { unzip } from './unzip.ts';

const DOCUMENT = 'word/document.xml';
const PARTS = [DOCUMENT, 'word/numbering.xml', 'word/styles.xml'];

/**
 * The body of a Word file: paragraphs with the numbers that Word computes (they are not in the text, and plans live by
 * them), tables one cell a line, deleted text left out.
 */
export async function readDocx(name: string, bytes: Uint8Array): Promise<ReadParts> {
  const parts = await unzip(name, bytes, PARTS);
  const document = parts.get(DOCUMENT);
  if (document === undefined) {
    throw new ZhengmaiError(
      'UNREADABLE_FILE',
      `${name} is not a Word document inside, or it is protected: open it and save it again as .docx.`,
    );
  }
  const page = xml(name, document);
  const number = numbering(
    xml(name, parts.get('word/numbering.xml') ?? ''),
    xml(name, parts.get('word/styles.xml') ?? ''),
  );
  const body = page('w\\:body').get(0);
  return { encoding: 'utf-8', text: body ? joinBlocks(blocks(body)) : '', pageStarts: [] };

  function blocks(parent: Element): string[] {
    return elements(parent).flatMap((element) => {
      if (element.name === 'w:p') return [number(element) + inline(element), ...textBoxes(element)];
      if (element.name === 'w:tbl') return [rows(element).join('\n')];
      // Content controls, insertions and the like only wrap.
      return element.name === 'w:sectPr' || element.name === 'w:del' ? [] : blocks(element);
    });
  }

  function rows(table: Element): string[] {
    return page(table)
      .children('w\\:tr')
      .get()
      .map((row) =>
        tableRow(
          elements(row)
            .filter((cell) => cell.name === 'w:tc')
            .map((cell) => joinBlocks(blocks(cell))),
        ),
      );
  }

  /** Word writes a text box twice, for new and for old programs; the old form is the fallback. */
  function textBoxes(paragraph: Element): string[] {
    return page(paragraph)
      .find('w\\:txbxContent')
      .get()
      .filter((box) => page(box).parents('mc\\:Fallback').length === 0)
      .flatMap((box) => blocks(box));
  }
}

function elements(parent: Element): Element[] {
  return parent.children.filter((child): child is Element => child.type === 'tag');
}

function inline(parent: Element): string {
  return elements(parent)
    .map((element) => {
      switch (element.name) {
        case 'w:t':
          return element.children.map((node) => (node.type === 'text' ? node.data : '')).join('');
        case 'w:tab':
          return '\t';
        case 'w:br':
        case 'w:cr':
          return '\n';
        case 'w:noBreakHyphen':
          return '-';
        case 'w:del':
        case 'w:moveFrom':
        case 'w:pPr':
        case 'w:rPr':
        case 'w:txbxContent':
        case 'w:pict':
        case 'w:drawing':
        case 'mc:AlternateContent':
          return '';
        default:
          return inline(element);
      }
    })
    .join('');
}

/** Document types declare entities, which bombs are made of, and no Word file has one. */
function xml(name: string, text: string): CheerioAPI {
  if (/<!DOCTYPE/i.test(text)) {
    throw new ZhengmaiError(
      'UNREADABLE_FILE',
      `${name} declares XML entities, as attacks do: save it again in Word or WPS.`,
    );
  }
  return load(text, { xml: true });
}
