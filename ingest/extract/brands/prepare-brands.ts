/** Names that the text itself quotes as brands, by name; later mentions without quotes count as well. */
export type EstablishedBrands = ReadonlySet<string>;

export function prepareBrands(_text: string): EstablishedBrands {
  return new Set();
}
