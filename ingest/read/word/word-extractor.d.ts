/** The part of `word-extractor` that is used; it comes without types. */
declare module 'word-extractor' {
  interface TextOptions {
    /** False: quotation marks and dashes stay as they are. */
    readonly filterUnicode: boolean;
  }
  interface ExtractedDocument {
    getBody(options: TextOptions): string;
    getFootnotes(options: TextOptions): string;
    getEndnotes(options: TextOptions): string;
    getTextboxes(options: TextOptions & { readonly includeHeadersAndFooters: boolean }): string;
  }
  export default class WordExtractor {
    extract(content: Buffer): Promise<ExtractedDocument>;
  }
}
