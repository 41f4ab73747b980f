/** What a reader of one format returns: the decoded text, and where its pages begin if it has pages. */
export interface ReadParts {
  readonly encoding: string;
  readonly text: string;
  readonly pageStarts: readonly number[];
}
