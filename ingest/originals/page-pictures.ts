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
      const column = whole ? null : columnOf(source, page);
      const place = { name: source.name, format: source.format, bytes, page, lines: marked, column };
      return pool.run(place, { name: source.name, timeoutMs: TIMEOUT_MS, advice: 'open it in its own program' });
    },
  };
}

const AIR = 0.02;

/** From where to where the text of a page goes: its white margins would make the strip small. */
function columnOf({ boxes }: Source, wanted: number): [left: number, right: number] {
  const ofPage = boxes.filter(([, , page]) => page === wanted);
  const left = Math.min(...ofPage.map(([, , , from]) => from));
  const right = Math.max(...ofPage.map(([, , , , , to]) => to));
  return [Math.max(0, left - AIR), Math.min(1, Math.max(right, left + NARROWEST) + AIR)];
}

const NARROWEST = 0.3;
