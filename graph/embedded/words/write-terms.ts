import { lexicalTerms } from '../../text/ngrams.ts';
import type { Database } from '../sqlite/database.ts';

/** The texts that a passage is found by. */
export interface PassageWords {
  readonly key: number;
  readonly text: string;
  readonly title: string | null;
  readonly path: readonly string[];
  readonly document: string;
}

/** Puts down the words of passages in an index of the shape of `passage_terms`; words of equal texts are made once. */
export function termWriter(database: Database, index = 'passage_terms'): (passage: PassageWords) => void {
  const known = new Map<string, string>();
  const terms = (text: string) => {
    const words = known.get(text) ?? lexicalTerms(text).join(' ');
    if (known.size > MOST_KNOWN) known.clear();
    known.set(text, words);
    return words;
  };
  return ({ key, text, title, path, document }) =>
    database.run(
      `INSERT INTO ${index} (rowid, text, title, path, document) VALUES (?, ?, ?, ?, ?)`,
      key,
      terms(text),
      terms(title ?? ''),
      terms(path.join(' ')),
      terms(document),
    );
}

const MOST_KNOWN = 10_000;
