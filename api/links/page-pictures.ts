import { Router } from 'express';
import { ZhengmaiError } from '../../graph/errors.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import type { Span } from '../../graph/text/span.ts';
import type { PagePictures } from '../ports/page-pictures.ts';

const PATH = '/page-picture';

/** Where the picture of a stretch of a document's source is; `&whole` behind it shows all of the page. */
export function pictureAddress(documentId: string, { start, end }: Span): string {
  return `${PATH}/${documentId}?start=${start}&end=${end}`;
}

/** `GET /page-picture/DOCUMENT?start=…&end=…`: the place of a sentence on its page. */
export function pagePictureEndpoint(store: GraphStore, pictures: PagePictures | null): Router {
  return Router().get(`${PATH}/:id`, async (request, response) => {
    const { start, end, whole } = request.query;
    const source = await store.sourceOf(request.params.id);
    if (!source) throw new ZhengmaiError('NOT_FOUND', `No document with the id ${request.params.id} is stored.`);
    const span = { start: offset('start', start), end: offset('end', end) };
    if (!pictures?.has(source, span)) {
      throw new ZhengmaiError(
        'NOT_FOUND',
        `There is no picture of this place in ${source.name}: look at the page in the file itself.`,
      );
    }
    const picture = await pictures.draw(source, span, whole !== undefined);
    response.set('Cache-Control', `private, max-age=${SECONDS}`).type('image/webp').send(Buffer.from(picture));
  });
}

/** A plan may be replaced, and its next version stand elsewhere on the page. */
const SECONDS = 600;

function offset(name: string, value: unknown): number {
  if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value);
  throw new ZhengmaiError('BAD_INPUT', `${name} is a place in the text, a whole number.`);
}
