/**
 * Whether one of these characters stands at an offset of a text. It compares codes: a Chinese character that is taken out of a text is
 * a new string, and a scan of every character leaves as many of them to the collector.
 */
export function oneOf(characters: string): (text: string, at: number) => boolean {
  const codes = new Set(Array.from({ length: characters.length }, (_, at) => characters.charCodeAt(at)));
  return (text, at) => codes.has(text.charCodeAt(at));
}
