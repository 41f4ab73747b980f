import {
  CLAUSE_CHANGES,
  type Comparison as Compared,
  type ComparedClause,
} from '../../../graph/precedents/compare-wording.ts';
import { DIFF_UNITS, SEGMENT_KINDS, type Segment } from '../../../graph/precedents/diff-words.ts';
import { builder } from '../builder.ts';

const SegmentKind = builder.enumType('SegmentKind', { values: SEGMENT_KINDS });
export const DiffUnit = builder.enumType('DiffUnit', {
  description: 'What is told apart as a whole: a character, a word, or a clause that stays or is replaced.',
  values: DIFF_UNITS,
});
const ClauseChange = builder.enumType('ClauseChange', { values: CLAUSE_CHANGES });

const WordSegment = builder.objectRef<Segment>('WordSegment').implement({
  description: 'A stretch of words. Divided here, so that every reader sees the same.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SegmentKind }),
    text: t.exposeString('text'),
    inBefore: t.exposeBoolean('inBefore', { description: 'The first text shows it here.' }),
    inAfter: t.exposeBoolean('inAfter', { description: 'The second text shows it here.' }),
  }),
});

const Clause = builder.objectRef<ComparedClause>('ComparedClause').implement({
  fields: (t) => ({
    change: t.expose('change', { type: ClauseChange }),
    segments: t.expose('segments', { type: [WordSegment] }),
  }),
});

export const Comparison = builder.objectRef<Compared>('Comparison').implement({
  description: 'Two wordings clause by clause, in the order of the second.',
  fields: (t) => ({
    kept: t.exposeFloat('kept', { description: 'Share of the first text that the second has, from 0 to 1.' }),
    added: t.exposeFloat('added', { description: 'Share of the second text that the first does not have.' }),
    clauses: t.expose('clauses', { type: [Clause] }),
  }),
});
