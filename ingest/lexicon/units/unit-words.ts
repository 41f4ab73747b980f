import { wordList } from '../../../graph/lexicon/word-list.ts';
import type { Role } from '../../../graph/model.ts';
import { DEADLINE_LABELS } from '../targets/time-words.ts';

/** First half of a label in front of a list of units, and the role it gives: 牵头 of 牵头单位. */
export const LABEL_STEMS: readonly (readonly [stem: string, role: Role])[] = [
  ['第一牵头', 'lead'],
  ['总牵头', 'lead'],
  ['主牵头', 'lead'],
  ['双牵头', 'lead'],
  ['共同牵头', 'lead'],
  ['牵头责任', 'lead'],
  ['牵头负责', 'lead'],
  ['牵头实施', 'lead'],
  ['牵头', 'lead'],
  ['主办', 'lead'],
  ['主责', 'lead'],
  ['责任', 'responsible'],
  ['第一责任', 'responsible'],
  ['主要责任', 'responsible'],
  ['直接责任', 'responsible'],
  ['主体责任', 'responsible'],
  ['负责', 'responsible'],
  ['实施', 'responsible'],
  ['落实', 'responsible'],
  ['承办', 'responsible'],
  ['主管', 'responsible'],
  ['完成', 'responsible'],
  ['执行', 'responsible'],
  ['建设', 'responsible'],
  ['组织', 'responsible'],
  ['分工', 'responsible'],
  ['业务主管', 'responsible'],
  ['配合', 'support'],
  ['责任配合', 'support'],
  ['协同配合', 'support'],
  ['协办', 'support'],
  ['协助', 'support'],
  ['协同', 'support'],
  ['协作', 'support'],
  ['参加', 'support'],
  ['参与', 'support'],
  ['支持', 'support'],
  ['指导', 'support'],
  ['督导', 'support'],
  ['督办', 'support'],
  ['监督', 'support'],
  ['会办', 'support'],
  ['支撑', 'support'],
  ['技术支撑', 'support'],
  ['服务保障', 'support'],
  ['联合', 'support'],
  ['协调', 'support'],
  ['成员', 'support'],
];

/** What may stand in front of a label: 市级责任单位. */
export const LABEL_LEVELS = wordList('省级 市级 区级 县级 镇级 省直 市直 区直 县直');

/** Second half: 单位 of 牵头单位. */
export const LABEL_NOUNS = wordList(`
  单位 部门 处室 科室 股室 机构 机关 地区 乡镇 镇街 街镇 街道 主体 局室 县区 县市区 地方
`);

/** Two of them in one label: 责任处室及单位. */
export const LABEL_NOUN_PAIRS = wordList('单位 部门 处室 科室 股室 地区 主体');

/** Labels that stand alone. */
export const OTHER_UNIT_LABELS: readonly (readonly [label: string, role: Role])[] = [
  ['牵头', 'lead'],
  ['总牵头', 'lead'],
  ['主办', 'lead'],
  ['分工', 'responsible'],
  ['职责分工', 'responsible'],
  ['责任分工', 'responsible'],
  ['任务分工', 'responsible'],
  ['责任', 'responsible'],
  ['负责', 'responsible'],
  ['配合', 'support'],
  ['协办', 'support'],
  ['参与', 'support'],
];

/** Labels in the same places that name people, times or other things: what follows is no unit. */
export const OTHER_LABELS: readonly string[] = [
  ...DEADLINE_LABELS,
  '实施时间',
  '牵头领导',
  '责任领导',
  '分管领导',
  '包抓领导',
  '牵头市领导',
  '牵头区领导',
  '牵头县领导',
  '市级领导',
  '区级领导',
  '县级领导',
  '挂钩领导',
  '联系领导',
  '责任人',
  '负责人',
  '第一责任人',
  '主要负责人',
  '直接责任人',
  '联系人',
  '联络员',
  '牵头人',
  '具体责任人',
  '经办人',
  '联系电话',
  '电话',
  '备注',
  '资金来源',
  '工作进度',
  '序号',
];

/** Labels in the same places behind which the measure itself is written. */
export const CONTENT_LABELS = wordList(`
  工作要求 工作目标 目标要求 预期成果 成果形式 工作措施 阶段目标 目标任务 具体措施 主要任务 主要举措 工作内容
  考核指标 评价标准 任务内容 工作任务 任务要求 实施内容 建设内容 主要内容 具体内容 重点任务 任务名称 项目内容
  具体任务 重点举措 具体举措 主要措施 任务目标 预期目标 主要目标 量化指标 工作标准
`);

