import { wordList } from '../../../graph/lexicon/word-list.ts';

/** How a clause begins that says for whom or when something holds: its numbers are thresholds. Plain vocabulary. */
export const CONDITION_OPENINGS = wordList(`
  对 对于 凡 凡是 如 如果 若 当 遇 如遇 一旦 倘若 年龄 符合 属于 具备 满足 连续 超出 逾期 没有 未
`);

/** Behind 的 after a threshold: what follows from it, or whom it is about. 低于80分的不予…. */
export const CONSEQUENCES = wordList(`
  给予 应 可 由 按 一律 予以 须 不得 将 要 对 各 单位 企业 项目 地区 人员 机构 家庭 且 并 或 方可 才 视为 视同 认定
  计入 纳入 不予 不再
`);

/** Right before a threshold: what is above it or falls short of it. */
export const THRESHOLD_WORDS = wordList('不足 不到 不满 未满 未达 未达到 低于 高于 少于 多于 小于 大于 超过');

/** Behind a number that something is done by: 按照人均不低于0.2平方米的标准. */
export const STANDARD_NOUNS = wordList('执行 发放 计发 配置 标准 比例 要求 规模 幅度 配比 密度 间隔');

/** What is measured in all, where the number stands in front: 50平方公里以上建设用地达到要求. */
export const LAND = wordList('用地 耕地 农田 林地 草原 湿地 面积 水域 岸线 河道 管网');

/** Right before a time that a procedure takes: 自收到申请之日起5个工作日. */
export const PROCEDURE_WORDS = wordList('自 之日 收到 接到 后 起 提前 公示 受理');

/** What a citizen or a firm has at the end of such a time: 1个工作日内领证. */
export const HANDED_OVER = wordList('办结 办成 办好 领证 出证 拿证 通水 通电');
