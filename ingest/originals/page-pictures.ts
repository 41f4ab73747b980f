import { ZhengmaiError } from '../../graph/errors.ts';
import type { Source } from '../../graph/model.ts';
import { linesOf } from '../../graph/text/place-on-page.ts';
import type { Span } from '../../graph/text/span.ts';
import { threadPool } from '../../graph/worker/thread-pool.ts';
import type { PlaceToDraw } from './draw-place.ts';
import type { Originals } from './originals.ts';

const pool = threadPool<PlaceToDraw, Uint8Array>('./draw-worker', import.meta.url);
const TIMEOUT_MS = 20_000;

/** Pictures of the places where sentences stand, drawn from the originals when they are asked for. */
export function pagePictures(originals: Originals) {
  return {
    has: (source: Source, span: Span) => originals.has(source) && linesOf(source, span).length > 0,
    async draw(source: Source, span: Span, whole: boolean): Promise<Uint8Array> {
      const lines = linesOf(source, span);
      const page = lines[0]?.page;
      const bytes = await originals.bytesOf(source);
      if (!bytes || page === undefined || (source.format !== 'pdf' && source.format !== 'picture')) {
        throw new ZhengmaiError(
          'NOT_FOUND',
          `${source.name} was not kept as it came: look at the page in the file itself.`,
        );
      }
      const marked = lines.filter((line) => line.page === page).map(({ box }) => box);
      const place = { name: source.name, format: source.format, bytes, page, lines: marked, whole };
      return pool.run(place, { name: source.name, timeoutMs: TIMEOUT_MS, advice: 'open it in its own program' });
    },
  };
}
