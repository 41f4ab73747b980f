import type { ExtractedMeasure, ExtractedUnit, Extraction } from '../../../../ingest/extraction.ts';
import { KIND_NAMES } from '../../../../ingest/lexicon/documents/document-kinds.ts';

const ROLE = { lead: '牵头', responsible: '责任', support: '配合' } as const;
const KIND = { action: '', safeguard: ' [保障]', phase: ' [阶段]' } as const;

/** The form that rule examples use for measures: `1. 稳定播种面积`. */
export function printMeasures({ documents }: Extraction): string[] {
  return documents.flatMap(({ measures }) =>
    measures.map((one) => `${one.number ?? '–'} ${one.title ?? one.text.slice(0, 20)}${KIND[one.kind]}`),
  );
}

/** For units: `县财政局 配合`, with the number of the measure in front where there are several measures. */
export function printUnits({ documents }: Extraction): string[] {
  const measures = documents.flatMap((document) => document.measures);
  return measures.flatMap((measure) =>
    measure.units.map((unit) => `${measures.length > 1 ? numberOf(measure) : ''}${printUnit(unit)}`),
  );
}

function numberOf({ number }: ExtractedMeasure): string {
  return `${number ?? '–'} `;
}

function printUnit({ name, role, first, basis }: ExtractedUnit): string {
  return `${name} ${ROLE[role]}${first ? ' 第一' : ''}${basis === 'stated' ? '' : ' 承上'}`;
}

/** For metadata: `issuer=某市司法局`, only what the text writes. */
export function printMetadata({ documents }: Extraction): string[] {
  return documents.flatMap((document) =>
    document.evidence.length === 0
      ? []
      : (['title', 'issuer', 'documentNumber', 'publishedOn', 'region'] as const).flatMap((field) =>
          document.evidence.some((one) => one.field === field) ? [`${field}=${document[field]}`] : [],
        ),
  );
}

/** For the kind of a document: `批复：“批复”`, with the words that say so. */
export function printKind({ documents }: Extraction, text: string): string[] {
  return documents.flatMap(({ kind, evidence }) =>
    evidence.flatMap(({ field, start, end }) =>
      field === 'kind' && kind !== null ? [`${KIND_NAMES[kind]}：“${text.slice(start, end)}”`] : [],
    ),
  );
}
