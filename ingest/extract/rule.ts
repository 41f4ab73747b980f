/**
 * An extraction rule: a name, what it recognises (one Chinese sentence that a jurist can check), and its examples, those
 * that must not match included. `docs/extraction.md` is generated from these; a test runs every example.
 */
export interface Rule {
  /** Its field, a slash, and what it finds; facts carry it as their `rule`. */
  readonly name: string;
  readonly summary: string;
  readonly examples: readonly RuleExample[];
}

/** `finds` lists what the field's finder makes of `text`, each fact in its short printed form; empty: nothing may be found. */
export interface RuleExample {
  readonly text: string;
  readonly finds: readonly string[];
}
