import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Verbs that act on what is counted and hardly ever name it, so that a metric does without them: 刊发稿件60篇 is about 稿件. */
export const ACTING_VERBS = wordList(`
  架设 埋设 树立 扩种 再扩种 改造建设 改善提升 修缮改造 维修加固 选拔培养 培养选拔 引进培养 培养引进 引进培育 培育引进 评选表彰
  安排 刊发 刊登 播发 播出 编发 编辑 编制 印发 印制 制发 拍摄 摄制 录制 制作 撰写 起草 提交 报送 上报 采写 打印
  部署 布局建设 谋划 谋划实施 谋划储备 策划 包装 策划包装 储备 推介 推荐 推选 选送 选拔 评定 评选 评选出 评出 审定
  开办 创办 兴办 承办 主办 协办 申办 筹办 开设 增设 加设 增开 开辟 增辟 建好 办好
  适配 安装 加装 增装 新装 更换 替换 置换 添置 增置 采购 订购 购买 租用 配置 配发 增配 补配 增派 派驻 派出 派遣 委派 下派
  聘任 聘请 聘用 招聘 招录 招收 录用 招用 招引 引入 引聚 引进落地 导入 承接 吸收 吸纳 接纳 培树 选育 孵育 培优 扶优
  新发展 新注册 新签约 新落户 新投产 新开工 新开工建设 新纳入 新上线 新命名 新立项 新获批 新评定 新推出 新增建设
  查处 查办 查封 查扣 侦办 侦破 打掉 抓获 破获 移送 起诉 审结 执结 办结 受理 化解 调处 督办 清查
  清理 清除 清运 清退 清收 清偿 清剿 拆除 拆改 腾退 腾空 关停 关闭 淘汰 取缔 取消 撤销 注销 消除 消纳 盘活 收储 收购 征迁
  募集 募捐 争取到 筹得 撬动 带动 签订 签署 签发 核发 颁发 派发 发出 下达 投用 投入 授予 授牌 命名 荣获 获得 取得 赢得 夺取 获评
  修建 兴建 增建 续建 重建 翻建 翻修 整修 修缮 修剪 疏浚 疏通 硬化 栽植 栽种 补植 补栽 播种 新植 营造 增植 放流 增殖放流
  打通 畅通 联通 连通 贯通 接通 开行 加密 投运 启用 上线 接入 汇聚 汇集 录入 纳入 覆盖 惠及 辐射 动员 调配 调运 调拨
  复制推广 攻克 研制 完善 健全 优化调整 调整优化 划定 划设 划转 谋划推进 扶强 壮大 叫响 保有 设有 共有 新设 增加
  选定 确定 挖掘 梳理 摸排 排查出 整合 组建成 联建 结成 缔结 联结 建立健全 建成并投用 竣工投用 组织实施 组织开展 组织举办 组织召开
  印刷 编排 编创 创排 上演 上映 放映 接种 接待 新签 代销 帮销 发掘 抢救 抢修 修订 修编 编修 编纂 汇编 译制 审核 认证 帮建 援建 捐建 捐赠 慰问
`);

/** Such verbs that as often say what kind of thing is counted: 回收站点, 采集中心 and 创作基地 keep theirs. */
export const NAMING_VERBS = wordList(`
  回收 采集 收集 征集 处置 处理 接收 整治 治理 修复 安置 救助 帮扶 资助 扶持 创作 研发 孵化 开发 登记 发展 转化 落实 开放
  流转 改善 办理 种植 复垦 消化 兑现 优化 调整 更新 提升 推进 实施 落地 转移 轮训 探访 走访 试点
`);

/** Work of a name of its own: 培训500人次. */
export const NAMED_WORK = wordList(`
  培训 演练 检查 抽检 抽查 宣讲 走访 帮扶 救助 巡查 监测 服务 造林 植树 改厕 拆违 清淤 绿化
`);

/** Such work whose name holds what it is done to, so that it is done to nothing named before. */
export const WORK_WITH_ITS_OBJECT = wordList('造林 植树 改厕 拆违');

/** What a body, a place or a thing is called that such a verb stands in the name of. */
export const NAMED_BY_A_VERB = wordList(`
  中心 基地 平台 机构 站点 网点 站 点 所 室 馆 园 园区 区 场 厂 院 队 队伍 人员 设施 设备 系统 项目 工程 活动 行动 能力 企业 单位
  公司 专区 专班 窗口 通道 体系 机制 方案 规划 计划 办法 标准 资金 经费 基金 任务 仓 库 车 房 船 线 员 师 户 人 量 率 面积 亭 箱 器 池
`);
