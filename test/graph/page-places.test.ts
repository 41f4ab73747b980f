import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReadConfidence, TextBox } from '../../graph/model.ts';
import { decodePlaces, encodePlaces } from '../../graph/store/page-places.ts';

const offset = fc.nat(1_000_000);
const share = fc.nat(10_000).map((value) => value / 10_000);
const boxes = fc.array(fc.tuple(offset, offset, fc.integer({ min: 1, max: 2000 }), share, share, share, share));
const confidences = fc.array(
  fc.tuple(
    offset,
    offset,
    fc.nat(1000).map((value) => value / 1000),
  ),
);

it('gives places back as they were, in whatever order they come', () => {
  fc.assert(
    fc.property(boxes, confidences, (lines, sure) => {
      const places = { boxes: lines as TextBox[], confidences: sure as ReadConfidence[] };
      expect(decodePlaces(encodePlaces(places))).toEqual(places);
    }),
  );
});

it('takes a fifth of the room of the text that it is about', () => {
  const lines = Array.from({ length: 1000 }, (_, line): TextBox => {
    const top = Math.round(1000 + (line % 22) * 333.4) / 10_000;
    return [line * 28, line * 28 + 28, 1 + Math.floor(line / 22), 0.1345, top, 0.8655, top + 0.019];
  });
  const { boxes: encoded } = encodePlaces({ boxes: lines, confidences: [] });
  expect(encoded.length / Buffer.byteLength('字'.repeat(28 * lines.length))).toBeLessThan(0.25);
});

it('knows nothing of sources that were stored before', () => {
  expect(decodePlaces({})).toEqual({ boxes: [], confidences: [] });
});
