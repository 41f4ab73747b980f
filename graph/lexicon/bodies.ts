import { wordList } from './word-list.ts';

/** What the name of a body ends with, of whatever kind. Plain vocabulary of administration. */
export const BODY_ENDINGS = wordList(`
  局 厅 委 办 部 署 院 会 社 处 科 室 所 队 站 联 协 行 校 组 馆 中心 政府 公司 集团 大学 机关 单位 部门 海关 军区
  新区 开发区 经开区 高新区 园区 街道 专班
`);

/** What stands behind the field of an office, long or short: 发展改革委, 发展和改革委员会. */
export const OFFICE_SUFFIXES = wordList('管委会 委员会 工委 委 办公室 办 局 厅 部 署');
