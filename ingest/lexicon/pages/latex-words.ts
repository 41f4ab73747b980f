import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Commands of LaTeX that stand for a character of running text. */
export const LATEX_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['%', '%'],
  ['#', '#'],
  ['&', '&'],
  ['_', '_'],
  [',', ''],
  [';', ''],
  [' ', ' '],
  ['!', ''],
  ['quad', ' '],
  ['geq', '≥'],
  ['ge', '≥'],
  ['geqslant', '≥'],
  ['leq', '≤'],
  ['le', '≤'],
  ['leqslant', '≤'],
  ['gt', '>'],
  ['lt', '<'],
  ['sim', '～'],
  ['thicksim', '～'],
  ['approx', '≈'],
  ['times', '×'],
  ['cdot', '·'],
  ['div', '÷'],
  ['pm', '±'],
  ['circ', '°'],
  ['degree', '°'],
  ['to', '→'],
  ['rightarrow', '→'],
  ['permil', '‰'],
  ['ldots', '…'],
  ['yen', '¥'],
  ['S', '§'],
  ['textcircled', ''],
]);

/** Commands that only set how their words look. */
export const LATEX_STYLES = wordList(`
  mathrm text textbf textrm mathbf mathsf mathtt mathit bf rm left right boldsymbol operatorname
`);
