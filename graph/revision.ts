import type { Comparator, Evidence, Role, SourceGraph } from './model.ts';

/**
 * 修订: a document as it was until its text was replaced, and what the newer text changed. History, not content: a store
 * keeps it beside the graph and leaves it out of the digest (graph/store/digest.ts says why).
 */
export interface Revision {
  readonly id: string;
  /** The document as it is stored now. */
  readonly documentId: string;
  /** The id it had then: another one when its title has changed since. */
  readonly previousId: string;
  /** When the newer text was stored, ISO in UTC with milliseconds; different for each revision of a document. */
  readonly replacedAt: string;
  /** As it was. */
  readonly title: string;
  /** Of the document as it was, without the rest of its source: what proves the facts that are gone. */
  readonly text: string;
  /** SHA-256 of `text`, and of the text that replaced it, in hex. */
  readonly hash: string;
  readonly replacedByHash: string;
  readonly changes: DocumentChanges;
}

/** What becomes of a plan that is another version of a stored one: it takes its place with a revision, stands beside it, or is refused. */
export const VERSION_POLICIES = ['replace', 'keep', 'refuse'] as const;
export type VersionPolicy = (typeof VERSION_POLICIES)[number];

/** What changed from one version of a document to the next, fact by fact. What stayed as it was is left out. */
export interface DocumentChanges {
  readonly fields: readonly FieldChange[];
  /** In the order of the newer version, what vanished at its end. */
  readonly measures: readonly MeasureChange[];
  /** Targets outside every measure. */
  readonly targets: readonly TargetChange[];
}

export const FACT_CHANGES = ['appeared', 'changed', 'vanished'] as const;
export type FactChange = (typeof FACT_CHANGES)[number];

export const DOCUMENT_FIELDS = ['title', 'issuer', 'documentNumber', 'publishedOn', 'regionId'] as const;

/** A field of the document itself. */
export interface FieldChange {
  readonly field: (typeof DOCUMENT_FIELDS)[number];
  readonly before: string | null;
  readonly after: string | null;
}

/** `before` is null for what appeared, `after` for what vanished. */
export interface Changed<T> {
  readonly change: FactChange;
  readonly before: T | null;
  readonly after: T | null;
}

/** A measure whose words, units or targets changed. */
export interface MeasureChange extends Changed<MeasureVersion> {
  readonly units: readonly UnitChange[];
  readonly targets: readonly TargetChange[];
}

export interface UnitChange extends Changed<UnitVersion> {
  /** Not stored any more, maybe: a unit lives as long as a document names it. */
  readonly unitId: string;
  /** Canonical. */
  readonly name: string;
}

export interface TargetChange extends Changed<TargetVersion> {
  readonly metric: string;
}

/** Offsets here and below count in the text of that version of the document, from where the document begins. */
export interface MeasureVersion {
  readonly id: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface UnitVersion {
  readonly role: Role;
  readonly first: boolean;
  readonly evidence: readonly VersionEvidence[];
}

export interface TargetVersion {
  readonly text: string;
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly deadline: string | null;
  readonly evidence: readonly VersionEvidence[];
}

export type VersionEvidence = Omit<Evidence, 'documentId'>;

/** How many facts of a kind appeared, changed and vanished. */
export type ChangeCounts = { readonly [K in FactChange]: number };

/** Counts over a whole revision; units and targets of measures that came or went as a whole count as well. */
export function countChanges({ measures, targets }: DocumentChanges): {
  readonly measures: ChangeCounts;
  readonly units: ChangeCounts;
  readonly targets: ChangeCounts;
} {
  return {
    measures: count(measures),
    units: count(measures.flatMap(({ units }) => units)),
    targets: count([...targets, ...measures.flatMap((measure) => measure.targets)]),
  };
}

function count(changes: readonly { readonly change: FactChange }[]): ChangeCounts {
  const of = (wanted: FactChange) => changes.filter(({ change }) => change === wanted).length;
  return { appeared: of('appeared'), changed: of('changed'), vanished: of('vanished') };
}

/** The history of a source's documents from what is stored of it and what a save adds: each revision once. */
export function joinHistory(graph: SourceGraph, stored: readonly Revision[], added: readonly Revision[]): Revision[] {
  const documents = new Set(graph.nodes.filter(({ kind }) => kind === 'Document').map(({ id }) => id));
  const joined = new Map([...stored, ...added].map((revision) => [revision.id, revision]));
  return [...joined.values()].filter(({ documentId }) => documents.has(documentId));
}
