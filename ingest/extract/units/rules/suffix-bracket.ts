import { readUnitList, roleTail } from '../list/unit-list.ts';
import type { BracketRule } from '../unit-rule.ts';

export const suffixBracket: BracketRule = {
  name: 'unit/suffix-bracket',
  summary: '括号里单位之后写“牵头”“负责”“参与”“配合”等，由这些词定角色。',
  examples: [
    {
      text: '某省农业农村工作方案\n一、重点任务\n（一）完善体系。健全标准。（省能源局按职责分工负责，各县市政府为责任主体）',
      finds: ['省能源局 责任', '各县市政府 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n（一）完善体系。健全标准。（生态环境部牵头，国家发展改革委、财政部等参与）',
      finds: ['生态环境部 牵头', '国家发展改革委 配合', '财政部 配合'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n（一）落实责任。强化考核。（各省级人民政府负责）',
      finds: ['各省级人民政府 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n（一）落实责任。强化考核。(市政府办公室、市审改办牵头,市级各有关部门及各县市区政府按职责分工负责)',
      finds: ['市政府办公室 牵头', '市审改办 牵头', '市级各有关部门 责任', '各县市区政府 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n（一）排查隐患。建立台账。（县公安局、县应急管理局按职责分工负责）',
      finds: ['县公安局 责任', '县应急管理局 责任'],
    },
    {
      text: '某省农业农村工作方案\n一、重点任务\n（一）排查隐患。建立台账。（公安厅、应急管理厅按职责分工负责）',
      finds: ['公安厅 责任', '应急管理厅 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n（一）加强抽检。公布结果。（质量监督科、执法大队，各监管所配合）',
      finds: ['质量监督科 责任', '执法大队 责任', '各监管所 配合'],
    },
    {
      text: '某市农业农村工作方案\n一、重点任务\n（一）改造农房。统一风貌。（市住房和城\n乡建设局牵头，市自然资源和规划\n局、市财政局按职\n责分工负责）',
      finds: ['市住房和城乡建设局 牵头', '市自然资源和规划局 责任', '市财政局 责任'],
    },
    {
      text: '某省农业农村工作方案\n一、重点任务\n（一）修复河岸。种植护坡。（省水利厅、能源局等省有关部门和各地级以上市人民政府按职责分工负责）',
      finds: ['省水利厅 责任', '能源局 责任', '各地级以上市人民政府 责任'],
    },
    {
      text: '某省农业农村工作方案\n一、重点任务\n（一）修复河岸。种植护坡。（省水利厅会同省财政厅负责；各市、州、县人民政府配合）',
      finds: ['省水利厅 责任', '省财政厅 责任', '各市、州、县人民政府 配合'],
    },
    {
      text: '某省农业农村工作方案\n一、重点任务\n（一）修复河岸。种植护坡。（省水利厅等行业主管部门牵头，各市人民政府结合实际落实）',
      finds: ['省水利厅 牵头', '各市人民政府 责任'],
    },
    { text: '某县农业农村工作方案\n一、重点任务\n（一）推进试点。总结经验。（试点期为三年）', finds: [] },
  ],
  accepts: ({ text, innerStart, innerEnd }) => endsWithRole(text, innerStart, innerEnd),
  find({ text, innerStart, innerEnd }) {
    const list = readUnitList(text, innerStart, innerEnd);
    return list?.stated && list.units.every(({ name }) => name.length <= LONGEST_NAME) ? list : null;
  },
};

const LONGEST_NAME = 40;

/** Some clause of the bracket ends in 负责, 牵头, 参与 or the like. */
function endsWithRole(text: string, from: number, to: number): boolean {
  let start = from;
  for (let at = from; at <= to; at++) {
    const char = at === to ? '。' : text[at];
    if (char !== '。' && char !== '，' && char !== ',' && char !== '；' && char !== ';') continue;
    if (roleTail(text, start, at)) return true;
    start = at + 1;
  }
  return false;
}
