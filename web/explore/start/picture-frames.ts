/** A plan as a frame around some of its measures, in units of the drawing. */
export interface PlanFrame {
  readonly planId: string;
  readonly title: string;
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly { readonly id: string; readonly label: string; readonly y: number }[];
}

export const FRAME_WIDTH = 262;
const HEAD = 26;
const STEP = 31;
const FOOT = 5;
const GAP = 10;
/** As many characters as have room. */
const TITLE_CHARACTERS = 18;
const LABEL_CHARACTERS = 17;
const UNIT_CHARACTERS = 7;

/** A frame under another, or at the top. */
export function frameOf(
  plan: {
    readonly planId: string;
    readonly title: string;
    readonly measures: readonly (readonly [id: string, label: string])[];
  },
  above: number | null,
): PlanFrame {
  const top = above === null ? 1 : above + GAP;
  return {
    planId: plan.planId,
    title: shorten(plan.title, TITLE_CHARACTERS),
    top,
    bottom: top + HEAD + plan.measures.length * STEP + FOOT,
    cells: plan.measures.map(([id, label], index) => ({
      id,
      label: shorten(label, LABEL_CHARACTERS),
      y: top + HEAD + index * STEP + 14,
    })),
  };
}

/** A name on one or two lines of about the same length. */
export function linesOf(name: string): readonly string[] {
  if (name.length <= UNIT_CHARACTERS) return [name];
  const half = Math.min(UNIT_CHARACTERS, Math.ceil(name.length / 2));
  return [name.slice(0, half), shorten(name.slice(half), UNIT_CHARACTERS)];
}

export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
