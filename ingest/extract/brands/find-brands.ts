import type { ExtractedBrand, FinderContext, Segment } from '../../extraction.ts';

/** 品牌 that a segment names, in text order. */
export function findBrands(_segment: Segment, _context: FinderContext): ExtractedBrand[] {
  return [];
}
