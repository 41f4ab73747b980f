import type { Element } from 'domhandler';
import { joinBlocks } from '../layout.ts';
import { raisedFigure } from '../raised-figure.ts';
import { type ReadCell, renderTable } from '../text/render-table.ts';
import { child, descendants, elements } from '../xml.ts';
import { type Counters, type ListStyle, nextNumber } from './numbering.ts';

/** What a body is read with. */
export interface BodyParts {
  readonly lists: ReadonlyMap<string, ListStyle>;
  /** Names of styles of text that is not shown. */
  readonly hidden: ReadonlySet<string>;
  /** Names of styles of text that stands raised. */
  readonly raised: ReadonlySet<string>;
}

export interface Body {
  /** Paragraphs and tables, in order. */
  readonly blocks: readonly string[];
  readonly images: number;
  /** Charts, formulas and embedded objects. */
  readonly objects: number;
}

/** Where the walk is in a list. */
interface ListPlace {
  readonly style: ListStyle | undefined;
  readonly level: number;
  readonly counters: Counters;
}

const LEFT_OUT =
  /^(?:text:(?:tracked-changes|(?:table-of-content|alphabetical-index|table-index|illustration-index|user-index)|sequence-decls|variable-decls|hidden-text|ruby-text|note-citation)|office:(?:annotation|annotation-end|forms))$/;
/** A row or column that goes on to the edge of the sheet is repeated a thousand times. */
const MOST_REPEATS = 50;

/** Walks the body of an OpenDocument text as it is shown: numbers in, deletions and contents out, notes behind their paragraph. */
export function readBody(body: Element, { lists, hidden, raised }: BodyParts): Body {
  let images = 0;
  let objects = 0;
  const headings: Counters = [];
  /** Counts of the lists so far: by id, and of the last one of each style. */
  const byId = new Map<string, Counters>();
  const last = new Map<string, Counters>();
  let inCell = 0;
  return { blocks: blocksOf(body), images, objects };

  function blocksOf(parent: Element): string[] {
    return elements(parent).flatMap((element) => block(element));
  }

  function block(element: Element): string[] {
    switch (element.name) {
      case 'text:p':
        return paragraph(element, '');
      case 'text:h':
        return paragraph(element, headingNumber(element));
      case 'text:list':
        return list(element, null);
      case 'table:table':
        return [table(element)];
      case 'text:section':
        return element.attribs['text:display'] === 'none' ? [] : blocksOf(element);
      case 'draw:frame':
        return frame(element);
      default:
        return LEFT_OUT.test(element.name) ? [] : blocksOf(element);
    }
  }

  function headingNumber({ attribs }: Element): string {
    if (attribs['text:is-list-header'] === 'true') return '';
    const start = attribs['text:restart-numbering'] === 'true' ? Number(attribs['text:start-value'] ?? 1) : undefined;
    return nextNumber(lists.get('outline'), Number(attribs['text:outline-level'] ?? 1), headings, start);
  }

  function list(element: Element, above: ListPlace | null): string[] {
    const { attribs } = element;
    const name = attribs['text:style-name'] ?? '';
    const style = lists.get(name) ?? above?.style;
    const place: ListPlace = above
      ? { style, level: above.level + 1, counters: above.counters }
      : { style, level: 1, counters: countersOf(attribs) };
    if (!above) {
      last.set(name, place.counters);
      byId.set(attribs['xml:id'] ?? '', place.counters);
    }
    return elements(element).flatMap((item) => listItem(item, place));
  }

  function countersOf(attribs: Element['attribs']): Counters {
    const continued = byId.get(attribs['text:continue-list'] ?? '-');
    if (continued) return continued;
    return (attribs['text:continue-numbering'] === 'true' && last.get(attribs['text:style-name'] ?? '')) || [];
  }

  function listItem(item: Element, place: ListPlace): string[] {
    const start = item.attribs['text:start-value'];
    let isFirst = item.name === 'text:list-item';
    return elements(item).flatMap((element) => {
      if (element.name === 'text:list') return list(element, place);
      if (element.name !== 'text:p' && element.name !== 'text:h') return block(element);
      const number = isFirst
        ? nextNumber(place.style, place.level, place.counters, start === undefined ? undefined : Number(start))
        : '';
      isFirst = false;
      return paragraph(element, number);
    });
  }

  function paragraph(element: Element, number: string): string[] {
    const behind: string[] = [];
    const text = inline(element, behind);
    return [text.trim() === '' ? '' : `${number}${text}`, ...behind];
  }

  /** Text of a paragraph; notes and boxes in it go into `behind`. */
  function inline(parent: Element, behind: string[]): string {
    if (hidden.has(parent.attribs['text:style-name'] ?? '')) return '';
    return parent.children
      .map((node) => {
        if (node.type === 'text') return node.data.replace(/[\r\n\t ]+/g, ' ');
        return node.type === 'tag' ? piece(node, behind) : '';
      })
      .join('');
  }

  function piece(element: Element, behind: string[]): string {
    switch (element.name) {
      case 'text:s':
        return ' '.repeat(Math.min(MOST_REPEATS, Number(element.attribs['text:c'] ?? 1)));
      case 'text:tab':
        return '\t';
      case 'text:line-break':
        return '\n';
      case 'text:note':
        behind.push(...blocksOf(child(element, 'text:note-body') ?? element));
        return '';
      case 'draw:frame':
      case 'draw:custom-shape':
        behind.push(...frame(element));
        return '';
      default: {
        if (LEFT_OUT.test(element.name)) return '';
        const written = inline(element, behind);
        return raised.has(element.attribs['text:style-name'] ?? '') ? (raisedFigure(written) ?? written) : written;
      }
    }
  }

  /** The words of a text box or a shape; pictures and objects are counted. */
  function frame(element: Element): string[] {
    const words = element.name === 'draw:custom-shape' ? element : child(element, 'draw:text-box');
    if (words) return blocksOf(words);
    if (child(element, 'draw:object') || child(element, 'draw:object-ole')) objects++;
    else if (child(element, 'draw:image')) images++;
    return elements(element)
      .filter(({ name }) => name === 'table:table')
      .map(table);
  }

  function table(element: Element): string {
    const rows = descendants(element, ROWS).flatMap((row) => repeated(row, 'table:number-rows-repeated', cellsOf(row)));
    // A table in a cell is lines of that cell.
    if (inCell > 0) return rows.map((cells) => cells.map(({ text }) => text.trim()).join(' ')).join('\n');
    return renderTable(rows);
  }

  function cellsOf(row: Element): readonly ReadCell[] {
    return elements(row)
      .filter(({ name }) => name === 'table:table-cell')
      .flatMap((cell) => {
        inCell++;
        const text = joinBlocks(blocksOf(cell)).trim();
        inCell--;
        const read: ReadCell = {
          text,
          rowSpan: Number(cell.attribs['table:number-rows-spanned'] ?? 1),
          colSpan: Number(cell.attribs['table:number-columns-spanned'] ?? 1),
        };
        return repeated(cell, 'table:number-columns-repeated', read);
      });
  }
}

const ROWS = new Set(['table:table-row']);

function repeated<T>({ attribs }: Element, name: string, value: T): T[] {
  return Array<T>(Math.min(MOST_REPEATS, Math.max(1, Number(attribs[name] ?? 1) || 1))).fill(value);
}
