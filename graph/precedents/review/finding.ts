export const FINDING_CODES = [
  'no-unit',
  'no-lead',
  'collective-only',
  'no-deadline',
  'no-number',
  'vague-wording',
  'number-stands-out',
  'law-title-doubtful',
  'law-other-version',
  'law-replaced',
] as const;

/** Something a writer may want to look at. The page and the command line put it into words, each in its language. */
export interface Finding {
  readonly code: (typeof FINDING_CODES)[number];
  /** What it is about, offsets in the draft. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** What the sentence about it names: the law that is stored, the range elsewhere. */
  readonly values: Readonly<Record<string, string>>;
}
