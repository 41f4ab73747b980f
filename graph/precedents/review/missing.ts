import type { MeasureNode } from '../../model.ts';
import type { DraftUnit } from './facts.ts';
import type { Finding } from './finding.ts';

interface MeasureFacts {
  readonly isGoal: boolean;
  readonly units: readonly DraftUnit[];
  readonly targets: readonly { readonly value: number | null; readonly deadline: string | null }[];
  readonly deadlines: readonly unknown[];
}

/** What a measure leaves out that a measure should say. Safeguards, phases and goals of the whole are not asked. */
export function missingParts(measure: MeasureNode, { isGoal, units, targets, deadlines }: MeasureFacts): Finding[] {
  if (measure.measureKind !== 'action' || isGoal) return [];
  const about = (code: Finding['code'], values: Finding['values'] = {}): Finding => {
    const quote = firstLine(measure.text);
    return { code, start: measure.start, end: measure.start + quote.length, quote, values };
  };
  const named = units.filter(({ basis }) => basis !== 'inferred');
  const names = { units: named.map(({ name }) => name).join('、') };
  const findings: Finding[] = [];
  if (named.length === 0) findings.push(about('no-unit'));
  else if (named.every(({ collective }) => collective)) findings.push(about('collective-only', names));
  else if (named.length > 1 && named.every(({ role }) => role !== 'lead')) findings.push(about('no-lead', names));
  if (deadlines.length === 0 && targets.every(({ deadline }) => deadline === null)) findings.push(about('no-deadline'));
  if (targets.every(({ value }) => value === null)) findings.push(about('no-number'));
  return findings;
}

/** Title or first sentence: what a list of findings shows. */
function firstLine(text: string): string {
  return /^[^。\n]*/u.exec(text)?.[0] ?? '';
}
