import { ZhengmaiError } from '../../../graph/errors.ts';
import type { Unread } from '../../source-text.ts';
import { joinBlocks } from '../layout.ts';
import { raisedFigure } from '../raised-figure.ts';
import type { ReadParts } from '../read-parts.ts';
import { rtfNumbering } from './lists.ts';
import { type RowCell, rtfTable } from './table.ts';
import { type RtfToken, rtfTokens } from './tokens.ts';

/** Groups that are no text of the body. The numbers of lists stand in groups of their own (`listtext`, `pntext`), and those are. */
const NO_TEXT = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable info generator themedata datastore latentstyles rsidtbl xmlnstbl fldinst header headerl headerr headerf footer footerl footerr footerf bkmkstart bkmkend template revtbl nonesttables annotation atnid atnauthor pgdsctbl mmathPr wgrffmtfilter shpinst nonshppict filetbl'.split(
    ' ',
  ),
);
const PICTURES = new Set(['pict', 'object']);
/** Marked with `\*`, and text all the same. */
const TEXT_ALL_THE_SAME = new Set(['shptxt', 'shppict', 'ud', 'listtext', 'pntext', 'nesttableprops']);

const ROW_DEFINITION = /^(?:trowd|cellx|cl[vm]+(?:gf|rg))$/;

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  '~': '\u00a0',
  _: '-',
};

interface State {
  /** Nothing in this group is text. */
  readonly silent: boolean;
  /** Hidden or deleted by formatting. */
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly footnote: boolean;
  readonly raised: boolean;
  /** Says how a row of a table inside a cell looks, not of the one that the cell is in. */
  readonly ofNested: boolean;
  /** What is said in old characters first, and then in Unicode (`\\upr`): its groups, and the first of them. */
  readonly inBothForms: boolean;
  readonly oldForm: boolean;
}

const READING: State = {
  silent: false,
  hidden: false,
  struck: false,
  footnote: false,
  raised: false,
  ofNested: false,
  inBothForms: false,
  oldForm: false,
};

/**
 * Rich Text (RTF 1.9) as Word shows it: paragraphs with the numbers of lists, tables with merged
 * cells, notes behind their paragraph; hidden and deleted text is left out, pictures are counted.
 */
export function readRtf(name: string, bytes: Uint8Array): ReadParts {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '{\\rtf') {
    throw new ZhengmaiError('UNREADABLE_FILE', `${name} is not an RTF file inside: open it and save it as .docx.`);
  }
  const { encoding, tokens } = rtfTokens(bytes);
  const { blocks, pictures, struck } = readTokens(tokens);
  const unread: Unread[] = [
    {
      kind: 'images',
      count: pictures,
      message: 'Pictures are not read: if there is text in them, add it as text.',
    },
    struckOut(struck),
  ];
  return { encoding, text: joinBlocks(blocks), pageStarts: [], unread: unread.filter(({ count }) => count > 0) };
}

/** What is said of characters with a line through them. */
export function struckOut(count: number): Unread {
  return {
    kind: 'characters',
    count,
    message: `${count} characters are struck out, and left out: take the line off them in the file if they hold.`,
  };
}

interface Read {
  readonly blocks: string[];
  readonly pictures: number;
  /** Characters that are struck out. */
  readonly struck: number;
}

