import type { Element } from 'domhandler';
import { joinBlocks } from '../layout.ts';
import { raisedFigure } from '../raised-figure.ts';
import { renderTable } from '../text/render-table.ts';
import { child, descendants, elements, ownText } from '../xml.ts';
import { linearMath } from './math.ts';
import { isOn } from './numbering.ts';
import type { Styles } from './styles.ts';
import { symbol } from './symbols.ts';
import { cellsOf, rowsOf, toReadTable } from './table.ts';

/** What a body is read with. */
export interface BodyParts {
  readonly styles: Styles;
  /** The number that Word shows before a paragraph; asked once a paragraph, in order. */
  readonly number: (paragraph: Element) => string;
  /** Text of a footnote or endnote, by the name of its reference. */
  readonly note: (reference: Element) => string;
  /** Text of a document put in as a whole (`w:altChunk`). */
  readonly chunk: (element: Element) => string;
}

export interface Body {
  /** Paragraphs and tables, in order. */
  readonly blocks: readonly string[];
  readonly images: number;
  /** Charts, diagrams, embedded objects. */
  readonly objects: number;
  /** Characters of symbol fonts that have no Unicode. */
  readonly symbols: number;
  /** Characters that are struck out. */
  readonly struck: number;
}

const LEFT_OUT = new Set(['w:del', 'w:moveFrom', 'w:sectPr', 'w:pPr', 'w:rPr', 'w:rt', 'w:instrText', 'w:delText']);
const BOXES = new Set(['w:txbxContent']);

/** Walks a body as Word shows it: numbers in, deleted and hidden text out, contents out, notes behind their paragraph. */
export function readBody(body: Element, { styles, number, note, chunk }: BodyParts): Body {
  let images = 0;
  let objects = 0;
  let symbols = 0;
  let struck = 0;
  /** Fields that are open, the innermost last: a field may begin in one paragraph and end in another. */
  const fields: { instruction: string; shows: boolean; separated: boolean }[] = [];
  /** What is left of a paragraph whose end is deleted or hidden: it goes on in the next one. */
  let carried = '';
  /** How many table cells the walk is in. */
  let depth = 0;
  const tableNotes: string[] = [];
  const blocks = blocksOf(body);
  return { blocks: carried === '' ? blocks : [...blocks, carried], images, objects, symbols, struck };

  function blocksOf(parent: Element): string[] {
    return elements(parent).flatMap((element) => {
      switch (element.name) {
        case 'w:p':
          return paragraph(element);
        case 'w:tbl':
          return table(element);
        case 'w:altChunk':
          return [chunk(element)];
        case 'w:subDoc':
          objects++;
          return [];
        case 'w:sdt':
          return isContents(element) || isUnfilled(element) ? [] : blocksOf(child(element, 'w:sdtContent') ?? element);
        case 'mc:AlternateContent':
          return blocksOf(choiceOf(element));
        case 'm:oMathPara':
        case 'm:oMath':
          return [linearMath(element)];
        default:
          // Insertions and the like only wrap.
          return LEFT_OUT.has(element.name) ? [] : blocksOf(element);
      }
    });
  }

  function paragraph(element: Element): string[] {
    const properties = child(element, 'w:pPr');
    const notes: string[] = [];
    const boxes: string[] = [];
    const text = carried + remarksInBrackets(inline(element, notes, boxes), notes);
    carried = '';
    // Behind a table, the notes in its cells; a head with a note in it would be no head any more.
    if (depth > 0) tableNotes.push(...notes);
    const behind = depth > 0 ? boxes : [...notes, ...boxes];
    if (goesOn(properties)) {
      carried = text;
      return behind;
    }
    const style = child(properties, 'w:pStyle')?.attribs['w:val'];
    if (styles.isContents(style)) return behind;
    return [number(element) + text, ...behind];
  }

  /** Whether the end of a paragraph is deleted or hidden. */
  function goesOn(properties: Element | undefined): boolean {
    const mark = child(properties, 'w:rPr');
    return (
      child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined || isOn(child(mark, 'w:vanish'))
    );
  }

  function inline(parent: Element, notes: string[], boxes: string[]): string {
    return elements(parent)
      .map((element) => piece(element, notes, boxes))
      .join('');
  }

  function piece(element: Element, notes: string[], boxes: string[]): string {
    // What a field shows inside the instruction of another is part of that instruction.
    const shown = fields.every(({ shows, separated }, at) => shows && (separated || at === fields.length - 1));
    switch (element.name) {
      case 'w:r':
        if (isHidden(element)) return '';
        if (!isStruck(element)) {
          const written = inline(element, notes, boxes);
          return isRaised(element) ? (raisedFigure(written) ?? written) : written;
        }
        struck += inline(element, notes, boxes).length;
        return '';
      case 'w:t':
        return shown ? ownText(element) : '';
      case 'w:tab':
        return shown ? '\t' : '';
      case 'w:br':
      case 'w:cr':
        return shown ? '\n' : '';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:sym': {
        const sign = symbol(element.attribs['w:font'] ?? '', element.attribs['w:char'] ?? '');
        if (sign === '') symbols++;
        return sign;
      }
      case 'w:fldChar':
        field(element);
        return '';
      case 'w:instrText': {
        const open = fields.at(-1);
        if (open) open.instruction += ownText(element);
        return '';
      }
      case 'w:fldSimple':
        return isContentsField(element.attribs['w:instr'] ?? '') ? '' : inline(element, notes, boxes);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        notes.push(note(element));
        return NOTE_HERE;
      case 'w:sdt':
        return isUnfilled(element) ? '' : inline(child(element, 'w:sdtContent') ?? element, notes, boxes);
      case 'm:oMath':
      case 'm:oMathPara':
        return linearMath(element);
      case 'mc:AlternateContent':
        return inline(choiceOf(element), notes, boxes);
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        boxes.push(...drawing(element));
        return '';
      default:
        return LEFT_OUT.has(element.name) ? '' : inline(element, notes, boxes);
    }
  }

  /** A field shows its result, between `separate` and `end`; a table of contents says nothing new. */
  function field(element: Element): void {
    const type = element.attribs['w:fldCharType'];
    const open = fields.at(-1);
    if (type === 'begin') fields.push({ instruction: '', shows: true, separated: false });
    else if (type === 'end') fields.pop();
    else if (open) {
      open.separated = true;
      if (isContentsField(open.instruction)) open.shows = false;
    }
  }

  function isHidden(run: Element): boolean {
    const properties = child(run, 'w:rPr');
    const vanish = child(properties, 'w:vanish');
    return vanish ? isOn(vanish) : styles.hides(child(properties, 'w:rStyle')?.attribs['w:val']);
  }

  function isRaised(run: Element): boolean {
    return child(child(run, 'w:rPr'), 'w:vertAlign')?.attribs['w:val'] === 'superscript';
  }

  function isStruck(run: Element): boolean {
    const properties = child(run, 'w:rPr');
    return isOn(child(properties, 'w:strike')) || isOn(child(properties, 'w:dstrike'));
  }

  /** Text boxes in it, as blocks; pictures and objects are counted. */
  function drawing(element: Element): string[] {
    const found = descendants(element, BOXES);
    if (found.length > 0) return found.flatMap((box) => blocksOf(box));
    if (descendants(element, OBJECTS).length > 0) objects++;
    else if (descendants(element, PICTURES).length > 0) images++;
    return [];
  }

  function table(element: Element): string[] {
    const rows = rowsOf(element);
    // A frame round text, made as a table of one column, is no table.
    if (rows.every((row) => cellsOf(row).length <= 1)) {
      return rows.flatMap((row) => cellsOf(row).flatMap((cell) => blocksOf(cell)));
    }
    // One inside a cell has its rows as lines of that cell.
    if (depth > 0) return rows.map((row) => cellsOf(row).map(cellText).join(' ').trim());
    return [renderTable(toReadTable(element, cellText)), ...tableNotes.splice(0)];
  }

  function cellText(cell: Element): string {
    depth++;
    const text = joinBlocks(blocksOf(cell)).trim();
    depth--;
    return text;
  }
}

