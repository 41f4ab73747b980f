/** One part of a text as its terms were made from it (normalised), and what a term in it weighs. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/**
 * BM25 as SQLite's FTS5 counts it, for texts at hand: how rare each term is among all `total` passages is given, the usual
 * length is that of the texts. Counts what is asked for instead of cutting whole texts into terms, which takes ten times as long.
 */
export function bm25Scorer(frequencies: ReadonlyMap<string, number>, total: number) {
  const terms = [...frequencies].map(([term, passages]) => ({
    occurrences: occurrencesOf(term),
    rarity: inverseFrequency(passages, total),
  }));
  return (texts: readonly (readonly WeightedText[])[]): number[] => {
    const lengths = texts.map((parts) => parts.reduce((length, { text }) => length + text.length, 0));
    const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    return texts.map((parts, i) => {
      const length = K1 * (1 - B + (B * (lengths[i] ?? 0)) / Math.max(1, usual));
      let score = 0;
      for (const { occurrences, rarity } of terms) {
        const count = parts.reduce((sum, { text, weight }) => sum + weight * occurrences(text), 0);
        score += (rarity * count * (K1 + 1)) / (count + length);
      }
      return score;
    });
  };
}

const K1 = 1.2;
const B = 0.75;

/** A term in more than half of all passages still counts a little. */
function inverseFrequency(passages: number, total: number): number {
  return Math.max(1e-6, Math.log((total - passages + 0.5) / (passages + 0.5)));
}

/** Chinese terms stand anywhere; words of letters and digits only as a whole. */
function occurrencesOf(term: string): (text: string) => number {
  const bounded = !HAN.test(term);
  return (text) => {
    let count = 0;
    for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
      if (!bounded || !(continues(text[at - 1]) || continues(text[at + term.length]))) count++;
    }
    return count;
  };
}

function continues(character: string | undefined): boolean {
  return character !== undefined && LETTER.test(character) && !HAN.test(character);
}

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{Letter}\p{Number}]/u;
