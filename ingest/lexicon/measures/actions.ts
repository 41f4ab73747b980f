import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Verbs with which a sentence orders work to be done. */
export const ACTION_VERBS = wordList(`
  加强 加快 加大 推进 推动 推广 推行 推出 深化 强化 优化 完善 健全 建立 构建 建设 建成 打造 落实 实施 开展 组织 提升
  提高 增强 扩大 拓展 促进 支持 鼓励 引导 培育 培养 引进 发展 做好 做实 做优 做强 做大 做活 做精 抓好 抓实 抓牢 抓紧 抓严 压实
  夯实 筑牢 守牢 坚持 坚决 坚定 巩固 规范 严格 严厉 严肃 统筹 协调 聚焦 围绕 突出 创新 探索 谋划 编制 制定 修订 出台
  起草 印发 发布 发挥 运用 用好 利用 依托 整合 畅通 拓宽 搭建 创建 争创 争取 申报 启动 举办 召开 宣传 普及 弘扬 践行
  贯彻 学习 保障 确保 保护 维护 防范 防止 化解 排查 整治 治理 打击 查处 监督 监管 检查 督促 督导 督查 考核 评估 评价
  评选 表彰 激励 奖励 补贴 资助 减免 降低 减少 压减 压缩 控制 淘汰 取消 清理 清查 简化 改革 改造 改善 改进 更新 升级
  扩建 改扩建 新改建 新改扩建 改建 新建 新增 配备 配齐 补齐 补充 落地 服务 对接 衔接 融合 集成 共享 开放 合作 协同
  联动 参与 指导 培训 教育 管理 调查 调研 研究 分析 监测 预警 预防 处置 救援 救助 帮扶 帮助 关爱 安置 矫正 调解 仲裁
  审查 审核 审批 登记 备案 公开 公示 宣讲 解读 回应 受理 办理 纳入 列入 设立 成立 组建 充实 壮大 选派 选拔 选树 树立
  塑造 擦亮 打响 打通 打好 打赢 破解 破除 解决 消除 攻克 突破 激发 释放 挖掘 盘活 活跃 繁荣 丰富 增加 增进 增设 延伸
  覆盖 普惠 兜底 兑现 履行 承担 担当 明确 厘清 理顺 细化 量化 分解 对标 锚定 瞄准 着眼 着力 大力 全面 全力 积极 持续
  继续 进一步 深入 扎实 稳步 有序 有效 切实 充分 认真 主动 及时 定期 分类 分批 逐步 加速 提速 高质量 高标准 高水平
  依法 科学 合理 精准 精心 更加 引领 带动 把 将 以 对 按照 根据 通过 力争 务必 必须 要 不断 率先 带头 尽快 严守 严防
  严控 严查 严把 从严 注重 重视 倡导 营造 形成 实现 完成 达到 保持 牢固 牢牢 紧盯 紧扣 紧紧 立足 结合 针对 适应 遵循
  尊重 动员 发动 凝聚 广泛 多渠道 全方位 常态化 鲜明
`);

/** Verbs by which a meeting says what is to be done, in the words of a report: 会议强调. */
export const DEMANDING_VERBS = wordList('强调 要求 提出 明确 决定 部署');
/** Those, and verbs by which it or somebody says what is the case. */
export const REPORTING_VERBS: readonly string[] = [...DEMANDING_VERBS, ...wordList('指出 认为 表示 介绍 透露')];

/** What reports say before they quote; the sentence after it may order work, this clause does not. */
export const REPORTING_WORDS: readonly string[] = [
  ...[...REPORTING_VERBS, '审议', '听取', '传达'].map((verb) => `会议${verb}`),
  ...wordList('会上 指出 强调'),
];

/** What stands behind 将 in front of the verb: 将联合公安部门开展…. */
export const ACTING_WITH = wordList('联合 会同 携手 依托 通过 围绕 按照 结合 聚焦');

/** Sentences that tell what has been done. */
export const PAST_WORDS = wordList(`
  近年来 去年以来 一年来 过去一年 截至目前 截至 回顾 累计 已经 获评 荣获 被评为 被命名为 入选 出席会议 出席 主持会议
  参加会议 现场会 召开会议 召开全市 召开全区 召开全县 召开全省
`);

/** Whom the paper has its words from: 市住建局相关负责人介绍. */
export const SPEAKERS = wordList('负责人 负责同志 相关人士 局长 主任 书记 校长 行长');

/** At the end of what a plan fixes of itself, where it orders nothing: 实施期限为三年, 培训对象是…. */
export const PLAN_TERMS = wordList('期限 期间 时间 周期 范围 对象 主体 地点');

/** With these a sentence of a report turns to what is to be done next. */
export const CONNECTORS = wordList(`
  其中 此外 另外 同时 具体而言 具体来看 今年 明年 全年 年内 年底前 下一步 接下来 下阶段 下半年 力争
`);

/** At the end of 是…的…: what a sentence calls that whose worth it tells. 推进…是…的应有之义. */
export const AIM_NOUNS = wordList('之义 之一 要求 保障 基础 关键 前提 内容 任务 使命');

/** How the closing words of a document begin, behind its last measure. */
export const CLOSING_OPENINGS = wordList(`
  各地 各级 各县 各区 各镇 各乡 各单位 各部门 各有关 此前 未纳入 未列入 未尽 以上 上述 特此 请各 附件 联系人 专此
  其他 同志们 各位 让我们
`);
