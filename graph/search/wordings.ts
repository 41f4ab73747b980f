import { EVERYDAY_WORDS } from '../lexicon/everyday-words.ts';
import { SHORT_FORMS } from '../lexicon/short-forms.ts';
import { alternation } from '../text/alternation.ts';

/** A short form in a question, or a wording that has one, and what else the plans call it. */
export interface Expansion {
  readonly written: string;
  readonly meant: readonly string[];
}

/** What the short forms of a question stand for, and the short forms of its wordings; of overlapping ones the longest. */
function expansionsOf(text: string): Expansion[] {
  const bare = text.replace(INNER_MARKS, '');
  const found = [...FORMS].filter(([written]) => bare.includes(written));
  return found
    .filter(([written]) => !found.some(([other]) => other !== written && other.includes(written)))
    .slice(0, MOST)
    .map(([written, meant]) => ({ written, meant }));
}

/** The question once for each other wording of what it asks. */
function rewordings(text: string, expansions: readonly Expansion[]): string[] {
  const bare = text.replace(INNER_MARKS, '');
  return expansions.flatMap(({ written, meant }) => meant.map((other) => bare.replaceAll(written, other)));
}

/** What plans write for the everyday words of a question. */
function officialWordings(text: string): Expansion[] {
  const found = [...text.matchAll(EVERYDAY)].map(([written]) => ({
    written,
    meant: [OFFICIAL.get(written) ?? written],
  }));
  return [...new Map(found.map((one) => [one.written, one])).values()];
}

/** A question and what else it is searched for as. */
export interface Wordings {
  readonly text: string;
  /** In other words, which answer it as well. */
  readonly others: readonly string[];
  /** As plans would write it: everyday words and short forms replaced; the question itself where it has none. */
  readonly official: string;
  /** What was replaced, both ways. */
  readonly expanded: readonly Expansion[];
}

export function wordingsOf(text: string): Wordings {
  const forms = expansionsOf(text);
  const spelled = forms.reduce((all, { written, meant: [full = ''] }) => {
    const isShort = written.length < full.length && full.length <= LONGEST_SPELLED;
    return isShort ? all.replaceAll(written, full) : all;
  }, text);
  const official = spelled.replace(EVERYDAY, (written) => OFFICIAL.get(written) ?? written);
  const others = [...rewordings(text, forms), official].filter((other) => other !== text);
  return { text, others: [...new Set(others)], official, expanded: [...forms, ...officialWordings(text)] };
}

/** What is longer tells what a form consists of, such as 双随机一公开, and would drown the question. */
const LONGEST_SPELLED = 12;

const OFFICIAL: ReadonlyMap<string, string> = new Map(
  EVERYDAY_WORDS.trim()
    .split('\n')
    .flatMap((line) => {
      const [official = '', everyday = ''] = line.split('|');
      return everyday.split(';').map((word) => [word, official] as const);
    }),
);
const EVERYDAY = new RegExp(alternation(OFFICIAL.keys()), 'gu');

const INNER_MARKS = /[、·“”‘’"'「」『』《》〈〉]/gu;
const MOST = 3;

const FORMS: ReadonlyMap<string, readonly string[]> = readForms();

/** Both ways: what stands for a wording, and what the wording stands for. */
function readForms(): Map<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>();
  for (const line of SHORT_FORMS.trim().split('\n')) {
    const [short = '', wordings = ''] = line.split('|');
    for (const wording of wordings.split(';')) {
      if (wording === short) continue;
      forms.set(short, [...(forms.get(short) ?? []), wording]);
      const bare = wording.replace(INNER_MARKS, '');
      forms.set(bare, [...(forms.get(bare) ?? []), short]);
    }
  }
  return forms;
}
