import { wordList } from '../../../graph/lexicon/word-list.ts';

/** What is listed rather than aimed at: 12项重点任务 counts the items that follow. */
export const LISTED_NOUNS = wordList(`
  经验 工作任务 任务 措施 举措 方面 领域 环节 原则 要求 机制 导向 维度 体系 阶段 步骤 部分 专题 民生实事 实事
  重点工作 意见 条款 问题清单 附件 章节 内容 要点 要素 专项行动 行动 工程 关系 抓手 方向 层面 板块 专班 政策措施
  重点任务 清单 指标 要件 目标 重大工程 重点工程 事项
`);

/** Bodies and places: with 全市 and the like before the number, the count tells how many there are. */
export const SCOPE_NOUNS = wordList(`
  县 区 市 镇 乡 街道 社区 村 部门 单位 省 州 设区市 地市 开发区 成员单位 街镇 乡镇 镇街 旗 盟
`);

/** Of a whole place, or of all there are: a count right behind tells how many it has. */
export const WHOLE_WORDS = wordList(`
  全市 全省 全县 全区 全镇 全国 全州 全域 所有 我市 我省 我县 我区 所辖 下辖 现辖 辖
`);

/** Words that make a number a report of what is or was. */
export const PAST_WORDS = wordList(`
  目前 现有 已有 已建 已经 已达 已完成 已实现 已累计 原有 截止目前 截至目前 近年来 近几年 督察发现 督查发现 检查发现
  审计发现 巡视发现 巡察发现 排查发现 调查发现 核查发现 反馈指出 去年末 上年末 建成后 投产后 达产后 去年 上年 上年度
  过去 以来 曾 当前 现状 累计建成 累计完成 累计投入
`);

/** Before a count: the things counted are given, not aimed at. */
export const SCOPE_BEFORE = wordList(`
  围绕 聚焦 针对 按照 根据 依托 结合 涵盖 包括 包含 分为 分成 划分为 对照 涉及 等 从 含 由 共涉及 细化为 这 该 上述
  以上 以下 列出 明确 列入 分解到 分解至 下沉到 延伸到 占了 其他 其余 另外 每
`);

/** What follows from a count that must not be reached: 发现1个火点扣5000元. */
export const PENALTY_WORDS = wordList('扣 核减 罚 约谈 问责 追究 追责 取消 清退 一票否决 不得分 移送 撤销 调离 暂停');

/** What a distance or a time in front makes a name of: 15分钟生活圈, 三公里充分就业社区. */
export const CIRCLES = wordList('圈 社区 半径 范围 交通网 经济带 走廊');

/** What describes a project or a firm: 总投资800万元, 占地30亩. */
export const PROJECT_FIGURES = wordList('总投资 投资概算 概算投资 估算投资 占地 占地面积 用地面积 注册资本');

/** What experts do with the future; what they say is no aim. 据气象部门预测. */
export const FORESEEING = wordList('预测 预报 预估 测算 研判 监测 会商 统计');

/** What is done about each of those that there are: 对5条重大隐患挂牌督办. */
export const WATCHING = wordList('督办 督查 督导 督促 约谈 通报 问责 核查 复查 回访 销号');

/** Behind 核心, 基本, 主体 and their like: settled names that hold a number in front. */
export const NUMBERED_NOUNS = wordList('制度 公共卫生 公共服务 建设 政治 法律 保障 战略 工程 任务 能力');

/** What an inspection finds done of what was due: 应修复29座，仅完成11座. */
export const FOUND_DONE = wordList('完成 建成 修复 整改 实施 达到 开工 投用');
