/**
 * What Zhengmai knows: the nodes and edges of the graph, and the evidence behind each.
 * Offsets count UTF-16 code units in the decoded text of the source, before any normalisation.
 */

export const NODE_KINDS = ['Document', 'Measure', 'Unit', 'Brand', 'Target', 'Regulation', 'Region'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export const EDGE_KINDS = [
  'HAS_MEASURE',
  'RESPONSIBLE_FOR',
  'SETS',
  'NAMES',
  'CITES',
  'ISSUED_BY',
  'PART_OF',
  'IN_REGION',
] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

/** 牵头 · 责任 · 配合 */
export const ROLES = ['lead', 'responsible', 'support'] as const;
export type Role = (typeof ROLES)[number];

/**
 * How a fact came about: written where it is used (`stated`), taken from a heading or a remark that covers what follows
 * (`inherited`), or concluded, as the issuer of a letterhead that is not spelt out (`inferred`).
 */
export const BASES = ['stated', 'inherited', 'inferred'] as const;
export type Basis = (typeof BASES)[number];

/**
 * 文种: 规划 · 方案、计划 · 要点 · 意见、措施 · 通知 · 分工表、清单 · 报道、解读 · 报告、公报 · 讲话 · 批复 · 函与答复 · 决定 · 表彰 ·
 * 条例与办法 · 公告
 */
export const DOCUMENT_KINDS = [
  'plan',
  'scheme',
  'points',
  'opinions',
  'notice',
  'assignment',
  'news',
  'report',
  'speech',
  'approval',
  'letter',
  'decision',
  'commendation',
  'regulation',
  'announcement',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** 举措 · 保障措施 · 阶段安排 */
export const MEASURE_KINDS = ['action', 'safeguard', 'phase'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** What an indicator binds to: 约束性 · 预期性 · 指导性、引导性 */
export const NATURES = ['binding', 'expected', 'guiding'] as const;
export type Nature = (typeof NATURES)[number];

export const COMPARATORS = ['eq', 'gte', 'lte', 'gt', 'lt', 'approx', 'increase-by', 'decrease-by', 'range'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** 国家 · 省 · 市 · 县(区) · 乡镇(街道) */
export const LEVELS = ['national', 'province', 'city', 'county', 'township'] as const;
export type Level = (typeof LEVELS)[number];

export const SOURCE_FORMATS = [
  'text',
  'markdown',
  'html',
  'docx',
  'doc',
  'rtf',
  'odt',
  'pdf',
  'picture',
  'ofd',
  'xlsx',
  'xls',
  'csv',
] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** Something in a file that is not in its text, so that nobody takes the text for the whole. */
export interface Unread {
  readonly kind: 'characters' | 'cells' | 'pages' | 'images' | 'parts';
  /** How many of them. */
  readonly count: number;
  /** One sentence: what it is, and what to do about it. */
  readonly message: string;
  /** 1-based, where the format has pages. */
  readonly page?: number;
}

/**
 * Where a line of a text stands: its span, its page (from 1), then left, top, right and bottom as shares of the page as it is
 * seen, in steps of a ten-thousandth.
 */
export type TextBox = readonly [
  start: number,
  end: number,
  page: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
];

/** How sure the recognition of a picture was of a stretch of text, from 0 to 1, in steps of a thousandth. */
export type ReadConfidence = readonly [start: number, end: number, confidence: number];

/** A piece of a source that proves a fact. Invariant: `source.text.slice(start, end) === quote`. */
export interface Evidence {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Name of the rule that found it, as listed in docs/extraction.md. */
  readonly rule: string;
  readonly basis: Basis;
}

/** One file, upload or page as it was read. It holds one document or several. */
export interface Source {
  readonly id: string;
  /** File name without its folders: what a person would call it. */
  readonly name: string;
  /** Where it was read from (absolute path, URL, or `upload:NAME`). Not part of the digest: machines differ. */
  readonly origin: string;
  /** SHA-256 of the decoded text, hex. */
  readonly hash: string;
  readonly encoding: string;
  readonly format: SourceFormat;
  readonly text: string;
  /** Offsets at which pages begin, for paged formats; empty otherwise. */
  readonly pageStarts: readonly number[];
  /** Where each line stands on its page, for formats that tell. Not part of the digest: it tells of the file, not of the text. */
  readonly boxes: readonly TextBox[];
  /** How sure the recognition was, in the order of the text, for what was read from pictures. Not part of the digest. */
  readonly confidences: readonly ReadConfidence[];
  /** What its reader saw and did not hand on. Not part of the digest: it tells of the reader, not of the text. */
  readonly unread: readonly Unread[];
}

interface NodeBase<K extends NodeKind> {
  readonly kind: K;
  readonly id: string;
}

/** 文件 */
export interface DocumentNode extends NodeBase<'Document'> {
  readonly sourceId: string;
  readonly title: string;
  /** 文种; null when neither title nor text says it, and in stores of earlier versions until the plan is read again. */
  readonly documentKind: DocumentKind | null;
  /** As written; null when the text does not name it. The resolved unit is at the end of ISSUED_BY. */
  readonly issuer: string | null;
  /** 文号 */
  readonly documentNumber: string | null;
  /** ISO day */
  readonly publishedOn: string | null;
  /** Year the plan is for: its title's or its date's. */
  readonly year: number | null;
  /** Where the plan applies, at the end of IN_REGION; null for the whole country and when unknown. */
  readonly regionId: string | null;
  /** Span of the document in its source. */
  readonly start: number;
  readonly end: number;
}

/** 举措 */
export interface MeasureNode extends NodeBase<'Measure'> {
  readonly documentId: string;
  readonly measureKind: MeasureKind;
  /** As written, `4.` or `（一）`; null in plans without numbering. */
  readonly number: string | null;
  readonly title: string | null;
  /** Headings above it, outermost first. */
  readonly path: readonly string[];
  /** By when all of it is to be done, an ISO year, month or day; null when the text names no time for the whole. */
  readonly deadline: string | null;
  /** Position in its document, from 0. */
  readonly order: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** 单位: a body in a place. */
export interface UnitNode extends NodeBase<'Unit'> {
  /** Canonical name with its place, 杭州市余杭区司法局. */
  readonly name: string;
  /** The same office across places, 司法局. */
  readonly office: string;
  /** Names as written in the stored documents. A store answers with the union over all of them, sorted. */
  readonly aliases: readonly string[];
  readonly regionId: string | null;
  readonly level: Level | null;
  /** True for bodies that no list can name, 各镇街, 有关部门. */
  readonly collective: boolean;
}

/** 品牌: the proper name of a campaign, platform, mechanism, named reform, project or product. */
export interface BrandNode extends NodeBase<'Brand'> {
  readonly name: string;
  /** What the text calls it (行动, 平台, 机制 …); null when it does not say. */
  readonly brandKind: string | null;
}

/** 指标 */
export interface TargetNode extends NodeBase<'Target'> {
  readonly documentId: string;
  /** Null when the document sets it outside every measure. */
  readonly measureId: string | null;
  readonly metric: string;
  /** Null for full coverage and the like, which `text` states. */
  readonly value: number | null;
  /** End of a range. */
  readonly upper: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly baseline: string | null;
  /** ISO year, month or day. */
  readonly deadline: string | null;
  /** A level that is no number as it is written, Ⅱ类以上 or 1∶2.5; null where `value` has it. */
  readonly level: string | null;
  /** 属性, as a table of indicators says it; null elsewhere. */
  readonly nature: Nature | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** 法规文件: a law, regulation, rule or document cited in 《》. */
export interface RegulationNode extends NodeBase<'Regulation'> {
  readonly title: string;
  readonly documentNumber: string | null;
}

/** 地区, by its code in GB/T 2260. */
export interface RegionNode extends NodeBase<'Region'> {
  readonly code: string;
  readonly name: string;
  /** 浙江省杭州市余杭区 */
  readonly fullName: string;
  readonly level: Level;
}

export type GraphNode = DocumentNode | MeasureNode | UnitNode | BrandNode | TargetNode | RegulationNode | RegionNode;

/**
 * An edge. `documentId` names the document that states it; structural edges (PART_OF, and IN_REGION of units) have null:
 * they hold as long as the node they start from.
 */
export interface Edge {
  readonly id: string;
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
  readonly documentId: string | null;
  readonly basis: Basis;
  /** RESPONSIBLE_FOR only, else null. */
  readonly role: Role | null;
  /** RESPONSIBLE_FOR only: named first lead (★, 第一牵头, 列第一位者). */
  readonly first: boolean;
  /** HAS_MEASURE: position of the measure; elsewhere position of the mention; 0 on structural edges. */
  readonly order: number;
  /** CITES: 第X条, as written. */
  readonly article: string | null;
  /** How likely the fact is right, 0 to 1; null where nobody has worked it out, as of structure and of what was concluded. */
  readonly confidence: number | null;
  readonly evidence: readonly Evidence[];
}

/** A clause-sized piece of a measure: what search indexes, embeds and quotes. */
export interface Passage {
  readonly id: string;
  readonly measureId: string;
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** SHA-256 of what is embedded, hex: equal hash, equal vector, embedded once. */
  readonly hash: string;
}

/** Everything one source says: what `resolve` returns and a store saves in one transaction. */
export interface SourceGraph {
  readonly source: Source;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly Edge[];
  readonly passages: readonly Passage[];
}