/** Words after a list of units that give it its role. Where several stand together, the first list wins. */
export const LEAD_WORDS = wordList('牵头 总牵头 主办 为主');
/** Those of the bodies that answer for the work. */
export const RESPONSIBLE_WORDS = wordList(`
  为责任主体 为责任单位 为实施主体 负责 负总责 落实 承办 组织实施 实施 执行 主管 分工负责 完成 推进 办理 承担
`);
/** Those of the bodies that help. */
export const SUPPORT_WORDS = wordList('配合 参与 参加 协助 协同 协办 支持 指导 督促 督导 监督 协作 会办');

/** Words that end a clause which is nothing but bodies and their role: ，市公安局配合。 The list that holds a word gives the role. */
export const CLOSING_SUPPORT_WORDS = wordList('配合 协助 协办 协同 参与 参加 予以配合 做好配合');
/** The same of those that answer for it. */
export const CLOSING_RESPONSIBLE_WORDS = wordList(`
  为责任主体 为实施主体 为责任单位 为实施单位 组织实施 落实 负责实施 负责落实 抓好落实 承办
`);

/** What bodies do together, behind the last name of a list: 会同县财政局研究提出…. */
export const JOINT_VERBS = wordList(`
  共同 研究 提出 制定 制订 起草 出台 组织 推进 推动 落实 抓好 做好 开展 实施 建立 编制 另行 明确 确定 指导 发布 加强
  完善 建设 检查 督促 统筹 印发 公布 健全 强化
`);

/** Bodies whose name holds a word that elsewhere joins two: 中央和国家机关工委 is one. */
export const NAMES_WITH_AND: readonly string[] = ['中央和国家机关'];

/** Endings that tell a body in running text only behind a level: 镇文化站, 县中医院. */
export const LEVELLED_UNIT_ENDINGS = wordList('站 所 馆 院 台 队 社 联 团委 税务 气象');

/** Words that may stand between the units and the word of their role, or around it. */
export const ROLE_FILLERS = wordList(`
  按照 按 依据 依照 依 根据 各自 职责 职能 职权 权限 范围 任务 分工 分别 共同 联合 具体 统一 总 协调 统筹 组织 抓好
  做好 工作 要求 规定 并 分级 分头 主要 密切 积极 抓 贯彻 抓总 直接 及 和 、 做 全面 的 负 责 推动 开展 相应 结合
  实际 本地
`);

/** What the name of a body ends with. */
export const UNIT_ENDINGS = wordList(`
  司 部 委 办 局 厅 院 署 处 科 股 室 中心 政府 街道 镇 乡 公司 集团 银行 支行 分行 大学 学院 学校 医院 法院 检察院
  党委 党组 党工委 工委 管委会 委员会 指挥部 领导小组 小组 专班 联社 协会 商会 联合会 学会 基金会 促进会 妇联 工会
  总工会 科协 残联 侨联 文联 社科联 工商联 记协 作协 贸促会 红十字会 台联 团委 团省委 团市委 团区委 团县委 团州委
  团中央 共青团 总社 供销社 合作社 报社 日报社 通讯社 电视台 广播台 总台 台 总队 支队 大队 中队 队 所 站 总站 馆 园
  场 团 海关 分局 总局 税务 公安 电力 邮政 烟草 电信 移动 联通 铁塔 部门 单位 机关 机构 系统 科室 处室 股室 园区
  开发区 高新区 经开区 新区 示范区 度假区 管理区 保税区 区 县 市 省 州 盟 旗 镇街 镇（街道） 办事处 村（社区） 社区
  居委会 村委会 村 人大 政协 人大常委会 研究院 研究所 党校 档案馆 图书馆 气象 消防 交警 驻军 军分区 人武部 武装部
  警备区 兵团 农场 林场 企业 地区 地方 院校 高校 媒体 网信 编办 政法 人社 住建 发改 财政 民政 教体 工信 文旅 卫健
  应急 商务 司法 审计 统计 信访 医保 城管 水利 环保 自规 农业农村 交通 市场监管 供电 国资 金融办 局（公司） 基地
  代表处 分公司 事务所 公证处 仲裁委 国务院 中央 中办 国办 公积金 国投 城投 交投 水务 各市县 县市区 县区 区县 市区
  市县 乡镇 镇乡 街镇 辖区 校 院所 平台
`);

