import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Right before a name without quotes: verbs by which a plan spreads or uses an application or a code. */
export const USING_VERBS = wordList(`
  推广应用 推广使用 推广 推行应用 推行 应用 运用 使用 启用 上线 升级 用好 优化 建设 打造 拓展 依托 通过 登录
`);

/** Right after a name: what a service by wire does. “云护通”线上派单, “税速达”远程帮办. */
export const SERVICE_WORDS = wordList('线上 在线 掌上 远程 一站式 智能 自助 代办 帮办 派单 服务 小程序 平台');

/** Right after a name: what becomes of a work, a project or a place that bears it. “云栖里”立项. */
export const APPEARING_VERBS = wordList(`
  惠及 立项 申报 申遗 上线 落地 开播 开街 开园 开馆 开业 揭牌 启用 首发 首演 入选 入围 亮相 投入使用 试运行
`);

/** Right after a name that is made or used: what may end its phrase before the clause ends. */
export const PHRASE_ENDS = wordList('等 建设 运用 应用 创建 常态化 体系 评选 包保');

/** Verbs and particles that end the noun phrase after a name. */
export const PHRASE_VERBS = wordList(`
  探索 构建 推进 推动 开展 实现 进行 提升 打造 建立 完善 落实 纳入 覆盖 由 被 将 作为
`);
