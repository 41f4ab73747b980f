/** What a term weighs in a passage's own text, its measure's title, the headings above and the document's title: the same in every store. */
export const LEXICAL_WEIGHTS = { text: 1, title: 1, path: 0.3, document: 0.2 } as const;
