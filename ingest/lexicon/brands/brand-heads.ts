import { wordList } from '../../../graph/lexicon/word-list.ts';

/** What a brand is: said right after its name, or at the end of the name itself. A name before one of these is a brand. */
export const STRONG_HEADS = wordList(`
  专项行动 行动 专项活动 主题活动 活动 工程 计划 项目 品牌 名片 金名片 大赛 竞赛 比赛 擂台赛 论坛 讲堂 课堂 大讲堂
  训练营 夏令营 嘉年华 文化节 艺术节 博览会 平台 应用 系统 客户端 小程序 公众号 热线 专区 专窗 APP App app 驾驶舱
  大脑 场景 场景应用 智能体 服务队 服务团 志愿队 宣讲团 团队 小分队 联盟 工作室 工作站 服务站 驿站 基地 超市 银行
  学院 信贷产品 金融产品 贷款产品 保险产品 产品 公用品牌 保险 贷款 系列活动 服务品牌 特色品牌 战役 攻坚战 年活动
  直通车 专列 书屋 食堂 议事厅 会客厅 码头 小站 联合体 综合体 共同体 购物节 购物季 乐购季 消费季 消费节 美食节
  旅游节 文旅节 丰收节 采摘节 音乐节 电影节 读书节 体育节 科技节 艺术季 演出季 惠民季 阅读季 招聘会 对接会 推介会
  洽谈会 交易会 展销会 宣传周 宣传月 活动周 活动月 集市 市集 联赛 公开赛 挑战赛 马拉松 公益行 训练班 研修班 培训班
  研学营 体验馆 科普馆 展示馆 纪念馆 艺术团 合唱团 工坊 基金 大模型 直播间 服务包 书房 书院 书苑 书吧 团课 党课
  思政课 公开课 智能客服 数字人 机器人 智能助手 互助队 突击队 宣传队 帮帮团
`);

/** Named reforms, mechanisms and ways of working; before these only a short coined name counts. */
export const SOFT_HEADS = wordList(`
  工作体系 服务体系 服务网络 园区 恳谈 恳谈会 街区 示范街区 特色街区 改革 机制 模式 制度 工作法 监管 审批 执法
  联合执法 联合检查 检查 治理 服务 宣传 创新实践 集成改革 办理 试点 经验做法 竞赛活动 中心 队伍 创建 窗口 用户 培训
  宣讲 展演 巡演 直播 专线 专栏 栏目 短视频
`);

/** Endings of names that are brands by themselves: “扬帆行动”, “安帮码”. */
export const NAME_ENDINGS = wordList(`
  行动 工程 计划 平台 品牌 热线 大讲堂 讲堂 课堂 微课堂 学堂 驿站 工作室 服务团 服务队 志愿队 宣讲团 小分队 联盟
  一件事 在线 中心 码 赛 大赛 宣传周 宣传月 活动周 活动月 节 提升年 攻坚年 建设年 服务年 管家 直通车 大脑 云平台
  通办 小镇 书房 书屋 食堂 超市 银行 议事堂 议事厅 会客厅 在行动 驾驶舱 APP 贷 险 惠民保 券 消费券 微法庭 微法院
  小站 学院 码上办 掌上办 随手拍 一点通 一网通 一卡通 夜校 小喇叭 暑托班 托管班 小屋 讲坛 积分制 路长制 林长制
  田长制 河长制 村长制 点长制 屋 书苑 书院 书吧 系统 小程序 之家 工坊 直播间 集市 市集 嘉年华 消费季 购物节 马拉松
  联赛 杯 服务包 讲习所 艺术团 大舞台 大篷车 大走访 在身边 进万家
`);

/** Openings of names coined for digital or local services: “智慧复议”, “云上公安”, “浙里…”, “信用余杭”. */
export const NAME_OPENINGS = wordList(`
  智慧 数字 云上 掌上 微 阳光 平安 信用 亲清 浙里 浙政 苏 粤省 粤 皖事 皖 赣服 赣 鲁 豫 渝 川 闽 蓉 杭 甬 沪 京 津
  爱山东 随申 天府 i e 益 幸福 红色 暖心 先锋 美丽 清廉 书香 文明 健康 无废 海绵 法治 法律 法助 法护 法惠 律
`);

/** Those before which even an ordinary word is a name: “清零”行动. */
export const CAMPAIGN_HEADS = wordList('行动 工程 计划 活动 项目 品牌 名片 大赛 竞赛 改革');
