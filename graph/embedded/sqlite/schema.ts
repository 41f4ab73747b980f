/** Tells a Zhengmai store from any other SQLite file: `ZMAI`. */
export const APPLICATION_ID = 0x5a4d4149;

/** Triggers that keep the tally of a table's rows, of all together or by what % stands for a row in. */
function counting(table: string, what: string): string {
  return `
  CREATE TRIGGER ${table}_counted AFTER INSERT ON ${table} BEGIN
    INSERT INTO tally VALUES (${what.replace('%', 'new')}, 1) ON CONFLICT DO UPDATE SET count = count + 1;
  END;
  CREATE TRIGGER ${table}_uncounted AFTER DELETE ON ${table} BEGIN
    UPDATE tally SET count = count - 1 WHERE what = ${what.replace('%', 'old')};
  END;`;
}

/** Each entry brings the store from one version to the next; entries are never changed once released. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE source (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    origin TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL,
    encoding TEXT NOT NULL,
    format TEXT NOT NULL,
    text TEXT NOT NULL,
    page_starts TEXT NOT NULL
  ) STRICT;
  CREATE INDEX source_hash ON source (hash);

  -- degree: edges at the node; measures: different measures it is connected to.
  CREATE TABLE node (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    degree INTEGER NOT NULL DEFAULT 0,
    measures INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE document (
    key INTEGER PRIMARY KEY REFERENCES node,
    source_key INTEGER NOT NULL REFERENCES source,
    title TEXT NOT NULL,
    issuer TEXT,
    document_number TEXT,
    published_on TEXT,
    year INTEGER,
    region_id TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX document_source ON document (source_key);
  CREATE INDEX document_region ON document (region_id);
  CREATE INDEX document_year ON document (year);

  -- day and document_id repeat the document's, so that one index holds the order of measures.
  CREATE TABLE measure (
    key INTEGER PRIMARY KEY REFERENCES node,
    document_key INTEGER NOT NULL REFERENCES document,
    kind TEXT NOT NULL,
    number TEXT,
    title TEXT,
    path TEXT NOT NULL,
    ord INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    day TEXT NOT NULL,
    document_id TEXT NOT NULL,
    has_lead INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX measure_document ON measure (document_key);
  CREATE INDEX measure_order ON measure (day DESC, document_id, ord);
  CREATE INDEX measure_kind ON measure (kind, has_lead);
  CREATE INDEX measure_lead ON measure (has_lead);

  CREATE TABLE unit (
    key INTEGER PRIMARY KEY REFERENCES node,
    name TEXT NOT NULL,
    office TEXT NOT NULL,
    region_id TEXT,
    level TEXT,
    collective INTEGER NOT NULL,
    aliases TEXT NOT NULL,
    lead INTEGER NOT NULL DEFAULT 0,
    responsible INTEGER NOT NULL DEFAULT 0,
    support INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX unit_office ON unit (office);

  CREATE TABLE brand (key INTEGER PRIMARY KEY REFERENCES node, name TEXT NOT NULL, kind TEXT) STRICT;
  CREATE INDEX brand_name ON brand (name);

  CREATE TABLE target (
    key INTEGER PRIMARY KEY REFERENCES node,
    document_key INTEGER NOT NULL REFERENCES document,
    measure_key INTEGER REFERENCES measure,
    metric TEXT NOT NULL,
    value REAL,
    upper REAL,
    unit TEXT NOT NULL,
    comparator TEXT NOT NULL,
    baseline TEXT,
    deadline TEXT,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX target_document ON target (document_key);
  CREATE INDEX target_measure ON target (measure_key);
  CREATE INDEX target_order ON target (metric, (value IS NULL), coalesce(value, 0));

  CREATE TABLE regulation (key INTEGER PRIMARY KEY REFERENCES node, title TEXT NOT NULL, document_number TEXT) STRICT;
  CREATE INDEX regulation_title ON regulation (title);

  CREATE TABLE region (
    key INTEGER PRIMARY KEY REFERENCES node,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    full_name TEXT NOT NULL,
    level TEXT NOT NULL
  ) STRICT;

  CREATE TABLE edge (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    from_key INTEGER NOT NULL REFERENCES node,
    to_key INTEGER NOT NULL REFERENCES node,
    document_key INTEGER REFERENCES document,
    basis TEXT NOT NULL,
    role TEXT,
    first INTEGER NOT NULL,
    ord INTEGER NOT NULL,
    article TEXT,
    evidence TEXT NOT NULL
  ) STRICT;
  CREATE INDEX edge_from ON edge (from_key, kind, role, to_key);
  CREATE INDEX edge_to ON edge (to_key, kind, role, from_key);
  CREATE INDEX edge_document ON edge (document_key);

  CREATE TRIGGER edge_added AFTER INSERT ON edge BEGIN
    UPDATE node SET degree = degree + 1 WHERE key IN (new.from_key, new.to_key);
  END;
  CREATE TRIGGER edge_removed AFTER DELETE ON edge BEGIN
    UPDATE node SET degree = degree - 1 WHERE key IN (old.from_key, old.to_key);
  END;

  -- What each document says of the nodes and edges that documents share: they live as long as one does.
  CREATE TABLE node_statement (
    document_key INTEGER NOT NULL REFERENCES document,
    node_key INTEGER NOT NULL REFERENCES node,
    said TEXT NOT NULL,
    PRIMARY KEY (document_key, node_key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX node_statement_node ON node_statement (node_key);
  CREATE TABLE edge_statement (
    document_key INTEGER NOT NULL REFERENCES document,
    edge_key INTEGER NOT NULL REFERENCES edge,
    said TEXT NOT NULL,
    PRIMARY KEY (document_key, edge_key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX edge_statement_edge ON edge_statement (edge_key);

  -- Keys of vectors and names are never given twice: what is kept in memory takes in what has a higher key than it has seen.
  CREATE TABLE vector (key INTEGER PRIMARY KEY AUTOINCREMENT, hash TEXT NOT NULL UNIQUE, embedding BLOB NOT NULL) STRICT;
  -- The sign of each number, a bit each: what finds the candidates.
  CREATE TABLE vector_signs (key INTEGER PRIMARY KEY REFERENCES vector, bits BLOB NOT NULL) STRICT;

  CREATE TABLE passage (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    measure_key INTEGER NOT NULL REFERENCES measure,
    document_key INTEGER NOT NULL REFERENCES document,
    vector_key INTEGER REFERENCES vector,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE INDEX passage_measure ON passage (measure_key);
  CREATE INDEX passage_document ON passage (document_key);
  CREATE INDEX passage_vector ON passage (vector_key);
  CREATE INDEX passage_hash ON passage (hash);

  -- Terms of graph/text/ngrams.ts, divided by spaces: letters and digits, so that this plain tokenizer finds them again.
  CREATE VIRTUAL TABLE passage_terms USING fts5 (
    text, title, path, document,
    content = '', contentless_delete = 1,
    tokenize = 'ascii'
  );
  CREATE VIRTUAL TABLE passage_vocabulary USING fts5vocab (passage_terms, row);

  CREATE TABLE name (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    node_key INTEGER NOT NULL REFERENCES node,
    text TEXT NOT NULL,
    folded TEXT NOT NULL,
    pinyin TEXT NOT NULL,
    initials TEXT NOT NULL
  ) STRICT;
  CREATE INDEX name_node ON name (node_key);
  CREATE INDEX name_folded ON name (folded);
  `,
  `
  -- What search and facets look at, packed by document (packed.ts, directions.ts). Serial numbers are never given twice: what is kept in memory
  -- takes in what has a higher one than it has seen, and drops what is gone.
  CREATE TABLE packed (
    serial INTEGER PRIMARY KEY AUTOINCREMENT,
    document_key INTEGER NOT NULL UNIQUE REFERENCES document,
    content BLOB NOT NULL,
    directions BLOB NOT NULL
  ) STRICT;
  DROP TABLE vector_signs;
  `,
  `
  -- What documents said before their text was replaced; changes as JSON, read as a whole.
  CREATE TABLE revision (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document_key INTEGER NOT NULL REFERENCES document,
    previous_id TEXT NOT NULL,
    replaced_at TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    hash TEXT NOT NULL,
    replaced_by_hash TEXT NOT NULL,
    changes TEXT NOT NULL
  ) STRICT;
  CREATE INDEX revision_order ON revision (document_key, replaced_at DESC, id);
  `,
  `
  -- In how many measures a metric is set is asked with each letter typed.
  CREATE INDEX target_metric ON target (metric, measure_key);
  `,
  `
  -- What the reader of a file saw and did not hand on, as JSON.
  ALTER TABLE source ADD COLUMN unread TEXT NOT NULL DEFAULT '[]';
  `,
  `
  -- Kinds of documents and deadlines of measures; unknown until a plan is read again. What is packed of measures holds the year of the
  -- deadline, so all of it is packed anew.
  ALTER TABLE document ADD COLUMN kind TEXT;
  ALTER TABLE measure ADD COLUMN deadline TEXT;
  DELETE FROM packed;
  `,
  `
  -- A digest of what each document was saved as, so that damage shows; stores of an earlier format have none for what is in them.
  CREATE TABLE seal (document_key INTEGER PRIMARY KEY REFERENCES document, digest TEXT NOT NULL) STRICT;
  `,
  `
  -- How likely each fact is right; unknown until a plan is read again.
  ALTER TABLE edge ADD COLUMN confidence REAL;
  `,
  `
  -- Where the lines of a text stand on their pages, and how sure the recognition of pictures was (store/page-places.ts); unknown
  -- until a file is read again.
  ALTER TABLE source ADD COLUMN boxes TEXT NOT NULL DEFAULT '';
  ALTER TABLE source ADD COLUMN confidences TEXT NOT NULL DEFAULT '';
  `,
  `
  -- Levels of indicators in words, and whether they bind; unknown until a plan is read again.
  ALTER TABLE target ADD COLUMN level TEXT;
  ALTER TABLE target ADD COLUMN nature TEXT;
  `,
  `
  -- How many there are of each, kept with each row: to count a million rows takes a second, and each search asks for the passages.
  CREATE TABLE tally (what TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO tally SELECT kind, count(*) FROM node GROUP BY kind;
  INSERT INTO tally SELECT kind, count(*) FROM edge GROUP BY kind;
  ${['source', 'passage', 'vector', 'revision'].map((table) => `INSERT INTO tally SELECT '${table}', count(*) FROM ${table};`).join('\n')}
  ${['node', 'edge'].map((table) => counting(table, '%.kind')).join('')}
  ${['source', 'passage', 'vector', 'revision'].map((table) => counting(table, `'${table}'`)).join('')}
  `,
  `
  -- The numbers of vectors apart from their signs: a store opens with the signs, which are an eighth of it.
  CREATE TABLE packed_apart (
    serial INTEGER PRIMARY KEY AUTOINCREMENT,
    document_key INTEGER NOT NULL UNIQUE REFERENCES document,
    content BLOB NOT NULL,
    directions BLOB NOT NULL,
    numbers BLOB NOT NULL
  ) STRICT;
  WITH vectors (numbers, signs) AS (
    SELECT n, (n + 31) / 32 * 4 FROM (SELECT coalesce(max(CAST(value AS INTEGER)), 0) AS n FROM setting WHERE name = 'dimensions')
  ), cuts (serial, at) AS (
    SELECT serial, 12 + (length(directions) - 12) / (16 + signs + numbers) * (16 + signs) FROM packed, vectors
  )
  INSERT INTO packed_apart
    SELECT p.serial, document_key, content, substr(directions, 1, at), substr(directions, at + 1) FROM packed p JOIN cuts USING (serial);
  DROP TABLE packed;
  ALTER TABLE packed_apart RENAME TO packed;

  -- With the unit, how many targets have a metric and a unit is counted without a look at each.
  DROP INDEX target_order;
  CREATE INDEX target_order ON target (metric, (value IS NULL), coalesce(value, 0), unit);
  `,
];
