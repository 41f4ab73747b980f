import { z } from 'zod';
import { pagesOf } from '../../export/rows.ts';
import { measureLabel } from '../../language/measure-label.ts';
import { citations } from '../citations.ts';
import { SCOPE, scopeOf } from '../scope.ts';
import { limitOf, tool } from '../tool.ts';

export const documentsTool = tool({
  name: 'list_documents',
  title: '有哪些文件',
  description: 'The plans that are here, newest first: what the other tools can answer from.',
  input: z.object({
    titleContains: z.string().max(200).optional().describe('Part of the title.'),
    ...SCOPE,
    limit: limitOf(200, 50),
  }),
  async answer(context, { titleContains, limit, ...asked }) {
    const scope = await scopeOf(context, asked);
    if ('notCovered' in scope) return scope.notCovered;
    const { items, total } = await context.store.documents({ ...scope.filter, titleContains }, { first: limit });
    const { linkTo } = citations(context);
    return {
      status: total > 0 ? 'found' : 'none',
      total,
      documents: items.map(({ node: { id, title, issuer, documentNumber, publishedOn, year } }) => ({
        ...{ id, title, issuer, documentNumber, publishedOn, year },
        permalink: linkTo(id),
      })),
    };
  },
});

export const outlineTool = tool({
  name: 'document_outline',
  title: '一份文件的结构',
  description:
    'One plan: title, issuer, number, date, and its measures in order. What its reader could not read is said.',
  input: z.object({ id: z.string().max(60).describe('Id of the document, doc-…') }),
  async answer(context, { id }) {
    const { store, signal } = context;
    const [[document], source] = await Promise.all([store.nodes([id]), store.sourceOf(id)]);
    if (document?.kind !== 'Document' || source === null) {
      return { status: 'none', message: `There is no document ${id}: list_documents gives those that there are.` };
    }
    const { linkTo } = citations(context);
    const measures: object[] = [];
    for await (const page of pagesOf((request) => store.measures({ documentIds: [id] }, request))) {
      signal?.throwIfAborted();
      for (const measure of page) {
        const { number, measureKind, path, start, end } = measure;
        const permalink = linkTo(measure.id);
        measures.push({
          id: measure.id,
          number,
          kind: measureKind,
          title: measureLabel(measure),
          path,
          start,
          end,
          permalink,
        });
      }
    }
    const { title, issuer, documentNumber, publishedOn, year, start, end } = document;
    const isUnreadable = measures.length === 0 && source.unread.length > 0;
    return {
      status: isUnreadable ? 'unreadable' : 'found',
      ...(isUnreadable && { message: source.unread.map(({ message }) => message).join(' ') }),
      document: {
        ...{ id, title, issuer, documentNumber, publishedOn, year, start, end },
        ...{ file: source.name, hash: source.hash, permalink: linkTo(id) },
      },
      unread: source.unread.map(({ message }) => message),
      measures,
    };
  },
});

/** As much of a text as a model should be handed at once. */
const MOST_CHARACTERS = 20_000;

export const passageTool = tool({
  name: 'read_passage',
  title: '读原文',
  description: `The words of a plan as they stand, between two offsets as other tools give them, at most ${MOST_CHARACTERS} at once.`,
  input: z.object({
    documentId: z.string().max(60),
    start: z.number().int().min(0),
    end: z.number().int().min(1),
  }),
  async answer(context, { documentId, start, end }) {
    const [[document], source] = await Promise.all([
      context.store.nodes([documentId]),
      context.store.sourceOf(documentId),
    ]);
    if (document?.kind !== 'Document' || source === null) {
      return {
        status: 'none',
        message: `There is no document ${documentId}: list_documents gives those that there are.`,
      };
    }
    const from = Math.max(start, document.start);
    const to = Math.min(end, document.end, from + MOST_CHARACTERS);
    if (from >= to) {
      const message = `The document goes from ${document.start} to ${document.end}: ask for offsets between.`;
      return { status: 'none', message };
    }
    return { status: 'found', citation: await citations(context).at(documentId, { start: from, end: to }) };
  },
});
