import type { Source } from '../../graph/model.ts';
import type { Span } from '../../graph/text/span.ts';

/** Shows where on its page a stretch of a source stands. Handed in by the composition root, as ingest is. */
export interface PagePictures {
  /** Whether there is a picture: the file was kept, its pages can be drawn, and it is known where its lines stand. */
  has(source: Source, span: Span): boolean;
  /** A WebP picture of the strip round the stretch, or of its whole page; a `ZhengmaiError` says why there is none. */
  draw(source: Source, span: Span, whole: boolean): Promise<Uint8Array>;
}
