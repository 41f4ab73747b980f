import type { Basis } from '../../graph/model.ts';
import type { Place } from '../../graph/names/gazetteer.ts';
import { SUBJECTS } from '../../graph/names/offices/office-forms.ts';
import type { ExtractedDocument } from '../extraction.ts';
import { type ResolvedUnit, resolveUnit, type UnitContext } from './unit.ts';

/** A body that issued a document, and the words that tell. */
export interface Issuer {
  readonly unit: ResolvedUnit;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly basis: Basis;
}

/** The bodies that issued a document: those it names, else the one that its place, 厅 or 局 and field leave no doubt about. */
export function documentIssuers(
  text: string,
  document: ExtractedDocument,
  context: Omit<UnitContext, 'before' | 'host'>,
): Issuer[] {
  const open: UnitContext = { ...context, before: null, host: null };
  const found = document.evidence.find(({ field }) => field === 'issuer');
  if (found && document.issuer !== null) {
    return namesIn(text, found.start, found.end).map(({ written, start, end }) => {
      return { unit: resolveUnit(written, open), written, start, end, rule: found.rule, basis: found.basis };
    });
  }
  const concluded = concludeIssuer(text, document, context.place);
  if (!concluded) return [];
  const unit = resolveUnit(concluded.name, open);
  const why = `“${concluded.written}”指本文件的发文机关，由适用地区和所属系统判定为${unit.name}`;
  const written = concluded.written;
  return [{ unit: { ...unit, why: [why] }, written, ...concluded.span, rule: 'issuer/own-system', basis: 'inferred' }];
}

/** 中共芜湖市委办公室 芜湖市人民政府办公室: joint issuers stand side by side. */
function namesIn(text: string, start: number, end: number): { written: string; start: number; end: number }[] {
  const names = [...text.slice(start, end).matchAll(/[^\s、，,]+/g)].map((match) => ({
    written: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const whole = { written: text.slice(start, end), start, end };
  return names.length > 1 && names.every(({ written }) => written.length >= 3) ? names : [whole];
}

interface Concluded {
  readonly name: string;
  readonly written: string;
  readonly span: { readonly start: number; readonly end: number };
}

/**
 * A document that speaks of 厅党委 or 局机关 as its own is issued by such a body; which one, its system tells (司法行政系统), if
 * one system is named at least three times and twice as often as any other.
 */
function concludeIssuer(text: string, document: ExtractedDocument, place: Place | null): Concluded | null {
  if (!place) return null;
  const own = ownBody(text, document);
  if (!own || (own.body === '厅') !== (place.level === 'province')) return null;
  const body = text.slice(document.start, document.end);
  const counted = SUBJECTS.map((row) => row.split('|')[0]?.trim() ?? '')
    .map((subject) => ({ subject, count: countSystem(body, subject) }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  if (!first || first.count < 3 || first.count < 2 * (second?.count ?? 0)) return null;
  return { name: `${place.name}${first.subject}${own.body}`, written: own.written, span: own.span };
}

function ownBody(text: string, document: ExtractedDocument) {
  OWN_BODY.lastIndex = document.start;
  const match = OWN_BODY.exec(text);
  if (!match?.groups || match.index >= document.end) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  return { body: match.groups.body ?? '', written: match[0], span };
}

/** 厅党委, 局机关 where no office's name goes before. */
const OWN_BODY = /(?<=^|\P{Script=Han}|[经由和及与在按])(?<body>厅|局)(?:党委|党组|机关|领导班子)/gmu;

function countSystem(text: string, subject: string): number {
  return text.split(`${subject}行政`).length + text.split(`${subject}系统`).length - 2;
}
