import { wordList } from '../../../graph/lexicon/word-list.ts';

/** What may be brought to nought: 零事故. Any two characters will do in quotes, but for those of the second list. */
export const ZERO_NOUNS = wordList(`
  事故 死亡 伤亡 增长 发生 感染 失误 投诉 上访 差错 拖欠 新增 欠薪 违规 违纪 排放 缺陷 遗漏 非访 案件 舆情 污染 火情
  直排 失控 输入
`);
/** What 零 in front makes a figure of speech of: 零距离, 零跑腿. */
export const ZERO_FIGURES = wordList(`
  就业 容忍 距离 门槛 跑腿 接触 障碍 碳 基础 起点 成本 时差 延迟 等待 售 费用 材料 见面 审批 打扰 干扰 壁垒 关税
`);
