import type { FoundName, MentionRule } from '../brand-rule.ts';

export const established: MentionRule = {
  name: 'brand/established',
  summary: '全文他处已认定的品牌名称（四字以上），再次出现而未加引号或未写明类别的，也算。',
  examples: [
    {
      text: '开展“清风护苗”专项行动。各校要把清风护苗作为重点。',
      finds: ['清风护苗', '清风护苗'],
    },
    { text: '推广“掌上物业”应用，以“掌上物业”为抓手。', finds: ['掌上物业', '掌上物业'] },
  ],
  /** Established names of four characters and more where they stand without quotes, the longest first. */
  findMentions(known, text, from, to) {
    const found: FoundName[] = [];
    for (let at = from; at < to; at++) {
      const names = known.byFirst.get(text.charCodeAt(at));
      const name = names?.find((candidate) => text.startsWith(candidate, at));
      if (name === undefined || at + name.length > to) continue;
      found.push({ name, at, kind: null });
      at += name.length - 1;
    }
    return found;
  },
};
