import { wordList } from '../../../graph/lexicon/word-list.ts';
import { MANNER_ADVERBS } from '../shared/manner.ts';
import { REACH_VERBS } from './comparators.ts';

/** Verbs by which a plan brings things about; right before or after a counted noun they make the count a target. */
export const ACHIEVE_VERBS = wordList(`
  建成 新建成 筹建成 新建 建设 改建 扩建 新改扩建 新建改建 改扩建 新改建 改造 培育 培养 打造 完成 形成 组建 建立
  创建 引进 引育 新增 净增 再增加 再新增 再建 再新建 新增加 达到 实现 培训 开展 举办 组织 推出 出台 制定 制修订 修订
  发布 认定 遴选 选树 选派 选聘 招聘 招募 招引 签约 开工 竣工 投产 投用 整治 治理 修复 关闭 淘汰 清理 化解 排查 解决
  办理 帮扶 救助 资助 惠及 覆盖 服务 带动 发放 投入 安排 筹集 筹建 配备 配置 配建 设立 设置 布局 布设 安装 新装 更新
  购置 采购 推广 应用 种植 造林 绿化 新植 补植 养护 疏浚 清淤 铺设 敷设 新辟 开通 新开 优化 调整 打通 畅通 提升 升级
  评选 命名 申报 争创 创成 获评 储备 孵化 转化 研发 攻克 突破 制订 编制 开发 上线 接入 归集 共享 梳理 确定 试点 选取
  挖掘 总结 推荐 宣传 走访 检查 抽查 抽检 监测 评估 审查 审核 支持 扶持 扶助 吸纳 安置 转移 促进 销售 实施 落实 搭建
  启动 启用 运营 交付 供应 供给 盘活 处置 消化 收储 出让 流转 复垦 保有 保护 保障 拥有 建 增加 增设 创作 推动 巡检
  拆除 拆违 改厕 新培育 新认定 新引进 新创建 力争 争取 创造 办 办好 建有 守住 坚守 严守 吸引 举行 召开 扩大
`);

/** Verbs right before a number that make it what is to be done or reached. */
export const GOVERNING_VERBS: readonly string[] = [...new Set([...ACHIEVE_VERBS, ...REACH_VERBS])];

/** Words that join a clause to the one before it, or say that it will be done for sure. */
export const CONNECTING_WORDS = wordList('其中 并且 同时 确保 力争 争取 努力 务必');

/** Words that open a clause without belonging to what is measured. */
export const OPENING_WORDS: readonly string[] = [
  ...CONNECTING_WORDS,
  ...MANNER_ADVERBS,
  ...wordList(`
    加快 推动 推进 促进 实现 保持 力促 今年 全年 每年 累计 合计 共计 总计 年均 总共 预计 每年至少 每月 每周 每季度 每半年 每学期
    每学年 原则上 以及 至少 统筹 抓好 做好 力求 鼓励 引导 支持和鼓励 组织 组织开展 并力争 并确保
  `),
];

/** Verbs of bringing about that are never part of a name, so that a metric does without them: 开通航线50条 is about 航线. */
export const DROPPED_VERBS = wordList(`
  带动 撬动 编写 编纂 编印 编纂出版 出版 选育 投放 投用 新上 补充 接收 输送 推送 恢复 储备 获批 提供 供应 建成运营 建成投用
  建设运营 建设提升 试点建设 突破 新（改）建 新(改)建 新（扩）建 新（改、扩）建 筹集 筹措 发布 再精简 精简 滚动推进
  滚动实施 共建 合作共建 联合共建 解决 新创排 创排 新排 争创 创成 创建成 新增 净增 再增加 再新增 再建 再新建 新增加
  新培育 新认定 新引进 新创建 新申报 新改建 新改扩建 引育 招引 选树 选派 选聘 招募 开通 新开 新开通 新辟 新装 举办
  举行 召开 开展 实施 启动 发放 配备 配齐 配建 设置 布设 铺设 敷设 购置 归集 梳理 集聚 聚集 吸引 遴选 认定 制定
  制修订 修订 出台 申报 获评 攻克 搭建 建有 拥有 具备 组织 组织开展 筹建 培养 推广应用 建成 新建成 开工建设 新建
  建设 改建 扩建 培育 打造 完成 形成 组建 建立 创建 引进 实现 达到 至少 不少于 力争 争取 推出 推动 设立 有 共
`);

/** Nouns that begin with such a verb: the land of 建设用地面积 is not built. */
export const NOUNS_OF_VERBS = wordList(`
  新增就业 建设用地 建设项目 建设工程 储备粮 储备林 储备库 储备金 储备土地 组织化 组织机构 培养基地 认定登记 设立登记
  申报纳税
`);

/** Verbs that add to what was counted before and say nothing else of it: 2025年新增15个. */
export const ADDITIVE_VERBS = wordList(`
  新增 净增 再新增 再增加 增加 再建 新增加 再新建 建成 完成 达到 累计 新认定 新引进 新培育 新创建 新申报 新获批
`);

/** Verbs by which work is brought to its end, or what it makes begins: 2024年底前投入使用. */
export const COMPLETION_VERBS = wordList(`
  完成 建成 竣工 完工 投产 投用 投入使用 投入运营 运行 运营 上线 落地 达标 开工 交付 到位 入库 见效 验收 启用 办结
`);

/** How things and people came about, where that says which ones: 2000年以前注册的企业. */
export const ORIGIN_VERBS = wordList(`
  立项 批准 印发 出台 颁布 注册 登记 成立 设立 取得 认定 出生 参加工作 毕业 入职 入学 退休 购买 生产
`);

/** What is done for others or to them, behind 为, 向 and 帮助: 为流动人口提供法律援助. */
export const GIVING_VERBS = wordList(`
  提供 配备 配置 配齐 增配 发放 安装 办理 建立 解决 培训 培养 引进 减让 减免 节约 节省 获得 争取 派驻 派出 选派 推送
  推介 投放 配送 捐赠 开放
`);

/** What there is for each so many: 每3万居民设置1个服务中心. */
export const SETTING_UP_VERBS = wordList('设置 设立 设 配备 配置 配 建设 建');

/** By these so many are taken of all there are. */
export const CHOOSING_VERBS = wordList('遴选 选取 选择 选定 确定 筛选');

/** By these a plan has others do something: whom it has do so is counted. 支持3所高校建设现代产业学院. */
export const SUPPORTING_VERBS = wordList('鼓励 支持 扶持 引导 推动 帮助 组织');

/** What those do. */
export const SUPPORTED_DEEDS = wordList(`
  创建 建设 开展 实施 打造 组建 设立 申报 开设 参与 参加 承担 引进 开发 推进 加入 建立 制定 发展 改造 转型 上云 就业
  创业 实现 完成
`);

/** Behind a date: what is to be reached by then follows. */
export const REACHING_WORDS = wordList(`
  力争 确保 基本 全面 达到 达 建成 完成 实现 提高 提升 新建 新增 累计 不低于 不少于 培育 打造 形成 要 将 还将 计划
  拟
`);

/** What a body does that is named in front: 省档案馆完成数字化加工. */
export const DEEDS_OF_A_BODY = wordList(`
  完成 新增 新建 建成 组织 举办 开展 安排 发放 引进 购置 选育 培育 研发 编写 编印 制定 培训 签发 办理
`);
