import { pinyin } from 'pinyin-pro';
import type { GraphNode } from '../model.ts';
import { foldName, lettersOf } from '../text/fold.ts';

/** A name under which a node is suggested, in the forms people type. */
export interface NameEntry {
  readonly text: string;
  /** The text as `foldName` makes it: what is compared. */
  readonly folded: string;
  /** Syllables divided by spaces, `si fa ju`; empty without Chinese characters. */
  readonly pinyin: string;
  /** First letters of the syllables, `sfj`. */
  readonly initials: string;
}

/** All names of a node, its label first, each once. Measures without a title have none. */
export function nameEntries(node: GraphNode): NameEntry[] {
  return nameTexts(node).map(nameEntry);
}

/** The same names as they are written, without the work of spelling them. */
export function nameTexts(node: GraphNode): string[] {
  return [...new Set(namesOf(node).filter((name) => foldName(name) !== ''))];
}

/** What a person reads for a node; for a measure without a title its first words. */
export function nodeLabel(node: GraphNode): string {
  return namesOf(node)[0] ?? (node.kind === 'Measure' ? firstWords(node.text) : node.id);
}

function namesOf(node: GraphNode): string[] {
  switch (node.kind) {
    case 'Document':
    case 'Regulation':
      return [node.title];
    case 'Measure':
      return node.title === null ? [] : [node.title];
    case 'Unit':
      return [node.name, node.office, ...node.aliases];
    case 'Brand':
      return withoutPunctuation(node.name);
    case 'Target':
      return [node.metric];
    case 'Region':
      return [node.fullName, node.name];
  }
}

/** 大综合、一体化 is asked for as 大综合一体化 too. */
function withoutPunctuation(name: string): string[] {
  const bare = lettersOf(name);
  return bare === foldName(name) ? [name] : [name, bare];
}

/** One name in the forms people type. */
export function nameEntry(text: string): NameEntry {
  const folded = foldName(text);
  if (!HAN.test(folded)) return { text, folded, pinyin: '', initials: '' };
  const syllables = pinyin(folded.slice(0, LONGEST_SPELT), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
  });
  return { text, folded, pinyin: syllables.join(' '), initials: syllables.map((syllable) => syllable[0]).join('') };
}

function firstWords(text: string): string {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  return line.length <= 24 ? line : `${line.slice(0, 24)}…`;
}

const HAN = /\p{Script=Han}/u;
/** Nobody spells out more of a name than this. */
const LONGEST_SPELT = 40;
