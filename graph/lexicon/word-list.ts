/** A list of words that is written as text: white space parts them. */
export function wordList(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}
