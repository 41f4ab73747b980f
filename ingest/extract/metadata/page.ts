import type { ExtractedDocument, Found } from '../../extraction.ts';
import type { OutlineDocument } from '../../parse/outline.ts';
import type { Rule } from '../rule.ts';

export type Field = ExtractedDocument['evidence'][number]['field'];

/** What a document says of itself, with where it says so. */
export interface Fact extends Found {
  readonly field: Field;
  readonly value: string;
}

/** A document with the page that it stands on, and where its head begins and ends. */
export interface Page {
  readonly text: string;
  readonly document: OutlineDocument;
  readonly headStart: number;
  readonly headEnd: number;
  /** What the labels around the document say. */
  readonly labelled: readonly Fact[];
}

/** One way in which a document says something of itself; null where it does not. */
export interface MetadataRule extends Rule {
  readonly find: (page: Page) => Fact | null;
}

export function fact(field: Field, value: string, start: number, end: number, rule: string): Fact {
  return { field, value, start, end, rule, basis: 'stated' };
}

/** 国发〔2018〕42号, in brackets of every sort. */
export const NUMBER =
  /(?<number>[\u4e00-\u9fff]{1,14}[〔[［【（(﹝]\s?(?:19|20)\d{2}\s?[〕\]］】）)﹞]\s?第?\s?\d{1,5}\s?号)/;

const NUMBER_IN_FRONT = new RegExp(`^${NUMBER.source}\\s+(?=\\S)`);

/** Length of the number and the gap in front of a title on one line with it. */
export function numberInFront(title: string): number {
  return NUMBER_IN_FRONT.exec(title)?.[0].length ?? 0;
}

/** …的意见（2021年3月1日）, …的通知（某政〔2017〕101号）: what the bracket behind the title says. */
export function behindTitle({ text, document }: Page): { readonly inner: string; readonly start: number } | null {
  if (!document.title) return null;
  const from = document.title.end;
  const bracket = /^[\s]{0,4}[（(](?<inner>[^（）()\n]{6,60})[）)]/.exec(text.slice(from, from + 80));
  const inner = bracket?.groups?.inner;
  return bracket && inner ? { inner, start: from + bracket[0].indexOf(inner) } : null;
}

/** The sign-off of the notice, when there is one; else the last of the document. */
export function bestSignOff({ signOffs }: OutlineDocument): OutlineDocument['signOffs'][number] | null {
  return signOffs.find(({ issuers }) => issuers.length > 0) ?? signOffs[0] ?? null;
}
