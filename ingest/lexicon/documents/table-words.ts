import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Words that the heads of columns are made of. */
export const COLUMN_WORDS = wordList(`
  类别 序号 编号 任务 内容 举措 措施 要求 责任 牵头 配合 协办 主办 会办 单位 部门 科室 处室 股室 街镇 乡镇 镇街 时间
  时限 节点 期限 日期 进度 备注 说明 目标 项目 名称 事项 领域 指标 属性 领导 负责人 联系人 联系电话 分工 重点 方面
  完成 成果 主体 地区 工作 标准 分值
`);

/** What a column holds; `person` and `other` columns are not read. */
export type ColumnRole =
  | 'number'
  | 'category'
  | 'task'
  | 'content'
  | 'target'
  | 'lead'
  | 'responsible'
  | 'support'
  | 'deadline'
  | 'person'
  | 'other';

/** Heads that are a whole label: nothing else may stand in them. */
export const WHOLE_HEADS: ReadonlyMap<string, ColumnRole> = new Map([
  ['序号', 'number'],
  ['编号', 'number'],
  ['序', 'number'],
  ['任务名称', 'task'],
  ['指标名称', 'task'],
  ['责任分工', 'responsible'],
  ['落实责任', 'responsible'],
]);

/** Words for bodies: with one of these a head names units, whichever people it names besides. */
export const BODY_WORDS = wordList('单位 部门 科室 处室 股室 街镇 镇街 乡镇 街道 地区 主体');

/**
 * Words in the head of a column that tell what it holds, the most telling first: the first row with a word that the head
 * holds decides. People come before bodies (牵头领导), times before the work they are for (任务完成时限).
 */
export const HEAD_WORDS: readonly (readonly [role: ColumnRole, words: readonly string[]])[] = [
  ['person', ['领导', '责任人', '负责人', '牵头人', '联系人', '联络员', '经办人', '姓名', '电话', '联系方式']],
  ['deadline', ['时间', '时限', '节点', '期限', '日期']],
  ['other', wordList('备注 说明 进度 情况 成效 进展 比例 分值 资金 总投资 投资额 计划投资 年度投资 属性 地点')],
  ['lead', ['牵头', '主办', '主责']],
  ['support', ['配合', '参与', '协同', '协办', '会办', '协助', '参加', '支撑', '支持单位']],
  ['responsible', [...BODY_WORDS, '承办']],
  ['category', ['类别', '领域', '方面', '大项', '板块', '分类', '类型', '一级']],
  ['target', ['目标', '成果', '指标', '标准']],
  ['content', ['要求', '措施', '举措', '内容']],
  ['task', ['任务', '事项', '项目', '工作', '行动', '实事', '工程', '整治', '活动']],
];

/** How the head of a column of units begins: 责任单位, 主要责任部门. */
export const UNIT_HEAD_STARTS = wordList('责任 主要责任 牵头 主办 主责 配合 协办 参与');

/** What stands between the parts of a table that runs over pages. */
export const CONTINUED_TABLE = wordList('续表 （续） (续) 续上表 接上表 （续表） (续表)');

/** Written by authors for "the same as in the row above". */
export const SAME_AS_ABOVE_WORDS = wordList('〃 ″ " 同上 〞 ＂');

/** What is written into a cell that holds nothing. */
export const EMPTY_CELLS: readonly string[] = [...wordList('— —— － - -- / ／ 无'), '', '\\'];

/** In the head of a column of numbers: where a level starts from. */
export const BASELINE_HEADS = wordList('基期 基准 现状 基础值 实际 完成值 上年 现值 初值');

/** In the head of a column of numbers: the level to reach, where no year is named. */
export const TARGET_VALUE_HEADS = wordList('目标 规划值 预期值 指标值 任务数 计划数');

/** Heads of columns with numbers that are no levels: growth by year, sums. */
export const GROWTH_HEADS = wordList('年均 累计 合计 增速 增长 增幅 增加 五年 比上年 同比');

/** Those of them that sum the years up. */
export const SUM_HEADS: readonly string[] = ['累计', '合计', '五年'];

/** Heads of the column that says what the numbers of a row are counted in. */
export const MEASURE_UNIT_HEADS = wordList('单位 计量单位 指标单位 数据单位');

/** Behind a quarter or a month in the head of a column: 一季度目标. */
export const PERIOD_HEADS = wordList('目标 任务 节点 计划 进度 末 底 份');

/** How a cell of a table of indicators begins that sets no level, or says where it stands. */
export const NO_LEVELS = wordList('见 详见 参见 待 暂 无 未 另行 另定 不适用 不涉及 指标 单位 备注');
