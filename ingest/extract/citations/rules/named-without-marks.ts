import type { Rule } from '../../rule.ts';

export const namedWithoutMarks: Rule = {
  name: 'citation/named-without-marks',
  summary: '未加书名号而写明全称（中华人民共和国……法）或带有条文序号的法律法规；泛称的“法律法规”“宪法”不计。',
  examples: [
    { text: '依照中华人民共和国种子法从严查处。', finds: ['中华人民共和国种子法'] },
    { text: '根据行政处罚法第三十三条制定免罚清单。', finds: ['行政处罚法 第三十三条'] },
    { text: '宣传宪法、民法典等法律法规，落实本办法第五条。', finds: [] },
  ],
};
