import { kindOfId } from '../../../graph/ids.ts';
import type { Edge, GraphNode, Source } from '../../../graph/model.ts';
import { nodeLabel } from '../../../graph/names/node-names.ts';
import { addressOf } from '../../permalink.ts';
import type { ExportedEvidence } from './exported-sources.ts';

/** Plain words are schema.org's; `zm` is what no vocabulary has a word for. */
export const CONTEXT = {
  '@vocab': 'https://schema.org/',
  eli: 'http://data.europa.eu/eli/ontology#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  zm: 'urn:zhengmai:vocabulary#',
} as const;

export function sourceObject(source: Pick<Source, 'hash' | 'name' | 'format'>): object {
  return {
    '@id': `urn:sha256:${source.hash}`,
    '@type': 'DigitalDocument',
    name: source.name,
    'zm:format': source.format,
  };
}

/** A node without its relations. `source`: what a document was read from. */
export function nodeObject(node: GraphNode, base: string, source: Pick<Source, 'hash'> | null): object {
  const documentId = 'documentId' in node ? node.documentId : null;
  const common = { '@id': base + addressOf(node.id), identifier: node.id, name: nodeLabel(node) };
  const part = documentId === null ? {} : { isPartOf: { '@id': base + addressOf(documentId) } };
  const place = 'start' in node ? { 'zm:start': node.start, 'zm:end': node.end } : {};
  switch (node.kind) {
    case 'Document':
      return compact({
        ...common,
        '@type': ['CreativeWork', 'prov:Entity'],
        'zm:documentKind': node.documentKind,
        'zm:documentNumber': node.documentNumber,
        datePublished: node.publishedOn,
        temporalCoverage: node.year === null ? null : String(node.year),
        'zm:issuerAsWritten': node.issuer,
        'prov:wasDerivedFrom': source && { '@id': `urn:sha256:${source.hash}` },
        ...place,
      });
    case 'Measure':
      return compact({
        ...common,
        ...part,
        '@type': 'Action',
        additionalType: `zm:${node.measureKind}`,
        'zm:number': node.number,
        'zm:path': { '@list': node.path },
        'zm:deadline': node.deadline,
        position: node.order,
        text: node.text,
        ...place,
      });
    case 'Target':
      return compact({
        ...common,
        ...part,
        '@type': 'PropertyValue',
        ...(node.upper === null ? { value: node.value } : { minValue: node.value, maxValue: node.upper }),
        unitText: node.unit,
        'zm:comparator': node.comparator,
        'zm:baseline': node.baseline,
        'zm:deadline': node.deadline,
        'zm:level': node.level,
        'zm:nature': node.nature,
        text: node.text,
        ...place,
      });
    case 'Unit':
      return compact({
        ...common,
        '@type': 'GovernmentOrganization',
        alternateName: node.aliases,
        'zm:office': node.office,
        'zm:level': node.level,
        'zm:collective': node.collective,
      });
    case 'Brand':
      return compact({ ...common, '@type': 'Brand', 'zm:brandKind': node.brandKind });
    case 'Regulation':
      return compact({
        ...common,
        '@type': ['Legislation', 'eli:LegalResource'],
        legislationIdentifier: node.documentNumber,
      });
    case 'Region':
      return { ...common, '@type': 'AdministrativeArea', identifier: node.code, 'zm:level': node.level };
  }
}

/** A relation at the node that has it, as a schema.org Role, so that it bears the role and what it was derived from. */
export function edgeObject(edge: Edge, evidence: readonly ExportedEvidence[], base: string): object {
  const { property, plain, isTurned } = propertyOf(edge);
  const [subject, object] = isTurned ? [edge.to, edge.from] : [edge.from, edge.to];
  const target = { '@id': base + addressOf(object) };
  return {
    '@id': base + addressOf(subject),
    ...(plain && { [plain]: target }),
    [property]: compact({
      '@id': `urn:zhengmai:${edge.id}`,
      '@type': 'Role',
      [property]: target,
      roleName: edge.role,
      'zm:first': edge.first || null,
      'zm:basis': edge.basis,
      'zm:article': edge.article,
      'prov:wasDerivedFrom': evidence.map(evidenceObject),
    }),
  };
}

function evidenceObject({
  start,
  end,
  quote,
  sentence,
  rule,
  basis,
  hash,
  page,
  recognition,
}: ExportedEvidence): object {
  return compact({
    '@type': ['oa:SpecificResource', 'prov:Entity'],
    'oa:hasSource': hash === null ? null : { '@id': `urn:sha256:${hash}` },
    'oa:hasSelector': [
      { '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end },
      { '@type': 'oa:TextQuoteSelector', 'oa:exact': quote },
    ],
    text: sentence,
    pagination: page,
    'zm:recognition': recognition,
    'zm:rule': rule,
    'zm:basis': basis,
  });
}

interface Property {
  readonly property: string;
  /** Names the other end at once, for those who do not look into roles. */
  readonly plain?: string;
  /** The node at the end of the edge has it. */
  readonly isTurned?: true;
}

function propertyOf({ kind, from, role }: Edge): Property {
  switch (kind) {
    case 'HAS_MEASURE':
      return { property: 'hasPart' };
    case 'RESPONSIBLE_FOR':
      return { property: role === 'support' ? 'participant' : 'agent', isTurned: true };
    case 'SETS':
      return { property: 'zm:sets' };
    case 'NAMES':
      return { property: 'mentions' };
    case 'CITES':
      return { property: 'citation', plain: 'eli:cites' };
    case 'ISSUED_BY':
      return { property: 'publisher', plain: 'eli:passed_by' };
    case 'PART_OF':
      return { property: kindOfId(from) === 'Region' ? 'containedInPlace' : 'parentOrganization' };
    case 'IN_REGION':
      return kindOfId(from) === 'Document' ? { property: 'spatialCoverage' } : { property: 'areaServed' };
  }
}

function compact(object: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
