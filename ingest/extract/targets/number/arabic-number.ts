const NUMBER = /(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9０-９]{1,15})(?:[.．][0-9０-９]{1,8})?/uy;

/** An Arabic number at `at`, half- or full-width, with thousands marks; null when there is none or it has too many digits. */
export function arabicNumberAt(text: string, at: number): { readonly value: number; readonly end: number } | null {
  NUMBER.lastIndex = at;
  const written = NUMBER.exec(text)?.[0];
  if (written === undefined || isDigit(text[NUMBER.lastIndex])) return null;
  return { value: Number(written.normalize('NFKC').replaceAll(',', '')), end: NUMBER.lastIndex };
}

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && ((char >= '0' && char <= '9') || (char >= '０' && char <= '９'));
}

/** The end of a run of digits, so that an endless one is passed over once. */
export function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text[end])) end++;
  return end;
}
