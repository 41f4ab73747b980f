import type { DocumentNode } from '../../graph/model.ts';
import { canonicalTitle } from '../../graph/names/canonical-title.ts';
import { sharedWording, wordingOf } from '../../graph/precedents/shingles.ts';

/** A document with the words that it stands in. */
export interface WordedDocument {
  readonly document: DocumentNode;
  readonly text: string;
}

/** Plans of two places or years share a fifth of their wording at most; a plan that was reworked keeps a third and more. */
const REWORKED = 0.3;

/** Whether two documents are versions of one plan: nothing that names a plan tells them apart, and they share their wording. */
export function isVersion(one: WordedDocument, other: WordedDocument): boolean {
  if (!sameTitle(one.document.title, other.document.title) || contradict(one.document, other.document)) return false;
  return sharedWording(wordingOf(one.text), wordingOf(other.text)).ofBoth >= REWORKED;
}

/** Titles are one where they differ in what says which edition it is: （修订稿）, （征求意见稿）. */
export function sameTitle(one: string, other: string): boolean {
  return bareTitle(one) === bareTitle(other);
}

function bareTitle(title: string): string {
  return canonicalTitle(title).replace(/（[^（）]{1,12}[稿版]）/gu, '');
}

/** Number, place and issuer name a plan: where both documents have one and they differ, it is another plan. */
export function contradict(one: DocumentNode, other: DocumentNode): boolean {
  const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
  return (
    differ(one.documentNumber, other.documentNumber) ||
    differ(one.regionId, other.regionId) ||
    (differ(one.issuer, other.issuer) && !isShortFor(one.issuer, other.issuer) && !isShortFor(other.issuer, one.issuer))
  );
}

/** 县水利局 and 青溪县水利局 may be one. */
function isShortFor(short: string | null, long: string | null): boolean {
  return short !== null && long?.endsWith(short) === true;
}
