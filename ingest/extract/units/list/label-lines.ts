import type { Line } from '../../../parse/lines/lines.ts';
import { isContentLabel, labelAtStart } from './labels.ts';

/** Whether a line begins with a label of units or of times, 责任单位：… or 完成时限：…. */
export function isLabelLine({ text }: Line): boolean {
  if (text.length >= 1200) return false;
  const found = labelAtStart(text, /^[(（]/.test(text) ? 1 : 0, text.length);
  return found !== null && !isContentLabel(found.label);
}

/** 责任单位： with nothing behind it on its line. */
export function endsInUnitLabel(line: Line): boolean {
  return /(?:单位|部门|科室|处室)\s*[：:]$/.test(line.text) && isLabelLine(line);
}
