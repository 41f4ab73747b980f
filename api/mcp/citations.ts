import type { DocumentNode, Evidence, Source } from '../../graph/model.ts';
import { type PageBox, placeOnPage } from '../../graph/text/place-on-page.ts';
import { sentenceAround } from '../../graph/text/sentences.ts';
import type { Span } from '../../graph/text/span.ts';
import { addressOf } from '../permalink.ts';
import type { McpContext } from './context.ts';

/** What proves a statement: the sentence, where it stands, and a link to it. */
export interface Citation {
  readonly sentence: string;
  readonly quote: string;
  readonly document: { readonly id: string; readonly title: string; readonly publishedOn: string | null };
  /** UTF-16 code units in the text that the hash names. */
  readonly start: number;
  readonly end: number;
  /** SHA-256 of the decoded text. */
  readonly hash: string;
  readonly page: number | null;
  /** Left, top, right and bottom as shares of the page; null where the file does not tell. */
  readonly box: PageBox | null;
  /** How sure the recognition was, 0 to 1; null where the file held its text. */
  readonly recognition: number | null;
  readonly permalink: string;
  readonly rule?: string;
  readonly basis?: string;
}

/** Looks each document up once for all that an answer cites. */
export interface Citations {
  /** Of a place in a document; `id` is what it is about and what the link leads to. Null for a document that is gone. */
  at(documentId: string, span: Span, id?: string): Promise<Citation | null>;
  of(evidence: readonly Evidence[], id?: string): Promise<readonly Citation[]>;
  linkTo(id: string): string;
}

export function citations({ store, base, signal }: McpContext): Citations {
  const known = new Map<string, Promise<readonly [DocumentNode, Source] | null>>();
  const linkTo = (id: string) => base + addressOf(id);

  function look(documentId: string) {
    const before = known.get(documentId);
    if (before) return before;
    const now = Promise.all([store.nodes([documentId]), store.sourceOf(documentId)]).then(([[document], source]) =>
      document?.kind === 'Document' && source ? ([document, source] as const) : null,
    );
    known.set(documentId, now);
    return now;
  }

  async function at(documentId: string, { start, end }: Span, id = documentId): Promise<Citation | null> {
    signal?.throwIfAborted();
    const found = await look(documentId);
    if (!found) return null;
    const [{ title, publishedOn }, source] = found;
    const { page = null, box = null, confidence = null } = placeOnPage(source, { start, end });
    return {
      sentence: sentenceAround(source.text, start, end),
      quote: source.text.slice(start, end),
      document: { id: documentId, title, publishedOn },
      start,
      end,
      hash: source.hash,
      page,
      box,
      recognition: confidence,
      permalink: linkTo(id),
    };
  }

  return {
    at,
    linkTo,
    async of(evidence, id) {
      const all = await Promise.all(
        evidence.map(async (piece) => {
          const citation = await at(piece.documentId, piece, id);
          return citation && { ...citation, rule: piece.rule, basis: piece.basis };
        }),
      );
      return all.filter((citation) => citation !== null);
    },
  };
}
