import { DEFAULT_LIMITS } from '../../api/limits/limits.ts';
import { ZhengmaiError } from '../../graph/errors.ts';
import type { DocumentNode, SourceGraph } from '../../graph/model.ts';
import { canonicalTitle } from '../../graph/names/canonical-title.ts';
import { nameEntry } from '../../graph/names/node-names.ts';
import { nationalBody } from '../../graph/names/offices/national-bodies.ts';
import { officeName } from '../../graph/names/offices/office-name.ts';
import { likenessOf } from '../../graph/precedents/classify-similarity.ts';
import { compareWording } from '../../graph/precedents/compare-wording.ts';
import { wordingOf } from '../../graph/precedents/shingles.ts';
import { highlighter } from '../../graph/search/highlight.ts';
import { isSameMetric } from '../../graph/targets/metric-name.ts';
import { foldName } from '../../graph/text/fold.ts';
import { lexicalTerms, termsWithin } from '../../graph/text/ngrams.ts';
import { splitPassages } from '../../graph/text/split-passages.ts';
import { contentWords } from '../../graph/text/words.ts';
import { toDraft } from '../../ingest/draft.ts';
import { extract } from '../../ingest/extract/extract.ts';
import { parseOutline } from '../../ingest/parse/parse-outline.ts';
import { readHtml } from '../../ingest/read/html/html.ts';
import { splitDrawnTables } from '../../ingest/read/markdown/drawn-tables.ts';
import { withoutPlainFormulas } from '../../ingest/read/markdown/latex.ts';
import { readRtf } from '../../ingest/read/rtf/rtf.ts';
import { readCsv } from '../../ingest/read/sheet/csv.ts';
import { readText } from '../../ingest/read/text/read-text.ts';
import { reportOn } from '../../ingest/report.ts';
import { resolve } from '../../ingest/resolve/resolve.ts';
import { diffDocument } from '../../ingest/revisions/diff-documents.ts';
import type { SourceText } from '../../ingest/source-text.ts';

const toSource = (text: string): SourceText => ({
  name: 'plan.txt',
  origin: 'upload:plan.txt',
  encoding: 'utf-8',
  format: 'text',
  text,
  pageStarts: [],
});
const graphOf = (text: string): SourceGraph => resolve(toSource(text), extract(toSource(text)));
const documentsOf = (graph: SourceGraph) =>
  graph.nodes.filter((node): node is DocumentNode => node.kind === 'Document');
const bytes = (text: string) => new TextEncoder().encode(text);

/** Every function that goes over a text which somebody else wrote, by name. */
export const WALKERS: Record<string, (text: string) => unknown> = {
  splitPassages,
  lexicalTerms,
  termsWithin,
  contentWords,
  highlight: (text) => highlighter('司法局牵头2025年（一）的', ['司法局'])(text),
  // A question is as long as a request may make it.
  highlightLongQuestion: (text) => highlighter(text.slice(0, DEFAULT_LIMITS.searchText))(text),
  wordingOf,
  likenessOf: (text) => likenessOf(text.slice(0, 4000))(text, { start: 0, end: text.length }, () => true),
  compareWording: (text) => compareWording(text.slice(0, text.length / 2), text.slice(text.length / 2)),
  canonicalTitle,
  foldName,
  nameEntry,
  nationalBody,
  officeName: (text) => officeName(text, false),
  isSameMetric: (text) => isSameMetric(text, text.slice(1)),
  parseOutline: (text) => parseOutline(toSource(text)),
  extract: (text) => extract(toSource(text)),
  resolve: graphOf,
  report: (text) => reportOn(toSource(text)),
  draft: (text) => toDraft(toSource(text)),
  diffDocument: (text) => {
    const [before, after] = [graphOf(text), graphOf(text.slice(0, text.length / 2))];
    const [a] = documentsOf(before);
    const [b] = documentsOf(after);
    return a && b && diffDocument({ graph: before, document: a }, { graph: after, document: b });
  },
  // Markdown's library takes the square of the time for some runs: only its clock, in `readInThread`, bounds it.
  splitDrawnTables: (text) => splitDrawnTables(text.split('\n')),
  withoutPlainFormulas,
  readText: (text) => unlessRefused(() => readText('a.txt', bytes(text))),
  readCsv: (text) => unlessRefused(() => readCsv('a.csv', bytes(text))),
  readRtf: (text) => unlessRefused(() => readRtf('a.rtf', bytes(`{\\rtf1 ${text}}`))),
  readHtml: (text) => unlessRefused(() => readHtml('a.html', bytes(text))),
};

/** A reader may say that a file is none. */
function unlessRefused(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof ZhengmaiError)) throw error;
  }
}
