import { contentId, regionId, sha256 } from '../../graph/ids.ts';
import type { DocumentNode, Edge, GraphNode, Passage, Source, SourceGraph } from '../../graph/model.ts';
import { isNationalBody, isNationalTitle } from '../../graph/names/offices/national-bodies.ts';
import type { ExtractedDocument, Extraction } from '../extraction.ts';
import { documentId } from '../ids.ts';
import type { SourceText } from '../source-text.ts';
import { NO_DECISIONS, type UnitDecisions } from './decisions.ts';
import { type DocumentScope, evidenceAt, factEdge } from './fact-edge.ts';
import { mentionedFacts } from './facts.ts';
import { documentIssuers, type Issuer } from './issuer.ts';
import { resolveMeasures } from './measures.ts';
import { mergeEdges, mergeNodes } from './merge.ts';
import { type DocumentPlace, documentPlace, regionGraph } from './places/regions.ts';
import { responsibilities } from './responsibilities.ts';
import { type Join, joinsOf } from './units/alias-decisions.ts';
import { unitGraph } from './units/unit-graph.ts';
import { resolveUnits } from './units/units.ts';
import { cleanName } from './units/written-name.ts';

/** A source as a graph, with what was decided about names on the way. */
export interface Resolution {
  readonly graph: SourceGraph;
  readonly joins: readonly Join[];
}

/** Turns what was extracted from a source into nodes, edges and passages. The same input gives the same graph. */
export function resolve(source: SourceText, extraction: Extraction, decisions?: UnitDecisions): SourceGraph {
  return resolveWithJoins(source, extraction, decisions).graph;
}

/** As `resolve`, and says which written names were taken for which units and why; `apart` is what `identify` found. */
export function resolveWithJoins(
  source: SourceText,
  extraction: Extraction,
  decisions: UnitDecisions = NO_DECISIONS,
  apart: readonly (string | null)[] = [],
): Resolution {
  const stored = toSource(source);
  const ids = documentIds(source.name, extraction.documents, apart);
  const resolved = extraction.documents.map((document, i) =>
    resolveDocument(stored, document, ids[i] ?? documentId(source.name, document.title), decisions),
  );
  return {
    graph: {
      source: stored,
      nodes: mergeNodes(resolved.flatMap(({ nodes }) => nodes)),
      edges: mergeEdges(resolved.flatMap(({ edges }) => edges)),
      passages: resolved.flatMap(({ passages }) => passages),
    },
    joins: resolved.flatMap(({ joins }) => joins),
  };
}

interface ResolvedDocument {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly Edge[];
  readonly passages: readonly Passage[];
  readonly joins: readonly Join[];
}

function resolveDocument(
  source: Source,
  document: ExtractedDocument,
  id: string,
  decisions: UnitDecisions,
): ResolvedDocument {
  const scope: DocumentScope = { text: source.text, documentId: id };
  const place = documentPlace(source.text, document);
  const context = { place: place?.place ?? null, national: isNational(source.text, document, place), decisions };
  const issuers = documentIssuers(source.text, document, { ...context, documentId: id });
  const host = issuers.at(0)?.unit ?? null;
  const units = resolveUnits(document, { ...context, host, documentId: id });
  const measures = resolveMeasures(scope, document);
  const facts = mentionedFacts(scope, document, measures.nodes);
  const duties = responsibilities(scope, document, measures.nodes, units, issuers.at(0) ?? null);
  const mentions = [
    // 厅党委 is how one text speaks of its issuer, not a name for it.
    ...issuers.map(({ unit, written, basis }) => ({ unit, written: basis === 'inferred' ? unit.name : written })),
    ...document.measures.flatMap((measure) =>
      measure.units.flatMap(({ name, start }) => {
        const unit = units.get(start);
        return unit ? [{ unit, written: name }] : [];
      }),
    ),
  ];
  const bodies = unitGraph(mentions);
  const region = place ? regionGraph(place.place) : { nodes: [], edges: [] };
  return {
    nodes: [
      documentNode(source, document, id, place),
      ...measures.nodes,
      ...facts.nodes,
      ...bodies.nodes,
      ...region.nodes,
    ],
    edges: [
      ...measures.edges,
      ...duties,
      ...facts.edges,
      ...issuers.map((issuer) => issuedBy(scope, issuer)),
      ...(place ? [inRegion(scope, place)] : []),
      ...bodies.edges,
      ...region.edges,
    ],
    passages: measures.passages,
    joins: joinsOf(scope, document, units, issuers),
  };
}

function toSource(source: SourceText): Source {
  const hash = sha256(source.text);
  const { boxes = [], confidences = [], unread = [] } = source;
  return { ...source, id: contentId('Source', source.name, hash), hash, boxes, confidences, unread };
}

/** Titles repeat within a file now and then; the second of that title is told apart by its count. */
function documentIds(
  name: string,
  documents: readonly ExtractedDocument[],
  apart: readonly (string | null)[],
): string[] {
  const seen = new Map<string, number>();
  return documents.map(({ title }, i) => {
    const repeat = seen.get(title) ?? 0;
    seen.set(title, repeat + 1);
    return documentId(name, title, repeat, apart[i]);
  });
}

function documentNode(
  source: Source,
  document: ExtractedDocument,
  id: string,
  place: DocumentPlace | null,
): DocumentNode {
  const { title, kind, issuer, documentNumber, publishedOn, year, start, end } = document;
  const region = place ? regionId(place.place.code) : null;
  return {
    kind: 'Document',
    id,
    sourceId: source.id,
    title,
    documentKind: kind,
    issuer,
    documentNumber,
    publishedOn,
    year,
    regionId: region,
    start,
    end,
  };
}

function issuedBy(scope: DocumentScope, issuer: Issuer): Edge {
  return factEdge(scope, {
    kind: 'ISSUED_BY',
    from: scope.documentId,
    to: issuer.unit.id,
    order: issuer.start,
    basis: issuer.basis,
    confidence: issuer.confidence,
    evidence: [evidenceAt(scope, issuer)],
  });
}

function inRegion(scope: DocumentScope, place: DocumentPlace): Edge {
  return factEdge(scope, {
    kind: 'IN_REGION',
    from: scope.documentId,
    to: regionId(place.place.code),
    order: place.start,
    basis: place.basis,
    evidence: [evidenceAt(scope, place)],
  });
}

/** Central plans: issued by a central body or addressed to all provinces. */
function isNational(text: string, document: ExtractedDocument, place: DocumentPlace | null): boolean {
  if (place) return false;
  if (document.issuer !== null) return isNationalBody(cleanName(document.issuer));
  return TO_ALL_PROVINCES.test(text.slice(document.start, document.end)) || isNationalTitle(document.title);
}

const TO_ALL_PROVINCES = /各省、自治区、直辖市/;