function readTokens(tokens: readonly RtfToken[]): Read {
  const numberOf = rtfNumbering(tokens);
  const blocks: string[] = [];
  const groups: State[] = [];
  let state = READING;
  let pictures = 0;
  let struck = 0;
  let paragraph = '';
  let note = '';
  let notes: string[] = [];
  let inTable = false;
  let cellLines: string[] = [];
  let cells: string[] = [];
  /** Cells of a table inside a cell, whose rows are lines of that cell. */
  let nested: string[] = [];
  let definition: RowCell[] = [];
  let merge: RowCell = {};
  let rows: { texts: string[]; definition: readonly RowCell[] }[] = [];

  /** The list of the paragraph, and whether its number is written out, as for programs without lists. */
  let [list, level] = [0, 0];
  let isNumbered = false;

  const write = (written: string) => {
    if (state.silent || state.hidden || state.oldForm) return;
    if (state.struck) {
      struck += written.length;
      return;
    }
    const text = state.raised ? (raisedFigure(written) ?? written) : written;
    if (state.footnote) note += text;
    else paragraph += text;
  };
  const endTable = () => {
    if (rows.length > 0) blocks.push(rtfTable(rows));
    rows = [];
  };
  const numbered = () => {
    // One that is written out counts all the same.
    const number = list !== 0 && paragraph.trim() !== '' ? numberOf(list, level) : '';
    const text = isNumbered ? paragraph : number + paragraph;
    isNumbered = false;
    return text;
  };
  const endParagraph = () => {
    paragraph = numbered();
    if (inTable) cellLines.push(paragraph, ...notes);
    else {
      endTable();
      blocks.push(paragraph, ...notes);
    }
    paragraph = '';
    notes = [];
  };

  const control = (word: string, value: number | null, starred: boolean) => {
    const isOff = value === 0;
    if (PICTURES.has(word)) {
      if (!state.silent) pictures++;
      state = { ...state, silent: true };
    } else if (NO_TEXT.has(word) || (starred && !TEXT_ALL_THE_SAME.has(word))) state = { ...state, silent: true };
    else if (word === 'upr') state = { ...state, inBothForms: true };
    else if (word === 'ud') state = { ...state, oldForm: false };
    else if (word === 'listtext' || word === 'pntext') isNumbered = true;
    else if (word === 'shptxt') state = { ...state, silent: false };
    else if (word === 'nesttableprops') state = { ...state, ofNested: true };
    else if (state.ofNested && ROW_DEFINITION.test(word)) return;
    else if (word === 'footnote') state = { ...state, footnote: true };
    else if (word === 'v' || word === 'deleted') state = { ...state, hidden: !isOff };
    else if (word === 'strike' || word === 'striked') state = { ...state, struck: !isOff };
    else if (word === 'super') state = { ...state, raised: !isOff };
    else if (word === 'nosupersub' || word === 'sub') state = { ...state, raised: false };
    else if (word === 'plain') state = { ...state, hidden: false, struck: false, raised: false };
    else if (state.silent) return;
    else if (SIGNS[word] !== undefined) write(SIGNS[word]);
    else if (word === 'par' || word === 'sect') state.footnote ? write('\n') : endParagraph();
    else if (word === 'pard') [inTable, list, level] = [false, 0, 0];
    else if (word === 'ls') list = value ?? 0;
    else if (word === 'ilvl') level = value ?? 0;
    else if (word === 'intbl') inTable = true;
    else if (word === 'trowd') {
      definition = [];
      merge = {};
    } else if (word === 'clvmgf') merge = { ...merge, down: 'begins' };
    else if (word === 'clvmrg') merge = { ...merge, down: 'continues' };
    else if (word === 'clmgf') merge = { ...merge, across: 'begins' };
    else if (word === 'clmrg') merge = { ...merge, across: 'continues' };
    else if (word === 'cellx') {
      definition = [...definition, { ...merge, right: value ?? 0 }];
      merge = {};
    } else if (word === 'nestcell') {
      nested.push([paragraph, ...notes].join(' '));
      [paragraph, notes] = ['', []];
    } else if (word === 'nestrow') {
      cellLines.push(nested.join(' ').trim());
      nested = [];
    } else if (word === 'cell') {
      cells.push([...cellLines, numbered(), ...notes].join('\n'));
      [paragraph, cellLines, notes] = ['', [], []];
    } else if (word === 'row') {
      rows.push({ texts: cells, definition });
      cells = [];
    }
  };

  for (const token of tokens) {
    if (token.kind === 'open') {
      groups.push(state);
      if (state.inBothForms) state = { ...state, inBothForms: false, oldForm: true };
    } else if (token.kind === 'close') {
      const before = groups.pop() ?? READING;
      if (state.footnote && !before.footnote && note.trim() !== '') {
        notes.push(note.trim());
        note = '';
      }
      state = before;
    } else if (token.kind === 'text') write(token.text);
    else control(token.word, token.value, token.starred);
  }
  if (paragraph !== '' || notes.length > 0) endParagraph();
  endTable();
  return { blocks, pictures, struck };
}
