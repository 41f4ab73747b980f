import { labelAtStart } from '../list/labels.ts';
import { readUnitList } from '../list/unit-list.ts';
import type { BracketRule } from '../unit-rule.ts';

export const labelledBracket: BracketRule = {
  name: 'unit/labelled-bracket',
  summary: '括号里写明“牵头单位：”“责任单位：”“配合单位：”等的单位；各种括号、全角半角都算。',
  examples: [
    {
      text: '某市农业农村工作方案\n一、重点任务\n1.改造农房。统一风貌。（市级责任单位：市住建局；县级责任单位：各县区政府）',
      finds: ['市住建局 责任', '各县区政府 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.整治环境。清理垃圾。〖责任单位：县住建局、县水利局，列第一位的为牵头单位，下同；各乡镇〗\n2.整治河道。清理河岸。〖责任单位：县水利局、县公安局〗',
      finds: [
        '1. 县住建局 牵头 第一',
        '1. 县水利局 责任',
        '1. 各乡镇 责任',
        '2. 县水利局 牵头 第一',
        '2. 县公安局 责任',
      ],
    },
    {
      text: '某市农业农村工作方案\n一、重点任务\n1.改造农房。统一风貌。（牵头单位：市住建局；责任单\n位：市财政局，各区政府、开发区管委\n会）',
      finds: ['市住建局 牵头', '市财政局 责任', '各区政府 责任', '开发区管委会 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.保障住房。加快建设。（牵头单位：市国土房管局，配合单位：市规划局、市建委）',
      finds: ['市国土房管局 牵头', '市规划局 配合', '市建委 配合'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.改善环境。加强治理。〔责任单位:省发展改革委、省市场监管局按职责分工负责〕',
      finds: ['省发展改革委 责任', '省市场监管局 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.优化服务。压缩时限。（牵头单位：市政务局；责任单位：市公安局、各区（县）政府；6月底完成）',
      finds: ['市政务局 牵头', '市公安局 责任', '各区（县）政府 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.推进改革。落实到位。（第一牵头单位：市委改革办；责任人：张某；责任单位：市住房和城乡建设局和市财政局）',
      finds: ['市委改革办 牵头 第一', '市住房和城乡建设局 责任', '市财政局 责任'],
    },
  ],
  accepts: ({ text, innerStart, innerEnd }) => labelAtStart(text, innerStart, innerEnd) !== null,
  find: ({ text, innerStart, innerEnd }) => readUnitList(text, innerStart, innerEnd),
};
