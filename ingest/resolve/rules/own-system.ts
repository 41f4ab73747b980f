import type { Place } from '../../../graph/names/gazetteer.ts';
import { SUBJECTS } from '../../../graph/names/offices/office-forms.ts';
import type { Rule } from '../../extract/rule.ts';
import type { ExtractedDocument } from '../../extraction.ts';

/** Finds the body that issued a document without naming itself. */
interface IssuerRule extends Rule {
  readonly find: (text: string, document: ExtractedDocument, place: Place | null) => Concluded | null;
}

export const ownSystem: IssuerRule = {
  name: 'issuer/own-system',
  summary:
    '没有写明发文机关，而文中自称“厅党委”“局机关”，且适用地区和所属系统（如“司法行政系统”）都能判定的，推断其发文机关。',
  examples: [
    {
      text: '行动方案\n\n我省浙江先行，浙江示范，厅党委决定在司法行政系统开展行动，交出司法行政答卷，提升司法行政机关形象。',
      finds: ['浙江省司法厅'],
    },
    { text: '行动方案\n\n我省浙江先行，浙江示范，厅党委决定开展行动。', finds: [] },
  ],
  find: concludeIssuer,
};

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
