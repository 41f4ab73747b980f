import { wordList } from '../../../graph/lexicon/word-list.ts';

// What a heading says about everything below it. A heading has the role whose word it contains; the first list wins.

/** Below it stands what is to be done. */
export const TASK_HEADINGS = wordList(`
  主要工作 目标和任务 目标及任务 任务和目标 任务与目标 主要任务 重点任务 工作任务 任务举措 具体任务 主要举措
  重点举措 具体举措 工作举措 主要措施 具体措施 工作措施 重点工作 工作内容 主要内容 工作重点 任务分工 目标任务及
  实施内容 建设内容 整治内容 政策措施 扶持政策 支持政策 具体安排 任务要求 重点内容 工作计划 工作安排 工作打算 下一步
  下步
`);

/** What is to be reached. */
export const GOAL_HEADINGS = wordList(`
  总体目标 奋斗目标 规划目标 远景目标 工作目标 主要目标 发展目标 具体目标 行动目标 建设目标 预期目标 目标任务
  任务目标 目标指标 总目标 年度目标 阶段目标 阶段性目标 整治目标 创建目标 战略目标 主要指标 预期指标 实施目标
  改革目标 活动目标 目标要求 治理目标 培训目标 攻坚目标
`);

/** In which spirit, by which principles, and why. */
export const GUIDING_HEADINGS = wordList(`
  指导思想 总体原则 指导原则 遵循原则 基本思想 基本方针 基本原则 总体要求 总体思路 工作思路 基本思路 重要意义
  重大意义 现实意义 目的意义 编制背景 工作背景 背景 编制依据 编制目的 编制原则 制定依据 起草背景 政策依据 目的依据
  工作依据 形势 发展环境 工作原则 基本要求 主要原则 实施原则 总则 附则 适用范围 试点范围 实施范围 整治范围 工作范围
  活动范围 时间范围 实施对象 适用对象 活动对象 创建对象 申报对象 补助对象 参加对象 参加人员 参训人员 活动主题
  活动时间 活动地点 实施时间 整治时间 工作时间 试点时间 名词解释 术语 指导方针 战略定位 功能定位 发展定位 总体布局
  空间布局 工作主题 行动主题 提高认识 认清形势 看清形势 把握形势 统一思想 机遇 挑战 规划范围 规划期限 规划依据
  申报条件 申报要求
`);

/** What has been done, and how things are. */
export const PAST_HEADINGS = wordList(`
  基本情况 总体情况 督查情况 检查情况 现状 发展基础 回眸 回顾 工作总结 工作情况 开展情况 完成情况 进展情况 落实情况
  主要成效 工作成效 取得的成绩 主要成绩 工作成绩 取得成效 主要做法 存在问题 存在的困难 存在困难 困难和问题
  困难与问题 问题和困难 问题与不足 存在的问题 主要问题 工作亮点 经验做法 不足 肯定成绩 总结成绩 看到成绩 回顾成绩
  成绩来之不易 正视不足 正视问题 正视差距 正视困难 查找不足 认清差距 看到不足
`);

/** What comes next, in a report on the past. */
export const FUTURE_HEADINGS = wordList(`
  展望 下一步 下步 打算 计划 安排 思路 要点 部署 今年 重点任务 工作目标 奋斗目标 预期目标 今后 未来 明年 来年
  新的一年
`);

/** How it is made sure that the work is done. */
export const SAFEGUARD_HEADINGS = wordList(`
  保障措施 组织保障 组织实施 组织领导 工作要求 保障机制 实施保障 有关要求 相关要求 工作保障 措施保障 支撑保障
  保障体系 强化保障 监督保障 规划实施 落实保障 工作机制保障 保障工作 强化落实 狠抓落实 几点要求 纪律要求 活动要求
  推进机制 组织推进 保障支撑 要素保障 督导考核 考核评价 督查考核 监督考核 考核验收 强化实施
`);

/** When each step is taken. */
export const PHASE_HEADINGS = wordList(`
  实施步骤 时间安排 工作步骤 进度安排 工作进度 阶段安排 推进步骤 方法步骤 时间步骤 实施进度 工作阶段 时间进度
  步骤安排 活动安排 行动步骤 整治步骤 实施阶段 时间节点 推进计划 实施安排 进度要求 步骤方法 方法和步骤 时间要求
`);

/** Who sits where: lists of people are no measures. */
export const ROSTER_HEADINGS = wordList(`
  小组名单 组成人员 人员名单 名单 成员名单 领导小组成员 通讯录 联系方式 联系人 附件
`);

/** Sections that say who must act: their units belong to the whole section. */
export const UNIT_HEADINGS = wordList(`
  牵头单位 责任单位 牵头部门 责任部门 主办单位 承办单位 实施单位 配合单位 牵头处室 责任处室 牵头科室 责任科室
  主管部门
`);

/** Words that stand before a colon at the beginning of a paragraph and say what the paragraph is. */
export const GOAL_LABELS: readonly string[] = [...GOAL_HEADINGS, '整改目标', '目标', '主要预期指标'];

/** How the text of a guiding section begins that runs on from its heading: 指导思想以习近平…. */
export const GUIDING_OPENINGS = wordList('以 坚持 深入 全面 认真 按照 围绕 高举 牢固');
