import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Prepositions, and verbs used like them: where, for whom, with whom and with what something is done. Plain vocabulary. */
export const FRAME_OPENINGS = wordList(`
  在 于 为 给 替 向 对 从 以 由 与 面向 针对 依托 围绕 结合 利用 通过 借助 采取 采用 按照 根据 聚焦 立足 紧扣 协调
  联合 会同 组织 支持 指导 督促 引导 鼓励 推动 协助 帮助
`);

/** What ends a phrase that says by what means: 通过公开招考等方式. */
export const MEANS = wordList('方式 形式 渠道 途径 模式 手段 平台 办法');

/** Between who does it and the deed: 各乡镇每年至少…. */
export const WILL_WORDS = wordList(`
  每年 今年 年内 全年 至少 分别 均 都 要 还要 应 须 需 必须 将 计划 拟 负责 牵头
`);
