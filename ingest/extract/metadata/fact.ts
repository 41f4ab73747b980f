import type { Found } from '../../extraction.ts';

export type Field = 'title' | 'issuer' | 'documentNumber' | 'publishedOn' | 'region';

/** What a document says of itself, with where it says so. */
export interface Fact extends Found {
  readonly field: Field;
  readonly value: string;
}

export function fact(field: Field, value: string, start: number, end: number, rule: string): Fact {
  return { field, value, start, end, rule, basis: 'stated' };
}

/** 国发〔2018〕42号, in brackets of every sort. */
export const NUMBER =
  /(?<number>[\u4e00-\u9fff]{1,14}[〔[［【（(﹝]\s?(?:19|20)\d{2}\s?[〕\]］】）)﹞]\s?第?\s?\d{1,5}\s?号)/;
