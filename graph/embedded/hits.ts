/** The fields of a `PassageHit`, of a table `hit (key, score)`. */
export const SELECT_HIT = `SELECT p.id AS passageId, m.id AS measureId, d.id AS documentId, p.start, p."end", p.text, hit.score`;

/** What `SELECT_HIT` draws on. */
export const HIT_PASSAGE = `JOIN passage p ON p.key = hit.key JOIN node m ON m.key = p.measure_key
  JOIN node d ON d.key = p.document_key`;
