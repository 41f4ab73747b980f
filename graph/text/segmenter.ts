const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** `Intl.SegmentData`, with `index` in the whole text. */
export type WordSegment = Pick<Intl.SegmentData, 'segment' | 'index'> & { readonly isWordLike: boolean };

/**
 * A text as the language's dictionary divides it, words and what stands between them; together they are the text. V8's segmenter
 * takes time by the square of what it is given, so it is given a few sentences at a time.
 */
export function wordSegments(text: string): WordSegment[] {
  const segments: WordSegment[] = [];
  for (let start = 0; start < text.length; ) {
    const end = stretchEnd(text, start);
    for (const { segment, index, isWordLike } of SEGMENTER.segment(text.slice(start, end))) {
      segments.push({ segment, index: start + index, isWordLike: isWordLike ?? false });
    }
    start = end;
  }
  return segments;
}

/** A stretch ends at the first mark behind so many characters, and at the latest at twice as many. */
const ENOUGH = 200;

function stretchEnd(text: string, start: number): number {
  const latest = start + 2 * ENOUGH;
  if (latest >= text.length) return text.length;
  for (let at = start + ENOUGH; at < latest; at++) if (ALWAYS_DIVIDES.has(text.charAt(at))) return at + 1;
  // The last place where no letter or digit follows, so that no word is cut; a low surrogate is half of a character.
  for (let at = latest; at > start + ENOUGH; at--)
    if (!/[\p{Letter}\p{Number}\p{Mark}\uDC00-\uDFFF]/u.test(text.charAt(at))) return at;
  return /[\uDC00-\uDFFF]/.test(text.charAt(latest)) ? latest - 1 : latest;
}

/** No word goes on behind these, as one may behind a comma: `1，000`. */
const ALWAYS_DIVIDES = new Set('。！？、\n');
