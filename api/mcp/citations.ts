import type { DocumentNode, Evidence, Source } from '../../graph/model.ts';
import { sentenceAround } from '../../graph/text/sentences.ts';
import type { Span } from '../../graph/text/span.ts';
import { pageAt } from '../page-at.ts';
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

export function citations({ store, base }: McpContext): Citations {
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
    const found = await look(documentId);
    if (!found) return null;
    const [{ title, publishedOn }, source] = found;
    return {
      sentence: sentenceAround(source.text, start, end),
      quote: source.text.slice(start, end),
      document: { id: documentId, title, publishedOn },
      start,
      end,
      hash: source.hash,
      page: pageAt(source, start),
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
