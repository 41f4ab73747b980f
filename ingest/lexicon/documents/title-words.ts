import { wordList } from '../../../graph/lexicon/word-list.ts';

/** What a plan, opinion or notice calls itself, at the end of its title. */
export const PLAN_TYPES = wordList(`
  方案 预案 计划 要点 意见 规划 纲要 办法 细则 规定 措施 决定 决议 举措 条例 规则 规范 指南 指引 导则 政策 条措施
  任务书 路线图 报告 公报 规程 章程 工作安排 任务分工 重点任务 重点工作 工作思路 工作打算 工作部署 责任书 若干政策
  白皮书 倡议书 专项行动 公约
`);

/** The same, where more words stand in front: 某县2024年政府重点工作任务. */
export const TASK_TITLES = wordList('工作任务 目标任务 重点项目 民生实事 惠民实事 实事项目 折子工程');

/** What a paper calls itself that passes a plan on, or answers. */
export const NOTICE_TYPES = wordList('通知 函 批复 通报 公告 通告 复函 答复 答复意见 请示 的通知书');

/** Lists and forms that hang on a plan and are none themselves. */
export const LIST_TYPES = wordList(`
  名单 名录 清单 目录 分工表 分解表 一览表 任务表 进度表 汇总表 统计表 登记表 申报表 评分表 评价表 考核表 指标表
  明细表 时间表 安排表 表 通讯录 流程图 示意图 样式 模板 名词解释 台账 分工 分解 指标体系 评分标准 评价标准 考核标准
  联系方式 组成人员 领导小组
`);

/** Before a number at the head of a line: 任务一：, 重点举措3、. */
export const TASK_WORDS = wordList(`
  任务 行动 举措 措施 工程 项目 专项 事项 工作 专题 攻坚 清单 问题 整改问题 反馈问题 突出问题
`);
