import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Classifiers: what is counted one by one. */
export const COUNT_UNITS = wordList(`
  个 家 项 件 部 所 支 名 人 户 套 辆 台 台套 条 处 座 张 场 次 人次 件次 批次 场次 班次 架次 车次 艘 艘次 架 例 宗
  起 款 种 类 大类 小类 门 节 篇 册 本 集 首 幅 组 对 班 间 栋 幢 口 眼 只 头 羽 尾 株 棵 块 片 枚 卷 份 期 轮 位 强
  道 根 颗 顶 盏 孔 格 层 批 学时 课时 学分 车位 泊位 床 床位 学位 床位数 标箱 标准箱 户次 家次 条次 项次 人日 分 单
  笔 标段 匹 扇 筐 箱 桶 袋 瓶 站 村 镇 街 县 校 园 企 社区 剂次 剂 人份 人年 人月 辆次 例次 头只 路 把 群 席
  端口 窗口 页 列 趟 枝 樘 帧
`);

/** Money, lengths, areas, weights, power and the like. */
export const MEASURE_UNITS = wordList(`
  元 美元 欧元 港元 人民币 吨 公斤 千克 克 毫克 克标准煤 千克标准煤 微克 斤 公里 千米 米 延米 海里 厘米 毫米
  平方公里 平方千米 平方米 平米 立方米 立方 方 公顷 亩 亩次 千瓦 千瓦时 兆瓦 兆瓦时 吉瓦 吉瓦时 瓦 千伏安 兆伏安
  万伏安 升 毫升 担 蒸吨 吨标准煤 吨标煤 标准立方米 吨公里 载重吨 总吨 人公里 车公里 人天 度电 兆 比特 太字节 焦耳
  吉焦 毫西弗 分贝 帕 摄氏度 兆比特 千帕 km km² m² m³ ㎡ ㎥ hm² kW kWh MW MWh GW GWh t kg mg μg TEU P PFLOPS EFLOPS
  Mbps Tbps Kbps kbps MB GB TB PB EB ZB GHz MHz kV 千伏 赫兹 千卡 Gbps dB
`);

/** Shares and multiples that are written as units. */
export const RATE_UNITS = wordList('个百分点 百分点 个点 倍 成 个BP');

/** Lengths of time: targets only where the plan limits or extends a duration. */
export const TIME_UNITS = wordList('天 日 小时 个小时 分钟 秒 秒钟 毫秒 微秒 个工作日 工作日 个月 工时');

/**
 * What makes no unit of the words in front of it though a word begins there: 四位一体, 二期工程, 20日前. Compounds of the dictionary,
 * 个人 and 条例, need no entry.
 */
export const NOT_A_UNIT_BEFORE: Readonly<Record<string, readonly string[]>> = {
  位: ['一体', '居'],
  期: ['工程', '项目', '建设', '厂房', '末', '内', '间'],
  日: ['前', '内', '起', '至', '印发'],
  成: ['都', '渝'],
  起: ['至', '到', '实施', '施行', '执行', '，', ','],
  路: ['公交'],
  列: ['入', '为', '支', '出', '车'],
  页: ['岩', '面', '码'],
  本: ['级', '省', '市', '县', '区', '地', '科', '部门', '单位', '年'],
};

/** What may stand below the stroke of a rate: 元/年, 毫克/升, 张/千人, 微克/立方米. */
export const PER_UNITS = wordList(`
  年 月 日 天 周 小时 学期 学年 人年 千人 万人 百人 十万人 百户 百公里 万元 亿元 平方公里 生 亩次 学生 户年
`);

/** What is counted without a classifier after 万 or 亿: 2000万群众, 30万农户. */
export const COUNTED_NOUNS = wordList(`
  市场主体 经营主体 群众 人口 农民 农户 居民 市民 职工 劳动力 学生 家庭 老年人 党员 干部 企业 用户 网民 游客
  就业岗位 岗位 农业转移人口 常住人口 贫困人口 脱贫人口 残疾人 志愿者 儿童 青年 教师 商户 个体工商户 中小企业
  小微企业 粉丝 读者 观众
`);

/** Behind 每, after a unit: 5克每升, 200元每平方米. */
export const EACH_OF = wordList('立方米 升 千克 公斤 平方米 平方公里 公里 千瓦时 小时');
