import { isAttachmentList } from '../front-matter.ts';
import type { Line } from '../lines/lines.ts';
import { titleKind } from '../titles.ts';
import { MARKER_STYLES, type Marker, type MarkerStyle, readMarker } from './markers.ts';

/** What each line begins with, by index; null for lines that are no items. `isOther` leaves out noise and tables. */
export function findMarkers(
  text: string,
  lines: readonly Line[],
  isOther: (index: number) => boolean,
): (Marker | null)[] {
  const last = new Map<MarkerStyle, number>();
  const expected = (style: MarkerStyle) => (last.get(style) ?? 0) + 1;
  let inAttachmentList = false;
  const markers = lines.map((line, index) => {
    if (line.text === '' || isOther(index)) return null;
    if (isAttachmentList(line.text)) {
      inAttachmentList = true;
      return null;
    }
    const marker = readMarker(text, line, expected);
    if (inAttachmentList && marker?.style === 'arabic' && !line.text.includes('。')) return null;
    inAttachmentList = false;
    if (marker) remember(last, marker);
    return marker;
  });
  return withPlainHeadings(lines, markers, isOther);
}

/** Numberings below the marker begin anew. */
function remember(last: Map<MarkerStyle, number>, marker: Marker): void {
  const rank = MARKER_STYLES.indexOf(marker.style);
  for (const style of last.keys()) if (MARKER_STYLES.indexOf(style) > rank) last.delete(style);
  last.set(marker.style, marker.value);
}

const HEADING = /^[^。；;，,：:！？!?|]{4,32}$/;
/** What heads a section wherever it stands. */
const SECTION =
  /^(?:(?:主要|具体|总体|发展|工作|预期)目标|(?:主要|重点|工作)任务|(?:策略|保障|主要)措施|指导思想|基本原则|总体要求)$/;
const ENDED = /[。；;！”）)〕：:]$/;

/** Short lines without a number, between a full stop and a numbered item, head the items that follow. */
function withPlainHeadings(
  lines: readonly Line[],
  markers: (Marker | null)[],
  isOther: (index: number) => boolean,
): (Marker | null)[] {
  if (!markers.some((marker) => marker !== null)) return markers;
  const out = [...markers];
  const content = lines.flatMap((line, index) => (line.text === '' || isOther(index) ? [] : [index]));
  for (let at = 1; at + 1 < content.length; at++) {
    const index = content[at] ?? 0;
    const line = lines[index];
    const above = lines[content[at - 1] ?? 0]?.text ?? '';
    const next = markers[content[at + 1] ?? 0];
    if (!line || markers[index] || !next || next.style === 'article') continue;
    const known = SECTION.test(line.text);
    if (!known && next.value !== 1 && !ENDED.test(above)) continue;
    if (
      !HEADING.test(line.text) ||
      !(known || ENDED.test(above)) ||
      titleKind(line.text) ||
      /^(?:附|20\d\d|二〇)/.test(line.text)
    )
      continue;
    out[index] = {
      style: 'plain',
      value: 0,
      number: '',
      start: line.start,
      end: line.start,
      below: next.style,
      continues: next.value > 1,
    };
  }
  return out;
}
