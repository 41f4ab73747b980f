import { wordList } from '../../../graph/lexicon/word-list.ts';
import { USING_VERBS } from './around-names.ts';

/** Political formulas, strategies and settled abbreviations in quotes: never brands. */
export const FORMULAS = wordList(`
  两个确立 两个维护 四个意识 四个自信 四个全面 五位一体 三位一体 四位一体 五大发展理念 三严三实 两学一做 三会一课
  不忘初心、牢记使命 八项规定 四风 三农 两会 两山 绿水青山就是金山银山 两个一百年 中国梦 一带一路 双碳 六稳 六保
  三新一高 三重一大 一岗双责 党政同责、一岗双责 党政同责 第一议题 三个规定 三项制度 两个毫不动摇 两个健康 四个最严
  四下基层 千万工程经验 枫桥经验 新时代枫桥经验 浦江经验 八八战略 重要窗口 三高四新 强富美高 一核一带一区
  稳字当头、稳中求进 稳中求进 四个伟大 三个代表 四个看齐 国之大者 三大攻坚战 三去一降一补 六个一 八五 七五 九五
  十二五 十三五 十四五 十五五 十六五 两代表一委员 两客一危 九小场所 三管三必须 三品一械 四上 收支两条线 过紧日子
  四大检察 十大业务 三大战略 两个大局 五个一 三个一 四史 双循环 一国两制 三权分置 三效统一 谁执法谁普法 谁主管谁负责
  谁审批、谁监管 谁主管、谁监管 人民至上、生命至上 三区三线 两高 三线一单 四早 四不两直 三级 市县 三定 三公
  两不愁三保障 四个不摘 一府两院 两降一升 三同时 四议两公开 三务 两新 两重 三支一扶 四个走在前 五个走在前列 两个先行
  两手硬、两战赢 宽严相济 少捕慎诉慎押 少捕慎诉 三不腐 六尺巷
`);

/** Figures of speech and set phrases in quotes; brands only right before 工程, 行动, 计划 and the like. */
export const FIGURES = wordList(`
  僵尸企业 卡脖子 最后一公里 最后一米 最先一公里 绿色通道 一站式 一条龙 一刀切 铜墙铁壁 保护伞 黑名单 白名单 红黑榜
  晴雨表 牛鼻子 主力军 压舱石 压舱石、稳定器 组合拳 一盘棋 一张网 一张图 一本账 硬骨头 短板 堵点 痛点 朋友圈
  金字招牌 钱袋子 菜篮子 米袋子 果盘子 油瓶子 三不管 多头管 总抓手 指挥棒 四两拨千斤 风向标 试验田 火车头 加速度
  新引擎 中梗阻 肠梗阻 两张皮 灯下黑 低老坏 回头看 软实力 硬实力 土专家 田秀才 领头雁 排头兵 桥头堡 基地 虹吸 点 面
  线 根 魂 数据孤岛 信息孤岛 执行难 走出去 引进来 请进来 无机可用 品牌产品 最佳实践 最佳应用 挂图作战 民告官 快车道
  高速路 直通车 蓄水池 防火墙 安全阀 稳定器 导航仪 探照灯 及时雨 店小二 娘家人 贴心人 工匠精神 老字号 小切口 小快灵
  大水漫灌 一竿子插到底 一把手 第一责任人 关键少数 关键变量 最大增量 里子 面子 有形之手 无形之手 看不见的手 好差评
  全覆盖无死角 全覆盖 零距离 零容忍 零门槛 零跑腿 不见面 马上办 一次办 网上办 就近办 先入库，后使用 掌上服务
  两微一端 一窗式 半拉子 面子工程 形象工程 政绩工程 一老一小 三品一标 专精特新 小巨人 口袋公园 顽瘴痼疾 一号
  一事一议 一企一策 一村一策 一户一策 一人一策 一案一策 一区一策 一县一策 一校一策 一河一策 一厂一策 一业一策
  一品一策 一园一策 一地一策 回归 双刃剑 飞地
`);

/** Right after the quote: what stands in it is a principle, a problem or a slogan. */
export const ORDINARY_AFTER = wordList(`
  的要求 要求 的理念 理念 的原则 原则 工作原则 的工作原则 的基本原则 导向 的导向 倾向 问题 的问题 效应 总基调
  工作总基调 战略 发展战略 总体布局 战略布局 布局 方针 的方针 思想 精神 规划 发展规划 时期 期间 末 以来 现象 意识
  定位 目标 的目标 的总体要求 思路 的思路 态势 的态势 局面 的局面 困境 怪圈 瓶颈 难题 矛盾 顽疾 乱象 陋习 归责
  的归责 责任制 政策 刑事政策 司法政策 愿景 征程 使命 口号 承诺 经验 规定 的系统推进 周年 60周年 普法 普法规划
  普法活动 普法工作 等重大国家战略 双控 的格局 格局 型 类 字样 一词 产业 行业 企业 人才 党支部 党组织 示范村 示范户
`);

/** Right before the quote: verbs whose object is a principle, a problem, an honour. */
export const ORDINARY_BEFORE = wordList(`
  坚持 按照 遵循 树牢 树立 秉持 秉承 本着 贯彻 围绕 聚焦 破除 打破 破解 解决 防止 避免 杜绝 整治 纠正 阻碍 克服 存在
  做到 拥护 践行 增强 坚定 实现 达到 向 往 由 到 是 为 处置 清理 打击 防范 化解 遏制 消除 理顺 所谓 称为 誉为 命名为
  评为 获评 荣获 获得 授予 入选 列为 形成 标注 标有 注明 填报 摆脱 反对 严禁 力戒 紧盯 狠抓 把握 锚定 鲜明 符合 体现
  强调 指出 提出 推行“ 治理 衔接好 对照 牢记 不忘 突破 跨越 统筹 加快实现 力争实现 当好 争当 争做 成为 发挥好
  建成一大批 争创首批 严守 守住 履行 扎实履行
`);

/** Right before the quote: a plan makes, spreads or uses something by these verbs. */
export const MAKING_VERBS: readonly string[] = [
  ...USING_VERBS,
  ...wordList(`
    播放 播出 开播 开设 开通 发放 建成 打响 擦亮 推出 推开 实施 开展 创建 深化 推进 组建 成立 设立 创办 举办 开办 开发
    建好 做优 做强 做好 抓好 叫响 唱响 启动 发布 落实 健全 完善 迭代 策划 组织 参与 发挥 构建 建立 探索 提速 加强 保障
    借助 利用 接入 对接 巩固 延伸 提升
  `),
];

/** Metaphors that plans write, answer and polish, at the end of a phrase: 后半篇文章, 满意答卷, 金名片. */
export const METAPHOR_HEADS = wordList(`
  文章 教材 效应 故事 名片 底线 防线 答卷 短板 梗阻 孤岛 壁垒 底色 底座 新路 样板 标杆 高地 支点 窗口 引擎 密码 钥匙
  引力 磁场 动力 活力 格局
`);

/** At the end of a phrase that begins with a number: so many things done together. 三水统筹, 四链融合. */
export const JOINT_ENDINGS = wordList('统筹 联动 融合 同步 结合 并举 贯通 同治 协同 共治 互动');

/** What brands are in general, and names none: 打响特色农产品品牌. */
export const DESCRIPTIONS = wordList(`
  特色 知名 优质 一批 本地 自主 农产 产品 区域 公用 文化 旅游 生态 更多 城市 服务 绿色 工业 制造 劳务 党建 教育
`);
