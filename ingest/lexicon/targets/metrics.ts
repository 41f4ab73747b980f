import { wordList } from '../../../graph/lexicon/word-list.ts';

/** What limits or stretches a duration. */
export const DURATION_WORDS = wordList(`
  压缩 缩短 控制 降至 降到 压减 不超过 不超 最多 不少于 不低于 达到 减至 精简 时间 时限 用时 周期 天数 时长 寿命
  耗时 至多 平均 减少 提速 提前 缩减 延长 超过 至少 时延 延时 响应 低于 不高于 降低
`);

/** What is measured of each thing in a list: 装机容量 of 风电、光伏、生物质装机容量. */
export const SHARED_HEADS = wordList(`
  研发经费支出 研发经费 经费支出 研发投入 装机容量 装机规模 装机 种植面积 播种面积 产量 产值 总产值 增加值 排放总量 排放量 消费量 使用量 销售额 零售总额
  进出口总额 投资额 总额 人数 户数 家数 数量 总量 总数 容量 面积 规模 收入 支出 投资 余额 比重 占比 比例 里程 强度
  密度 浓度 水平 指数 时间 时限
`);

/** So much of a deed itself: 供应能力, 恢复面积. */
export const QUANTITIES_OF_WORK = wordList('能力 面积 水平 额 总额 时间 时长 强度 频次 效率 力度 质量 期');

/** What 等 sums a list up as: 二氧化硫、氮氧化物等主要污染物. */
export const SUMMED_UP = wordList('物 品 产品 行业 领域 类型 种类 群体 人群 人员 作物 项目');

/** What is measured without a unit, in a word or at its end: 指数, 数量. */
export const BARE_METRICS = wordList('指数 系数 得分 评分 指标 密度 强度 数 率 量 比 浓度 规模 水平 寿命');

/** What is counted, at the end of a metric: 接待旅游人次800万. */
export const COUNTED_HEADS = wordList('人次 人数 户数 家数 场次 用户 总数 总量 数量 产量');
