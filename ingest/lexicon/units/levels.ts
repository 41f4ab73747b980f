import { wordList } from '../../../graph/lexicon/word-list.ts';

/** How the name of a body begins that says at which level it stands, or that it is one of many: 省发展改革委, 各县政府; not 乡, where 城⏎乡 breaks. */
export const LEVEL_OPENINGS = wordList('中央 国家 全国 省 市 州 盟 县 区 旗 镇 各 有关 相关');

/** A level that stands in a list for its bodies, which the next name tells: 省、市有关部门. */
export const BARE_LEVELS = wordList(`
  国家 中央 省 市 州 盟 县 区 旗 地 乡 镇 街道 开发区 省级 市级 县级 区级 乡级 相关市 有关市 市州 设区市 地市
`);

/** What a name ends with that the levels in front of it share: 省、市、县政府. */
export const SHARED_ENDINGS = wordList('政府 党委 部门 单位 管委会 局 办 委 街道 办事处 区');

/** What stands behind 市直 or 区级 for all bodies of that level. */
export const BODIES_OF_A_LEVEL = wordList('单位 部门 机关 政府 系统 组织 企业 高校 院校 医院 学校');