/** Endings safe enough to tell a body inside a running sentence. */
export const STRONG_UNIT_ENDINGS = wordList(`
  司 海关 学院 研究所 检定所 管理所 监管所 管理站 监测站 推广站 图书馆 文化馆 档案馆 博物馆 部 委 办 局 厅 署 处 科
  室 中心 政府 街道 公司 集团 银行 大学 医院 法院 检察院 党委 党组 党工委 工委 管委会 委员会 指挥部 领导小组
  工作小组 工作专班 专班 协会 商会 联合会 妇联 总工会 科协 残联 侨联 文联 工商联 团委 团省委 团市委 团区委 团县委
  总社 供销社 日报社 电视台 总队 支队 大队 支行 分行 股 执法队 司法所 派出所 卫生院 总局 分局 部门 机关 处室 科室
  办事处 研究院 党校 各镇街 各乡镇 直属单位 有关单位 相关单位 成员单位 院所 县市区 县（市、区） 乡镇（街道）
  镇（街道） 军分区 国务院
`);

/** Beginnings of names whose first character is otherwise a particle: 应急管理局, 如皋市教育局. */
export const NAME_HEADS = wordList(`
  应急 应城 应县 如皋 如东 于都 于洪 和平 和县 和田 和龙 和顺 和政 和硕 对外 对口 对台 第一 第二 第三 将乐 将军 在线
`);

/** Words that end like a body and are none, or name nobody. */
export const NOT_UNITS = wordList(`
  上司 官司 牵头单位 责任单位 配合单位 各牵头单位 各责任单位 责任部门 牵头部门 配合部门 主办单位 承办单位 专人 专班
  双方 企业 政府 党委 部门 单位 谁 各方 社会 群众 个人 全部 内部 外部 干部 支部 党支部 总部 局部 用处 到处 之处 好处
  查处 学科 本科 专科 教室 宿舍 督办 举办 承办 主办 协办 创办 开办 兴办 代办 交办 转办 领办 帮办 包办 经办 严处 惩处
  相处 处处 地处 机构 主体 全局 布局 格局 结局 开局 党政机关 专门机构 第三方机构 专业机构 数量 无 同上 — - /
  另行通知 待定 长期 持续 领导 分管领导 主要领导 主要负责同志
`);

/** Particles and conjunctions that no name of a body begins with. */
export const NO_NAME_OPENINGS = wordList('的 了 和 与 是 在 于 为 对 把 将 要 其中 同时 按 并 如 应 须 不');

/** Words that end like a body, or name one by its field, and as often are the first half of a name: 交通 in 交通和城乡建设局. */
export const FIELDS_AND_PARTS = wordList(`
  农村 城市 区域 社区 乡村 全部 干部 科 院 站 场 园 团 台 馆 所 交通 应急 商务 司法 审计 统计 民政 财政 水利 教体
  文旅 金融 企业 公安 市县 规划 工业 机构 系统 地方 平台 电力 环保 基地
`);

/** How a remark in brackets begins that is no list of bodies. */
export const NOT_LISTS = wordList(`
  以下简称 下称 简称 简写 含 不含 包括 即 如 其中 附后 见附 详见 下同 试行 责任编辑
`);

/** In front of the first name of a clause: no part of it. */
export const CLAUSE_OPENINGS = wordList(`
  并 同时 其中 原则上 仍 继续 明确 健全 建立 完善 形成 构建 实行 坚持 推动 打造 成立
`);

/** How a line says what the bodies in front of its colon have to do: 县财政局：负责保障经费. */
export const DUTY_OPENINGS = wordList(`
  总牵头 牵头 负责 承担 配合 协助 做好 指导 组织 落实 加强 督促 履行 参与
`);

/** Between a list of fields and 部门: 财政、公安等有关部门. */
export const DEPARTMENT_ATTRIBUTES = wordList('相关 有关 职能 主管 行业 行政 监管 成员 市直 县直 区直 省直');

/** Behind 牵头 or 负责: then it is part of a noun, and nobody is said to do anything. 牵头单位, 负责同志. */
export const ROLE_NOUNS = wordList('单位 部门 处室 科室 人 领导 干部 同志');
