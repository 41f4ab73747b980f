import type { Basis } from '../../graph/model.ts';
import type { ExtractedDocument } from '../extraction.ts';
import { ownSystem } from './rules/own-system.ts';
import { type ResolvedUnit, resolveUnit, type UnitContext } from './units/unit.ts';

/** A body that issued a document, and the words that tell. */
export interface Issuer {
  readonly unit: ResolvedUnit;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly basis: Basis;
  /** How likely the name is that of the issuer; none where it was concluded. */
  readonly confidence?: number | undefined;
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
      return {
        unit: resolveUnit(written, open),
        written,
        start,
        end,
        rule: found.rule,
        basis: found.basis,
        confidence: found.certainty,
      };
    });
  }
  const concluded = ownSystem.find(text, document, context.place);
  if (!concluded) return [];
  const unit = resolveUnit(concluded.name, open);
  const why = `“${concluded.written}”指本文件的发文机关，由适用地区和所属系统判定为${unit.name}`;
  const written = concluded.written;
  return [{ unit: { ...unit, why: [why] }, written, ...concluded.span, rule: ownSystem.name, basis: 'inferred' }];
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
