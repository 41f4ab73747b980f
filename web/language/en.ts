import type { EdgeKind, FindingCode, Role } from '../api-client/schema-types.ts';
import type { Words } from './zh.ts';

/** The words of the interface in English. What documents say stays Chinese. */
export const en = {
  name: 'Zhengmai',
  tagline: 'A graph and a search over Chinese government plans',
  title: 'Zhengmai · who leads what in government plans, and the sentence that says so',
  skip: 'Skip to content',

  pages: {
    explore: 'Explore',
    ownership: 'Ownership',
    precedents: 'Precedents',
    targets: 'Targets',
    documents: 'Documents',
  },
  missing: {
    title: 'There is no such page',
    there: (path: string) => `There is nothing at ${path}`,
    help: 'The address may be misspelt or may have changed. Start from a search, or look through the list of documents.',
  },
  mainNav: 'Main',
  language: '中文',
  languageLabel: 'Switch the interface to Chinese',
  theme: { label: 'Appearance', system: 'Follow the system', light: 'Light', dark: 'Dark' },
  addPlans: 'Add plans',

  kinds: {
    Document: 'Document',
    Measure: 'Measure',
    Unit: 'Unit',
    Brand: 'Brand',
    Target: 'Target',
    Regulation: 'Law',
    Region: 'Place',
  },
  roles: { lead: 'Leads', responsible: 'Responsible', support: 'Supports' },
  roleMarks: { lead: 'L', responsible: 'R', support: 'S' },
  firstLead: 'First lead',
  measureKinds: { action: 'Measure', safeguard: 'Safeguard', phase: 'Phase' },
  levels: {
    national: 'National',
    province: 'Province',
    city: 'City',
    county: 'District or county',
    township: 'Township',
  },
  basis: { stated: 'Stated', inherited: 'From a heading', inferred: 'Inferred' },
  basisHelp: {
    stated: 'Written in this very text',
    inherited: 'Written in a heading or remark that covers this text',
    inferred: 'Concluded, for example from the letterhead: please check',
  },
  edges: {
    HAS_MEASURE: 'contains',
    RESPONSIBLE_FOR: 'answers for',
    SETS: 'sets',
    NAMES: 'names',
    CITES: 'cites',
    ISSUED_BY: 'issued by',
    PART_OF: 'part of',
    IN_REGION: 'in',
  },
  comparators: {
    eq: 'reach',
    gte: 'at least',
    lte: 'at most',
    gt: 'more than',
    lt: 'less than',
    approx: 'about',
    increase_by: 'up by',
    decrease_by: 'down by',
    range: 'between',
  },
  facets: {
    document: 'Document',
    region: 'Place',
    year: 'Year',
    kind: 'Type',
    role: 'Role',
    unit: 'Unit',
    office: 'Office',
    brand: 'Brand',
    regulation: 'Law',
  },

  search: {
    label: 'Search measures, units, brands and laws',
    placeholder: 'A unit, a brand, a law, or a phrase',
    submit: 'Search',
    clear: 'Clear',
    suggestions: 'Suggestions',
    measures: (count: number) => plural(count, 'measure'),
  },

  start: {
    heading: 'Who leads it, and which sentence says so',
    lead: 'Government plans as one graph: measures, units, targets, brands and laws, each a step away from the original words.',
    questions: 'Start from a question',
    leads: (unit: string) => `Which measures does ${unit} lead?`,
    what: (brand: string) => `What is “${brand}”, and who runs it?`,
    cites: (law: string) => `Which measures rest on 《${law}》?`,
    measured: (metric: string) => `How high do plans set ${metric}?`,
    matrix: 'Who owns what: units against documents',
    plans: 'On the shelf',
    allPlans: 'All documents',
    kinds: 'What is here',
    empty: 'No documents yet',
    emptyHelp: 'Add a plan, a list of work points or a meeting report; a few seconds later it can be searched.',
  },

  results: {
    found: (count: number) => plural(count, 'measure'),
    none: 'No measure matches',
    noneHelp: 'Word it differently, or widen the search:',
    meant: 'Did you mean:',
    noneAtAll: 'Word it differently, or add more plans.',
    drop: (label: string, total: number) => `Without “${label}” there are ${total}`,
    closest: 'Close in meaning',
    closestHelp: 'These do not hold the same words, but say something similar',
    units: 'These bodies',
    inMatrix: 'Show in the matrix',
    searchedFor: (question: string) => `Searched for ${question}`,
    truncated: (label: string, kept: number) =>
      `Of ${label} only the newest ${kept} measures were looked at; name a year or a place to see older ones`,
    nearest: 'No target passes; the nearest are',
    noLead: 'No lead',
    years: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
    weak: (count: number) => `${count} more that may be related`,
    weakOnly: 'No answer that is sure; these may be related',
    lexicalOnly: 'No language model is loaded, so results go by words only',
    more: 'More results',
    understood: 'Understood',
    filters: 'Filters',
    dropUnderstood: (label: string) => `Do not narrow to “${label}”`,
    dropFilter: (label: string) => `Remove filter: ${label}`,
    restore: (label: string) => `Restore “${label}”`,
    clear: 'Clear filters',
    sort: 'Order',
    sorts: { relevance: 'Relevance', newest: 'Newest', oldest: 'Oldest', place: 'Place' },
    rank: (terms: readonly string[], lexical: number | null, dense: number | null) =>
      [
        terms.length > 0 ? `Words: ${terms.slice(0, 6).join(', ')}` : '',
        lexical ? `no. ${lexical} by words` : '',
        dense ? `no. ${dense} by meaning` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    others: (count: number) => `${count} more`,
    noUnit: 'No responsible unit stated',
    table: {
      measure: 'Measure',
      document: 'Document',
      units: 'Responsible units',
      targets: 'Targets',
      brands: 'Brands',
    },
  },

  graph: {
    list: 'List',
    table: 'Table',
    description: (nodes: number, edges: number) =>
      `Graph with ${plural(nodes, 'node')} and ${plural(edges, 'relation')}. The list view holds the same.`,
    keys: 'Arrow keys move between nodes, Enter expands, Space adds to the choice, Backspace hides, plus and minus zoom, 0 fits the window.',
    legend: 'Legend: press a kind to fade it, with Alt to keep only it',
    fade: 'Fade',
    rest: (count: number) => `+${count} more`,
    owned: (role: string, unit: string, count: number) =>
      count > 1 ? `${role} ${unit} +${count - 1}` : `${role} ${unit}`,
    lines: 'Lines: press one to leave it out',
    lineNames: { lead: 'Leads', responsible: 'Responsible', support: 'Supports', other: 'Other relations' },
    hideOthers: 'Keep only these',
    expandAll: 'Expand one step',
    unpin: 'Unpin',
    pick: 'Add to choice',
    unpick: 'Take out of choice',
    picked: (count: number) => `${count} chosen`,
    unpickAll: 'Clear choice',
    findPath: 'How do they connect?',
    circleAround: 'Circle around this',
    lasso: 'Lasso: draw around nodes to choose them',
    find: 'Find a node',
    foundInGraph: (at: number, of: number) => (of === 0 ? 'not in the graph' : `${at}/${of}`),
    menu: (label: string) => `${label}: actions`,
    bundle: (from: string, to: string) => `${from} — ${to}`,
    spoken: (kind: string, label: string, facts: string, drawn: number, total: number | null) =>
      [`${kind} ${label}`, facts, total === null ? '' : `${drawn} of ${total} relations drawn`]
        .filter(Boolean)
        .join(', '),
    roleCount: (role: string, count: number) => `${role} ${count}`,
    layouts: { chain: 'Columns', circle: 'Circle', free: 'Free', year: 'By year', place: 'By place' },
    layout: 'Layout',
    undo: 'Undo',
    redo: 'Redo',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Whole graph',
    export: 'Export the graph',
    formats: {
      svg: 'SVG picture (editable)',
      png: 'PNG picture (twice the size)',
      csv: 'CSV of relations',
      json: 'JSON data',
      graphml: 'GraphML (Gephi, yEd, Cytoscape)',
      gexf: 'GEXF (Gephi)',
    },
    saved: (format: string) => `${format} exported`,
    drawn: (drawn: number, total: number) => `${drawn} of ${plural(total, 'measure')} drawn`,
    drawMore: (count: number) => `Draw ${count} more`,
    cut: (count: number) => `The canvas is full; ${plural(count, 'node')} left out`,
    hidden: (count: number) => `${count} hidden`,
    showHidden: 'Show again',
    computing: 'Arranging',
    cancel: 'Stop',
    empty: 'Nothing drawn yet',
    emptyHelp: 'Search, or put measures and units here from the list.',
    nothingElse: 'Nothing else is connected',
    expand: 'Expand',
    collapse: (label: string) => `Collapse ${label}`,
    next: (count: number) => `${count} more`,
    hide: 'Hide',
    startHere: 'Start from here',
    relations: (label: string) => `Relations of ${label}`,
    expanded: (label: string, drawn: number, total: number) => `Expanded ${label}: ${drawn} of ${total}`,
    collapsed: (label: string) => `Collapsed ${label}`,
    nodes: (count: number) => plural(count, 'node'),
    more: (count: number) => `${plural(count, 'more relation')}`,
  },

  keys: {
    title: 'Keys',
    list: [
      ['/', 'to the search box'],
      ['F6  Ctrl+→', 'to the next part: results, graph, text'],
      ['Shift+F6  Ctrl+←', 'to the part before'],
      ['Ctrl+Z  Ctrl+Y', 'undo, redo'],
      ['← ↑ → ↓', 'in the graph, to the nearest node'],
      ['Enter', 'expand the selected node'],
      ['Space', 'add to the choice, or take out'],
      ['Delete', 'hide'],
      ['+  −  0', 'larger, smaller, everything'],
      ['Shift+drag', 'choose nodes by a box'],
      ['?', 'this sheet'],
    ],
  },
  years: {
    title: 'Years',
    bar: (year: number, count: number) => `${year}: ${count}`,
    period: (number: number) => `${number}th five-year plan`,
    all: 'All years',
  },
  steps: {
    title: 'Steps',
    start: 'Start',
    page: 'Another page',
    query: 'Search',
    filter: 'Filter',
    without: 'Understood otherwise',
    sort: 'Sort',
    metric: 'Another metric',
    clause: 'Precedents',
    path: 'How they connect',
    layout: 'Another layout',
    focus: 'Another middle',
    hidden: 'Hidden or shown again',
    expansions: 'Expanded or collapsed',
    seeds: 'Drawn',
    opened: 'Plan opened',
    pins: 'Pinned',
    muted: 'Lines left out',
    faded: 'Faded',
    found: 'More drawn',
    look: 'Looked',
  },

  paths: {
    title: 'How they connect',
    none: 'There is no connection within six steps.',
    steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
    draw: 'Draw these',
  },

  relation(kind: EdgeKind, direction: 'in' | 'out', role: Role | null): string {
    const names: Record<EdgeKind, readonly [out: string, inward: string]> = {
      HAS_MEASURE: ['Measures', 'Document'],
      RESPONSIBLE_FOR: ['Measures', 'Units'],
      SETS: ['Targets', 'Set by'],
      NAMES: ['Brands', 'Named in'],
      CITES: ['Laws cited', 'Cited in'],
      ISSUED_BY: ['Issuer', 'Issued'],
      PART_OF: ['Part of', 'Parts'],
      IN_REGION: ['Place', 'In this place'],
    };
    if (kind !== 'RESPONSIBLE_FOR' || !role) return names[kind][direction === 'out' ? 0 : 1];
    const out: Record<Role, string> = { lead: 'Leads', responsible: 'Answers for', support: 'Supports' };
    const inward: Record<Role, string> = {
      lead: 'Lead units',
      responsible: 'Responsible units',
      support: 'Supporting units',
    };
    return direction === 'out' ? out[role] : inward[role];
  },

  reading: {
    nothing: 'Choose a measure to read it here',
    nothingHelp: 'Its words, responsible units, targets, brands and laws all stand in this column.',
    openPlan: 'Read in the whole plan',
    openUnit: 'Page of this unit',
    inGraph: 'Show on the graph',
    close: 'Close',
    units: 'Responsible units',
    targets: 'Targets',
    brands: 'Brands',
    laws: 'Laws',
    evidence: 'Evidence',
    evidenceAt: (title: string, page: number | null) => (page ? `${title}, page ${page}` : title),
    showEvidence: (what: string) => `Mark the evidence for ${what}`,
    noUnits: 'This measure does not state a responsible unit.',
    outside: 'The evidence stands outside this text, in:',
    path: 'Section',
    measures: 'Measures',
    aliases: 'Written as',
    collective: 'A collective name, not one body',
    office: 'The same office elsewhere',
    deadline: (deadline: string) => `by ${deadline}`,
    cited: 'Cited in',
    copy: 'Copy as quotation',
    precedents: 'Precedents',
    copied: 'Copied',
    rule: 'Rule that found it',
  },

  ownership: {
    title: 'Ownership',
    views: { ownership: 'Matrix', 'co-leads': 'Led together', unled: 'Led by nobody', overlaps: 'Overlaps' },
    leads: {
      ownership:
        'A row for each unit, a column for each document or measure. Open any cell and read the sentence that says so.',
      'co-leads': 'Units that lead measures side by side.',
      unled: 'Measures whose text names no leading unit.',
      overlaps:
        'Measures of nearly the same wording that different units lead: those of one place first, then different offices elsewhere, then the same office elsewhere.',
    },
    viewsLabel: 'Questions about ownership',
    unit: 'Unit',
    total: 'Total',
    cell: (unit: string, column: string) => `${unit}, ${column}:`,
    allRoles: 'All roles',
    document: 'Document',
    allDocuments: 'All documents',
    allRegions: 'All places',
    allOffices: 'All offices',
    allYears: 'All years',
    allUnits: 'All units',
    legend: 'L leads · R responsible · S supports',
    none: 'No responsibility matches',
    noneHelp: 'Loosen the choices above, or add more plans.',
    noOverlaps: 'No overlap found',
    noOverlapsHelp:
      'Only measures with a named lead are compared. For plans that just name responsible units, choose that role above.',
    more: 'More units',
    shown: (shown: number, total: number) => `${shown} of ${plural(total, 'unit')}`,
    pairs: (shown: number) => `${plural(shown, 'pair')} of units`,
    together: (total: number) => `${plural(total, 'measure')} together`,
    moreMeasures: (count: number) => `and ${count} more`,
    unledShown: (shown: number, total: number) => `${shown} of ${plural(total, 'measure')}`,
    moreUnled: 'More measures',
    noUnits: 'names no unit',
    overlapsShown: (shown: number, total: number) => `${shown} of ${plural(total, 'overlap')}`,
    omitted: (count: number) =>
      `${plural(count, 'pair')} with less wording in common not compared: narrow the choices.`,
    moreOverlaps: 'More overlaps',
    samePlace: 'One place, different offices',
    samePlaceOffice: 'The same office at two levels',
    otherPlace: 'Different places and offices',
    otherPlaceOffice: 'The same office of different places',
    likeness: (share: string) => `${share} of the wording`,
    sideLabels: ['Earlier', 'Later'],
    older: 'Earlier measure',
    newer: 'Later measure',
    dutyOf: (unit: string) => `Evidence for ${unit}`,
  },

  targets: {
    title: 'Targets',
    lead: 'The numbers that plans promise to reach, with their deadline and their source.',
    metric: 'Metric',
    value: 'Value',
    comparator: 'Demand',
    deadline: 'Deadline',
    document: 'Document',
    evidence: 'Evidence',
    find: 'Metric contains',
    findHint: '出庭应诉率',
    none: 'No target matches',
    shown: (shown: number, total: number) => `${shown} of ${plural(total, 'target')}`,
    common: 'Set in several places',
    noDeadline: 'no deadline',
    whole: 'in words',
    more: 'More targets',
    compare: 'Side by side',
    compareLead: 'What plans demand of the same metric, in one unit. Choose a dot to read its sentence.',
    alsoNamed: (names: string) => `Also written: ${names}`,
    records: (count: number) => plural(count, 'demand'),
    place: 'Place',
    year: 'Year',
    conflicts: { differs: 'Demands for one place and year differ', laxer: 'Less than a place above demands' },
    chart: (metric: string) => `${metric}: demands by place and year`,
    inTable: 'The table below lists the same numbers.',
  },

  precedents: {
    title: 'Precedents',
    lead: 'Who worded it first, and what those after kept, cut and added.',
    modes: 'Precedents and review',
    find: 'Find precedents',
    review: 'Review a draft',
    clause: 'A clause or a measure',
    clauseHint: 'Paste the text of one measure',
    example: 'Try with this clause',
    submit: 'Find precedents',
    of: 'This measure',
    another: 'Another text',
    found: (shown: number, total: number) =>
      shown < total ? `${shown} of ${total} families` : `${total} ${total === 1 ? 'family' : 'families'}`,
    none: 'No other plan here words it so',
    noneHelp: 'Try a longer piece of the text, or add more plans.',
    lexicalOnly: 'No language model is loaded: only precedents with the same words are found',
    weak: (count: number) => `${count} more ${count === 1 ? 'family' : 'families'} that may be related`,
    weakOnly: 'No precedent that is sure; these may be related',
    matches: {
      near: 'Nearly the same wording',
      shared: 'Some of the wording',
      meaning: 'Same matter, other words',
      weak: 'May be related',
    },
    first: (date: string, place: string) => `First in ${date}${place && `, ${place}`}`,
    versions: (count: number) => `${count} ${count === 1 ? 'version' : 'versions'}`,
    asked: 'Asked about',
    undated: 'No date',
    likeness: (share: string) => `${share} of the wording`,
    close: 'Same matter',
    compare: 'Compare',
    against: { asked: 'With what was asked', first: 'With the oldest', text: 'Text only' },
    left: { asked: 'Asked', first: 'Oldest' },
    here: 'This version',
    marks: { removed: 'cut', added: 'added', moved: 'moved' },
    kept: (kept: string, added: string) => `${kept} kept, ${added} new`,
    units: 'Units',
    targets: 'Targets',
    cite: 'Cite',
    cited: (form: string) => `${form} copied`,
    copyWording: 'Copy the wording',
    copyWithSource: 'Copy with citation',
    wordingCopied: 'Wording copied',
    wordingAndSourceCopied: 'Wording and citation copied',
    forms: { gbt7714: 'GB/T 7714—2025', bibtex: 'BibTeX', plain: 'Plain' },
  },

  review: {
    title: 'Review a draft',
    lead: 'Measure by measure: what the draft says, what it lacks, which words are vague, whether numbers and titles of laws agree with other plans, and who worded it before. Nothing of it is stored.',
    name: 'Name',
    namePlaceholder: 'e.g. Work points 2025, draft',
    text: 'Text of the draft',
    submit: 'Review',
    busy: 'Reviewing…',
    files: 'Choose a file',
    needText: 'Paste the draft or choose a file.',
    example: 'Fill in an example',
    again: 'Another draft',
    summary: (measures: number, findings: number) => `${measures} measures, ${findings} findings`,
    all: 'All',
    omitted: (count: number) => `${count} more were not reviewed: send the draft in parts.`,
    nothing: 'Nothing to note',
    none: 'No measures were found in the draft',
    noneHelp: 'Paste whole measures, each beginning with a number or a heading.',
    deadline: 'Due',
    laws: 'Laws',
    elsewhere: (low: string, high: string, plans: number) =>
      `elsewhere ${low === high ? low : `${low}–${high}`} (${plans} ${plans === 1 ? 'plan' : 'plans'})`,
    precedents: 'Precedents',
    noPrecedents: 'No precedent here',
    codes: {
      no_unit: 'No unit',
      no_lead: 'No lead',
      collective_only: 'Only a collective',
      no_deadline: 'No deadline',
      no_number: 'No number',
      vague_wording: 'Vague wording',
      number_stands_out: 'Number stands out',
      law_title_doubtful: 'Doubtful title',
      law_other_version: 'Other version',
      law_replaced: 'Replaced law',
    },
    open: { time: 'when', will: 'whether', scope: 'how far', who: 'who' },
    finding(code: FindingCode, quote: string, values: Readonly<Record<string, string>>): string {
      switch (code) {
        case 'no_unit':
          return 'No unit is named';
        case 'no_lead':
          return `Several units, and none leads: ${values.units}`;
        case 'collective_only':
          return `Only a collective, no unit by name: ${values.units}`;
        case 'no_deadline':
          return 'No deadline is given';
        case 'no_number':
          return 'There is no number to check by';
        case 'vague_wording':
          return `“${quote}” leaves open ${en.review.open[values.kind as keyof typeof en.review.open] ?? ''}`;
        case 'number_stands_out':
          return `“${quote}” lies ${values.side === 'below' ? 'below' : 'above'} the same metric in ${values.plans} other ${values.plans === '1' ? 'plan' : 'plans'} (${values.range === 'half' ? 'half of them ' : ''}${values.low === values.high ? '' : `${values.low}–`}${values.high}${values.unit})`;
        case 'law_title_doubtful':
          return `《${values.cited}》 differs by a few characters from 《${values.known}》, which is known here: please check`;
        case 'law_other_version':
          return `《${values.cited}》 is known here in another version, 《${values.known}》: please check`;
        case 'law_replaced':
          return `《${values.cited}》 was replaced by 《${values.by}》`;
      }
    },
  },

  documents: {
    title: 'Documents',
    lead: 'Each can be read whole, with its measures in the margin.',
    measures: (count: number) => plural(count, 'measure'),
    outline: 'Outline',
    units: 'Responsible units',
    back: 'All documents',
    issuer: 'Issued by',
    number: 'Number',
    date: 'Date',
    place: 'Place',
    source: 'Source',
    unknown: 'not stated',
    draw: 'Draw as a graph',
    matrix: 'Ownership',
    more: 'More documents',
    coverage: 'What was understood',
    revisions: (count: number) => plural(count, 'revision'),
    related: 'Related plans',
    relations: {
      out: { replaces: 'Replaces', implements: 'Implements', cites: 'Cites' },
      in: { replaces: 'Replaced by', implements: 'Implemented by', cites: 'Cited by' },
    },
  },

  coverage: {
    title: 'What was understood',
    covered: (percent: number, characters: number) =>
      `${percent}% of ${characters} characters lie in measures and facts`,
    lead: 'Whatever was not read is listed here; each line leads to its place in the text.',
    withoutUnit: 'Measures without a unit',
    withoutTarget: 'Measures without a target',
    withoutDeadline: 'Measures with targets but no deadline',
    unknownUnits: 'Unit names not recognised',
    unknownUnitsHelp: 'Neither a list nor their ending tells them to be a body; they are kept as written.',
    notTaken: 'Seen and not taken',
    notTakenHelp: 'Behind each stands the rule that declined it.',
    unread: 'In the file, and not read',
    unreadHelp: 'It is not in the text below: compare it with the file.',
    unreadOf: (kind: string, count: number, page: number | null) => {
      const counted = `${count} ${kind}`;
      return page === null ? counted : `${counted} on page ${page}`;
    },
    noTarget: (number: string, why = '') => `“${number}” is no target: ${why}`,
    declined: {
      'target/not-a-condition': 'a condition',
      'target/not-a-description': 'describes a project',
      'target/not-a-frequency': 'how often something is done',
      'target/not-a-grant': 'a grant or fee',
      'target/not-a-list': 'counts what is listed',
      'target/not-a-time-limit': 'a time limit of procedure',
      'target/not-in-a-name': 'part of a name',
      'target/not-the-past': 'tells what is or was',
      'target/count': 'nothing says it is to be reached',
    } as Readonly<Record<string, string>>,
    remarks: { unit: 'Something among the units was not understood', measure: 'No measure was found' },
  },

  revisions: {
    title: 'Revisions',
    lead: 'Each time a changed file is read again, the earlier text and the facts that changed are kept.',
    none: 'This document has not changed since it was first read.',
    more: 'Earlier revisions',
    onlyWords: 'Other words changed, no fact did',
    before: 'Before',
    after: 'After',
    changes: { appeared: 'New', changed: 'Changed', vanished: 'Gone' },
    fields: { title: 'Title', issuer: 'Issuer', documentNumber: 'Number', publishedOn: 'Date', regionId: 'Place' },
    counts(
      what: 'measures' | 'units' | 'targets',
      { appeared, changed, vanished }: { appeared: number; changed: number; vanished: number },
    ): string {
      const parts = [appeared && `${appeared} new`, changed && `${changed} changed`, vanished && `${vanished} gone`];
      const shown = parts.filter(Boolean).join(', ');
      const names = { measures: 'Measures', units: 'Units', targets: 'Targets' };
      return shown === '' ? '' : `${names[what]}: ${shown}`;
    },
  },

  unit: {
    list: 'As search results',
    counts: (lead: number, responsible: number, support: number) =>
      [lead && `leads ${lead}`, responsible && `responsible for ${responsible}`, support && `supports ${support}`]
        .filter(Boolean)
        .join(' · '),
    more: 'More',
    draw: 'Draw as a graph',
    parent: 'Part of',
    place: 'Place',
    level: 'Level',
  },

  add: {
    title: 'Add plans',
    lead: 'Work plans, work points, action plans and meeting reports. The text stays on this machine.',
    files: 'Choose files',
    formats:
      '.txt .md .html .mht, Word (.docx .doc .wps .rtf), .pdf .ofd, scans (.png .jpg .tif), workbooks (.xlsx .xls .et .csv), .zip .eml',
    unread: (parts: readonly string[]) => `Not all of it was read: ${parts.join(', ')}.`,
    drop: 'Drop files here, or',
    or: 'or paste the text',
    name: 'Name',
    namePlaceholder: 'for example 某区2024年工作要点',
    text: 'Text',
    submit: 'Add',
    adding: 'Reading…',
    close: 'Close',
    done: (title: string, measures: number) => `Added 《${title}》 with ${plural(measures, 'measure')}`,
    unchanged: (title: string) => `《${title}》 was here already, unchanged`,
    added: (name: string) => `Added ${name}`,
    empty: 'No title and no measures were found in this text.',
    needText: 'Paste a text or choose files.',
    open: 'Open',
  },

  states: {
    loading: 'Reading…',
    offline: 'The server cannot be reached',
    offlineHelp: 'Make sure that zhengmai is still running, then try again.',
    refused: 'There was no answer',
    tooMuch: 'That is too much at once',
    tooMuchHelp: 'Narrow it by place, year, office or document, then look again.',
    badInput: 'This cannot be asked',
    badInputHelp: 'Check the link or what was typed; the reason is below.',
    noStore: 'The data cannot be read just now',
    noStoreHelp: 'The store does not answer. Try again in a while, or have the state of the service looked at.',
    retry: 'Try again',
    partMissing: 'This part could not be loaded',
    partMissingHelp: 'The connection broke, or the program has just been updated. Please try again.',
    missing: 'This is not in the store',
    missingHelp: 'It may have been removed with its document, or the link is incomplete.',
  },

  frame: {
    csv: 'Download table (CSV)',
    results: 'List',
    graph: 'Graph',
    text: 'Text',
    table: 'Table',
    fold: (name: string) => `Fold ${name}`,
    unfold: (name: string) => `Unfold ${name}`,
    resize: (name: string) => `Resize ${name}`,
    tabs: 'Views',
    share: 'Copy link',
    shared: 'Link copied',
  },

  date(iso: string | null): string {
    if (!iso) return '';
    const [year = '', month, day] = iso.split('-');
    if (!month) return year;
    const options: Intl.DateTimeFormatOptions = day
      ? { year: 'numeric', month: 'short', day: 'numeric' }
      : { year: 'numeric', month: 'short' };
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(
      new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))),
    );
  },
  number: (value: number): string => new Intl.NumberFormat('en', { maximumFractionDigits: 4 }).format(value),
} satisfies Words;

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
