import { wordList } from './word-list.ts';

/** What numbers in questions are counted in: 满意度95%以上, 5天. */
export const ASKED_UNITS = wordList(`
  % 个百分点 百分点 万元 亿元 元 个工作日 工作日 个月 小时 分钟 万人 平方米 公里 天 日 周 年 件 个 家 名 人 次 场 起
  项 条 所 处 支 类 分 倍
`);

/** In a question, between what is measured and its number. */
export const LINKS = wordList('保持在 保持 维持在 控制在 达到 达 为 在 是');
