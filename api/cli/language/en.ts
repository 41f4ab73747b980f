import type { MeasureKind } from '../../../graph/model.ts';
import type { PrecedentFamily } from '../../../graph/precedents/precedents.ts';
import type { Finding } from '../../../graph/precedents/review/finding.ts';
import type { MeasureFilter } from '../../../graph/store/filters.ts';
import type { Note } from '../../../ingest/extraction.ts';

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** What a vague word leaves open, by kind. */
const OPEN: Readonly<Record<string, string>> = { time: 'when', will: 'whether', scope: 'how far', who: 'who' };

/** By the family of the rule that remarks. */
const REMARKS: Readonly<Record<string, string>> = {
  target: 'Not taken for a target',
  kind: 'A document of this kind orders no work',
  unit: 'Not understood among the units',
  measure: 'No measure was found',
};

const EXIT_CODES = `
Exit codes:
  0   done
  1   a file could not be read; the rest was done
  2   wrong use: an unknown option, a bad setting, something that does not exist
  3   the store, the port or the model is not available
  70  a defect of Zhengmai; --verbose shows where
`;

/** What commands print as their results, in English. */
export const en = {
  roles: { lead: 'leads', responsible: 'responsible', support: 'supports' },
  help: {
    exitCodes: EXIT_CODES,
    hint: '(--help lists commands and options)',
    translations: {} as Readonly<Record<string, string>>,
  },

  /** A sentence that the program tells wherever something goes wrong; it is English there. */
  sentence: (sentence: string) => sentence,
  undated: 'undated',
  between: ', ',
  titled: (title: string) => `“${title}”`,

  search: {
    searchedFor: (text: string) => `Searched for ${text}`,
    alsoAs: (written: string, meant: readonly string[]) => `${written} also as ${meant.join('; ')}`,
    understood: (parts: string) => `Understood ${parts}`,
    or: ' or ',
    noLead: 'no lead unit',
    measureKinds: { action: 'measure', safeguard: 'safeguard', phase: 'phase' } as Readonly<
      Record<MeasureKind, string>
    >,
    /** What a request restricts by, when it is to be left out. */
    fields: {
      ids: 'the measures',
      documentIds: 'the plan',
      unitIds: 'the unit',
      offices: 'the office',
      roles: 'the role',
      brandIds: 'the brand',
      regulationIds: 'the law',
      regionIds: 'the place',
      years: 'the year',
      documentKinds: 'the kind of plan',
      kinds: 'the kind of measure',
      dueYears: 'the year of completion',
      target: 'the target',
      hasLead: 'the lead unit',
    } as Readonly<Record<keyof MeasureFilter, string>>,
    kinds: {
      unit: 'unit',
      brand: 'brand',
      regulation: 'law',
      region: 'place',
      year: 'year',
      role: 'role',
      kind: 'kind',
      target: 'target',
    },
    newestOnly: (label: string, kept: number) =>
      `Of ${label} only the newest ${count(kept, 'measure')} were looked at: name a year or a place`,
    unit: (role: string, name: string, measures: number, id: string) =>
      `${name} ${role}: ${count(measures, 'measure')} (${id})`,
    nothing: 'Nothing in the store answers this.',
    noMeasure: 'No measure in the store answers this.',
    ofPlan: (text: string, where: string) => `Set for a plan as a whole: ${text} · ${where}`,
    moreOfPlans: (number: number) => `and ${count(number, 'more such target')}`,
    nearest: (text: string, where: string) => `Nearest: ${text} · ${where}`,
    without: (label: string, total: number) => `Without ${label}: ${total}`,
    mayBeRelated: 'These may be related:',
    match: { exact: 'exact', close: 'close', weak: 'weak' },
    words: (rank: number) => `words #${rank}`,
    meaning: (rank: number) => `meaning #${rank}`,
    shown: (shown: number, total: number) => `${shown} of ${count(total, 'measure')}`,
    weakShown: (shown: number, total: number) => `${shown} of ${total} that may be related`,
    lexical: 'found by words only: there is no model',
  },

  precedents: {
    match: {
      near: 'nearly the same wording',
      shared: 'wording shared in part',
      meaning: 'the same matter in other words',
      weak: 'may be related',
    } satisfies Record<PrecedentFamily['match'], string>,
    firstIn: (date: string, title: string) => `first in ${date} “${title}”`,
    wording: (percent: number) => `wording ${percent}%`,
    meaning: (cosine: string) => `meaning ${cosine}`,
    none: 'No other plan in the store has worded this before.',
    shown: (total: number, shown: number) => `${count(total, 'family', 'families')} of precedents, ${shown} shown.`,
    lexical: 'Looked for by words only: there is no model.',
    mayBeRelated: (total: number, shown: number) => `Not sure, but may be related (${shown} of ${total}):`,
    legend: '［-taken out-］ ［+added+］ ［~moved~］, beside the words asked about.',
  },

  review: {
    units: 'units',
    precedent: 'precedent',
    related: 'may be related',
    sameMatter: 'the same matter',
    sameWords: (percent: number) => `${percent}% of the wording`,
    closing: (measures: number, findings: number) =>
      `${count(measures, 'measure')}, ${count(findings, 'finding')}. Nothing of the draft is stored.`,
    omitted: (number: number) => `${number} more were not reviewed: give the draft in parts.`,
    finding({ code, quote, values: v }: Finding): string {
      const open = OPEN[v.kind ?? ''] ?? '';
      const span = v.low === v.high ? v.high : `${v.low}–${v.high}`;
      switch (code) {
        case 'no-unit':
          return 'no unit is named';
        case 'no-lead':
          return `several units, and none leads: ${v.units}`;
        case 'collective-only':
          return `only a collective, no unit by name: ${v.units}`;
        case 'no-deadline':
          return 'no deadline is given';
        case 'no-number':
          return 'there is no number to check by';
        case 'vague-wording':
          return `“${quote}” leaves open ${open}`;
        case 'number-stands-out':
          return `“${quote}” lies ${v.side} the same metric in ${v.plans} other plans (${v.range === 'half' ? 'mostly ' : ''}${span}${v.unit})`;
        case 'law-title-doubtful':
          return `《${v.cited}》 differs by a few characters from 《${v.known}》, which is in the store: check the title`;
        case 'law-other-version':
          return `《${v.cited}》 is in the store in another version, 《${v.known}》: check which is in force`;
        case 'law-replaced':
          return `《${v.cited}》 was repealed or replaced by 《${v.by}》`;
      }
    },
  },

  revisions: {
    none: 'no revision',
    some: (total: number) => count(total, 'revision'),
    legend: '＋ appeared  － vanished  ～ changed; ［-taken out-］ ［+added+］ ［~moved~］',
    measures: 'measures',
    units: 'units',
    targets: 'targets',
    wordsOnly: 'only words beside the facts changed',
    fields: {
      title: 'title',
      issuer: 'issuer',
      documentNumber: 'number',
      publishedOn: 'date',
      regionId: 'place',
    },
    nothing: 'none',
    unit: 'unit',
    target: 'target',
    first: 'first',
  },

  extract: {
    heads: ['measure', 'units', 'targets', 'brands', 'laws'],
    /** What extraction remarked in Chinese: the words it is about, and the rule that says so. */
    note({ rule, message }: Pick<Note, 'rule' | 'message'>, quote: string): string {
      const [family = ''] = rule.split('/');
      return family in REMARKS ? `${REMARKS[family]}: “${quote}” (${rule})` : message;
    },
  },

  ingest: {
    heads: ['file', 'status', 'documents', 'measures', 'embedded'],
    statuses: {
      added: 'added',
      replaced: 'replaced',
      unchanged: 'unchanged',
      failed: 'failed',
      skipped: 'skipped',
    },
    revised: (documents: number, id: string) =>
      `${documents === 1 ? '1 document says' : `${documents} documents say`} something else than before: \`revisions ${id}\` shows what.`,
    othersOfType: (files: number, type: string) =>
      `${count(files, 'more file')}${type === '' ? ' without an ending' : ` of type ${type}`} passed over likewise.`,
    report: ['document', 'covered', 'measures', 'no unit', 'no deadline', 'no target'],
    unread: (message: string, page: number | undefined) =>
      `not read${page === undefined ? '' : ` on page ${page}`}: ${message}`,
    unknownBodies: (names: string) => `names of no known body: ${names}`,
    at: (start: number, said: string) => `at ${start}: ${said}`,
    watched: (name: string, status: string, documents: number, measures: number) =>
      `${name}: ${status}, ${count(documents, 'document')}, ${count(measures, 'measure')}`,
  },

  corrections: {
    none: 'Nothing has been corrected.',
    readAgain: (documents: number) => `Read again: ${count(documents, 'document')}.`,
    takenBack: (documents: number) => `Taken back; read again: ${count(documents, 'document')}.`,
    exported: (names: readonly string[]) =>
      `Wrote ${count(names.length, 'example')}${names.length > 0 ? `: ${names.join(', ')}` : ''}.`,
  },

  units: {
    none: 'No pair of names waits for a decision.',
    how: 'Decide with: units join NAME AS | units refuse NAME AS; then ingest --again.',
    noted: (file: string) => `Noted in ${file}; run ingest --again to apply it to what is stored.`,
  },

  stats: { heads: ['kind', 'count'], digest: 'digest' },

  doctor: {
    names: { node: 'node', store: 'store', model: 'model', port: 'port' },
    holds: (place: string, documents: number, measures: number, vectors: number) =>
      `${place}: ${count(documents, 'document')}, ${count(measures, 'measure')}, ${count(vectors, 'vector')}`,
    checksItself: (place: string) => `${place} checks its own files: \`neo4j-admin database check\`.`,
    notThere: (place: string) => `${place} is not there yet; the first ingest makes it.`,
    modelIn: (model: string, folder: string) => `${model} in ${folder}`,
    noModel:
      'The embedding model is not here yet: the next `ingest` or `serve` fetches it; until then search goes by words only.',
    portFree: (address: string) => `${address} is free`,
    portTaken: (address: string, code: string) => `${address} cannot be used (${code}): choose another with --port.`,
  },

  tokens: { heads: ['name', 'role', 'since'], none: 'Nobody has a token.' },

  stores: {
    pages: 'pages',
    sources: 'sources',
    backedUp: (file: string, store: string, megabytes: number) =>
      `${file} holds ${store} as it is now (${megabytes} MB); \`restore\` puts it back.`,
    originalsApart: (files: number, folder: string) =>
      `The ${count(files, 'original')} in ${folder}, from which pages are shown, ${files === 1 ? 'is' : 'are'} not part of it: copy that folder too.`,
    restored: (store: string, file: string) => `${store} is what ${file} holds.`,
    kept: (path: string) => `What was there is kept as ${path}.`,
    copied: (copied: number, kept: number) => `${count(copied, 'source')} copied, ${kept} were there already`,
    from: 'from',
    to: 'to  ',
    equal: 'Both stores hold the same.',
    differ: 'The stores differ: the target holds other sources or revisions as well, or was written meanwhile.',
    imported: (copied: number, kept: number) => `${count(copied, 'source')} imported, ${kept} were there already`,
    importedEqual: (digest: string) => `The store holds what the file holds: ${digest}`,
    importedMore: 'The store holds other sources as well: import into an empty one for an equal store.',
    noRows: 'No row: the store holds nothing of this kind that the filter lets through.',
    rows: (rows: number) => `${count(rows, 'row')}.`,
    exported: (sources: number) => `${count(sources, 'source')} with all that they say.`,
  },

  calibrated: (model: string, least: number, answered: string, falsely: string, file: string) =>
    `${model}: hits count as near from a cosine of ${least} on. Of the judged questions ${answered} are answered for sure, ` +
    `of those that nothing answers ${falsely}. Kept in ${file}.`,

  serve: {
    at: (address: string) => `Zhengmai is at ${address}`,
    madeEmpty: (place: string) => `There was no store at ${place}: an empty one was made.`,
    storeThere: 'The store is there now.',
    watching: (folder: string) => `Watching ${folder}; Ctrl+C stops.`,
  },

  progress: {
    files: 'files',
    embedding: (done: number, total: number) => `embedding ${done}/${total}`,
    picture: (name: string, page: number, pages: number) =>
      `${name}: reading page ${page} of ${pages} from its picture`,
  },
};

/** Every language has the same words. */
export type Words = Widened<typeof en>;

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Widened<R>
    : { readonly [K in keyof T]: Widened<T[K]> };
