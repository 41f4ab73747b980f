import type { Picture } from './picture.ts';

/** A page whose ink is nearly black on paper that is nearly white is left as it is. */
const [BLACK, WHITE] = [70, 235];
/** Of all pixels: so few are ink on a page of some lines, and more than specks are. */
const INKED = 0.0025;
/** Where ink and paper are nearer, there is no ink. */
const LEAST_CONTRAST = 45;

/**
 * A pale print, or a page photographed in poor light, as a good scan has it: its paper white and its ink black. Thin strokes and
 * full stops are lost to recognition otherwise, with what hangs on them: 1., 。, 一.
 */
export function withFullContrast(picture: Picture): Picture {
  const { ink, paper } = levelsOf(picture.grey);
  if (paper - ink < LEAST_CONTRAST || (ink <= BLACK && paper >= WHITE)) return picture;
  const scale = 255 / (paper - ink);
  const mapped = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.round(Math.min(255, Math.max(0, (value - ink) * scale))),
  );
  const stretched = (channel: Uint8Array) => channel.map((value) => mapped[value] ?? value);
  return { ...picture, grey: stretched(picture.grey), red: stretched(picture.red) };
}

/** The grey of the ink, and that of the paper: the commonest in the lighter half of what occurs. */
function levelsOf(grey: Uint8Array): { readonly ink: number; readonly paper: number } {
  const counts = new Uint32Array(256);
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1;
  let ink = 0;
  for (let seen = counts[0] ?? 0; ink < 255 && seen < INKED * grey.length; ) seen += counts[++ink] ?? 0;
  let paper = 255;
  for (let value = 128; value < 256; value++) if ((counts[value] ?? 0) > (counts[paper] ?? 0)) paper = value;
  return { ink, paper };
}
