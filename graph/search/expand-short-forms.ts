import { SHORT_FORMS } from '../lexicon/short-forms.ts';

/** A short form in a question, or a wording that has one, and what else the plans call it. */
export interface Expansion {
  readonly written: string;
  readonly meant: readonly string[];
}

/** What the short forms of a question stand for, and the short forms of its wordings; of overlapping ones the longest. */
export function expansionsOf(text: string): Expansion[] {
  const bare = text.replace(INNER_MARKS, '');
  const found = [...FORMS].filter(([written]) => bare.includes(written));
  return found
    .filter(([written]) => !found.some(([other]) => other !== written && other.includes(written)))
    .slice(0, MOST)
    .map(([written, meant]) => ({ written, meant }));
}

/** The question once for each other wording of what it asks. */
export function rewordings(text: string, expansions: readonly Expansion[]): string[] {
  const bare = text.replace(INNER_MARKS, '');
  return expansions.flatMap(({ written, meant }) => meant.map((other) => bare.replaceAll(written, other)));
}

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
