/** What a vague expression leaves open. */
export type VagueKind = 'time' | 'will' | 'scope' | 'who';

/**
 * Expressions that put no one under a duty that could be checked: when (time), whether (will), for whom or how far (scope),
 * by whom (who). A measure may need them; a reviewer wants to see them.
 */
export const VAGUE_WORDS: Readonly<Record<VagueKind, readonly string[]>> = {
  time: ['适时', '择机', '择时', '尽快', '尽早', '逐步', '逐渐', '条件成熟时', '时机成熟时', '待条件成熟', '不定期'],
  will: [
    '积极探索',
    '探索开展',
    '探索建立',
    '探索推进',
    '探索推行',
    '研究探索',
    '积极争取',
    '争取',
    '力争',
    '尽可能',
    '尽量',
    '鼓励有条件',
    '积极稳妥',
    '视情况',
    '视情',
    '酌情',
    '必要时',
  ],
  scope: ['原则上', '有条件的', '条件允许', '一定程度', '适当', '若干', '一批'],
  who: ['有关部门', '相关部门', '有关单位', '相关单位', '有关方面', '相关方面', '各有关', '各相关'],
};

/** Words that hold one of these expressions and mean something definite. */
export const DEFINITE_WORDS: readonly string[] = [
  '适当性',
  ...['第一批', '每一批', '上一批', '同一批', '一批次'],
  ...['若干措施', '若干意见', '若干规定', '若干政策', '若干问题', '若干举措'],
];