/** Stands where a note is referred to; no XML can hold it. */
const NOTE_HERE = '\u0000';
const LONGEST_REMARK = 60;

/**
 * A short note to the end of a bracket is a remark that belongs in it (责任单位：…，列第一位的牵头): it is taken from `notes`,
 * which keeps the others.
 */
function remarksInBrackets(text: string, notes: string[]): string {
  const [first = '', ...rest] = text.split(NOTE_HERE);
  const behind: string[] = [];
  let written = first;
  for (const [at, piece] of rest.entries()) {
    const note = notes[at] ?? '';
    const isRemark =
      /^\s*[）)】〕\]］]/.test(piece) && note.length <= LONGEST_REMARK && !note.includes('\n') && note !== '';
    if (isRemark) written += `，${note.replace(/[。.；;]$/, '')}`;
    else if (note !== '') behind.push(note);
    written += piece;
  }
  notes.splice(0, notes.length, ...behind);
  return written;
}

const PICTURES = new Set(['pic:pic', 'a:blip', 'v:imagedata']);
const OBJECTS = new Set(['c:chart', 'cx:chart', 'dgm:relIds', 'o:OLEObject']);

/** What is written for new programs, then for old ones. */
function choiceOf(element: Element): Element {
  return child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element;
}

function isContentsField(instruction: string): boolean {
  return /^\s*TOC\b/i.test(instruction);
}

/** A control that nobody filled shows what to do with it. */
function isUnfilled(control: Element): boolean {
  if (!child(child(control, 'w:sdtPr'), 'w:showingPlcHdr')) return false;
  return PLACEHOLDER.test(descendants(control, TEXTS).map(ownText).join('').trim());
}

const TEXTS = new Set(['w:t']);
const PLACEHOLDER = /^\[?(?:单击|点击|请?选择|请?输入|键入|Click|Choose|Enter|Select)/i;

/** A content control made by Word's gallery of tables of contents. */
function isContents(control: Element): boolean {
  const gallery = child(child(child(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return /table of contents|目录/i.test(gallery?.attribs['w:val'] ?? '');
}
